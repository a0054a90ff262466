/** An event as the verifier reads it: the sealed fields as texts in the order of the seal, and the seal, in hex. */
export type SealedEvent = { seq: number; fields: readonly (string | null)[]; previous: string; hash: string }

/** Where a chain ends: its last place and seal. An empty chain ends at 0 with 64 zeros. */
export type Head = { seq: number; hash: string }

/**
 * The first place at which the chain is not what was written: `missing` when an event is gone, `changed` when it does not
 * bear its seal or does not follow the one before, `added` when it stands beyond the end.
 */
export type Break = { seq: number; reason: 'missing' | 'changed' | 'added' }

const beginning: Head = { seq: 0, hash: '0'.repeat(64) }

/** What is sealed, as one text: each field with its length in bytes, an absent one as a dash. */
export const sealedText = (fields: readonly (string | null)[]): string =>
  fields.map((field) => (field === null ? '-' : `${Buffer.byteLength(field)}:${field}`)).join(',')

/** Follows a chain event by event, in the order of their places, `from` where it was right. `seal` is SHA-256 in hex. */
export function chainVerifier(seal: (text: string) => string, from = beginning) {
  let end = from
  return {
    /** Takes the next event. @returns what is wrong with it. */
    follow({ seq, fields, previous, hash }: SealedEvent): Break | null {
      if (seq > end.seq + 1) return { seq: end.seq + 1, reason: 'missing' }
      const isNext = seq === end.seq + 1 && previous === end.hash
      if (!isNext || seal(sealedText(fields)) !== hash) return { seq, reason: 'changed' }
      end = { seq, hash }
      return null
    },
    /** Compares what was followed with where the chain is said to end. */
    close(head: Head): Break | null {
      if (end.seq < head.seq) return { seq: end.seq + 1, reason: 'missing' }
      if (end.seq > head.seq) return { seq: head.seq + 1, reason: 'added' }
      return end.hash === head.hash ? null : { seq: end.seq, reason: 'changed' }
    },
  }
}
