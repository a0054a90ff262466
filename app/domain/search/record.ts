import { type IndexedChannel, sizes } from './indexed-channel.ts'

type Field = { name: keyof IndexedChannel; bytes: 1 | 4; length: number }

/**
 * How an indexed channel lies in the database and travels to the engine: these fields one after another, little-endian,
 * the four-byte ones first. The ordinal is the row's key and not repeated. A change here needs the index made anew:
 * raise `recordVersion`.
 */
export const recordFields: readonly Field[] = [
  { name: 'city', bytes: 4, length: 1 },
  { name: 'topics', bytes: 4, length: 1 },
  { name: 'followers', bytes: 4, length: 1 },
  { name: 'views', bytes: 4, length: 1 },
  { name: 'price', bytes: 4, length: 1 },
  { name: 'words', bytes: 4, length: sizes.words },
  { name: 'traits', bytes: 1, length: 1 },
  { name: 'platform', bytes: 1, length: 1 },
  { name: 'country', bytes: 1, length: 1 },
  { name: 'language', bytes: 1, length: 1 },
  { name: 'engagement', bytes: 1, length: 1 },
  { name: 'credibility', bytes: 1, length: 1 },
  { name: 'bargain', bytes: 1, length: 1 },
  { name: 'tier', bytes: 1, length: 1 },
  { name: 'cohorts', bytes: 1, length: sizes.cohorts },
  { name: 'countries', bytes: 1, length: sizes.countries },
  { name: 'languages', bytes: 1, length: sizes.languages },
  { name: 'mixture', bytes: 1, length: sizes.mixture },
  { name: 'name', bytes: 1, length: sizes.name },
]
export const recordBytes = recordFields.reduce((sum, { bytes, length }) => sum + bytes * length, 0)
export const recordVersion = 1

export function packChannel(row: IndexedChannel): Uint8Array {
  const packed = new Uint8Array(recordBytes)
  const view = new DataView(packed.buffer)
  let at = 0
  for (const { name, bytes, length } of recordFields) {
    const value = row[name]
    for (let i = 0; i < length; i++, at += bytes) {
      const one = typeof value === 'number' ? value : (value[i] ?? 0)
      if (bytes === 4) view.setUint32(at, one, true)
      else view.setUint8(at, one)
    }
  }
  return packed
}

export function unpackChannel(ordinal: number, packed: Uint8Array): IndexedChannel {
  const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength)
  const row: Record<string, number | Uint8Array | Uint32Array> = { ordinal }
  let at = 0
  for (const { name, bytes, length } of recordFields) {
    const read = (i: number) => (bytes === 4 ? view.getUint32(at + 4 * i, true) : view.getUint8(at + i))
    if (length === 1) row[name] = read(0)
    else if (bytes === 4) row[name] = Uint32Array.from({ length }, (_, i) => read(i))
    else row[name] = packed.slice(at, at + length)
    at += bytes * length
  }
  return row as IndexedChannel
}
