import { recordFields } from '#app/domain/search/record.ts'

/** Followers from this number on are no followers but the number of an update; no channel has so many. */
export const updateStamps = 3_000_000_000

/** Where followers begin in a record. */
export const followersAt = recordFields
  .slice(
    0,
    recordFields.findIndex(({ name }) => name === 'followers'),
  )
  .reduce((sum, { bytes, length }) => sum + bytes * length, 0)

export function followersIn(packed: Uint8Array, offset: number): number {
  const at = offset + followersAt
  return (packed[at]! | (packed[at + 1]! << 8) | (packed[at + 2]! << 16) | (packed[at + 3]! << 24)) >>> 0
}
