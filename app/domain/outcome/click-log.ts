/**
 * The files between the redirect and the database. Each process writes segments of its own, one after the other; a
 * click stands in one before it is answered. Whoever ships a segment removes it once nobody can write it any more.
 */

/** A writer that has been silent for longer starts a new segment; nobody else removes one that is younger than `orphanMs`. */
export const leaseMs = 10_000
export const orphanMs = 30_000

/** A writer shows this often that it lives. */
export const beatMs = 2_000

const ending = '.clicks'

/** `owner` names a process: where it runs, its number there, and when it started. */
export type Segment = { owner: string; number: number }

export const segmentName = ({ owner, number }: Segment) =>
  `${owner}.${String(number).padStart(8, '0')}${ending}`

/** Undefined for a file that is no segment. */
export function readSegmentName(name: string): Segment | undefined {
  const [, owner, number] = /^([\w-]+)\.(\d{8})\.clicks$/.exec(name) ?? []
  return owner && number ? { owner, number: Number(number) } : undefined
}

/** Where a process runs (one machine, one boot, one space of process numbers), its number, and the tick it started at. */
export type Owner = { place: string; pid: number; startedAt: string }

export const ownerName = ({ place, pid, startedAt }: Owner) => `${place}-${pid}-${startedAt}`

export function readOwner(name: string): Owner | undefined {
  const [, place, pid, startedAt] = /^(\w+)-(\d+)-(\w+)$/.exec(name) ?? []
  return place && pid && startedAt ? { place, pid: Number(pid), startedAt } : undefined
}

/**
 * Whether nobody will write a segment again: its owner has gone on to another, was found gone in our own place, or has
 * been silent for longer than it may be.
 */
export function isClosed(
  segment: Segment & { changedAt: number },
  around: { newest: number; isOwnerGone: boolean | undefined; now: number },
): boolean {
  if (segment.number < around.newest || around.isOwnerGone === true) return true
  return around.isOwnerGone === undefined && around.now - segment.changedAt > orphanMs
}
