/** Ordinals as bits, the first in the lowest bit of the first byte: an eighth of a byte for each there may be. */
export type OrdinalSet = Uint8Array

export const noOrdinals: OrdinalSet = new Uint8Array(0)

export const isInSet = (set: OrdinalSet, ordinal: number): boolean =>
  ((set[ordinal >> 3] ?? 0) & (1 << (ordinal & 7))) !== 0

/** A new set with these ordinals in it, too. */
export function withOrdinals(set: OrdinalSet, ordinals: Iterable<number>): OrdinalSet {
  const added = Array.from(ordinals)
  const last = added.reduce((most, ordinal) => Math.max(most, ordinal), 0)
  const next = new Uint8Array(Math.max(set.length, added.length > 0 ? (last >> 3) + 1 : 0))
  next.set(set)
  for (const ordinal of added) next[ordinal >> 3]! |= 1 << (ordinal & 7)
  return next
}
