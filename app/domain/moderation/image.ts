/** What of a picture says that it is the same: its file, and the shape of what it shows, sixty-four bits in hex. */
export type Fingerprint = { sha256: string; shape: string | null }

/** Pictures whose shapes differ in at most so many of 64 bits show the same. */
export const mostDifferent = 6

/** The shades of grey are taken from a square of so many by so many. */
export const sidePx = 32

/** Waves as slow as these, across and down, make the shape; the mean shade is no part of it. */
const waves = Array.from({ length: 64 }, (_, at) => [at % 8, Math.floor(at / 8)] as const).map(([u, v]) =>
  u === 0 && v === 0 ? ([8, 0] as const) : ([u, v] as const),
)

/** A picture whose strongest slow wave is weaker is too plain: many others look like it. */
const leastWave = 400

/**
 * The shape of a picture out of its shades of grey, row by row: which of its slow waves are stronger than most (a
 * perceptual hash by the discrete cosine transform). Null for a picture too plain to be told from others.
 */
export function shapeOf(shades: ArrayLike<number>): string | null {
  const strengths = waves.map(([u, v]) => waveIn(shades, u, v))
  if (Math.max(...strengths.map(Math.abs)) < leastWave) return null
  const middle = strengths.toSorted((a, b) => a - b)[32]!
  const bits = strengths.reduce((all, one) => (all << 1n) | (one > middle ? 1n : 0n), 0n)
  return bits.toString(16).padStart(16, '0')
}

function waveIn(shades: ArrayLike<number>, u: number, v: number): number {
  let sum = 0
  for (let row = 0; row < sidePx; row += 1)
    for (let column = 0; column < sidePx; column += 1)
      sum += shades[row * sidePx + column]! * cosines[u]![column]! * cosines[v]![row]!
  return sum
}

const cosines = Array.from({ length: 9 }, (_, wave) =>
  Array.from({ length: sidePx }, (_unused, at) => Math.cos(((2 * at + 1) * wave * Math.PI) / (2 * sidePx))),
)

/** In how many bits two shapes differ. */
export const distance = (a: string, b: string) => countOnes(BigInt(`0x${a}`) ^ BigInt(`0x${b}`))

function countOnes(bits: bigint): number {
  let count = 0
  for (let left = bits; left > 0n; left &= left - 1n) count += 1
  return count
}

/** Whether a picture is one of those listed: the very file, or one that shows the same. */
export const isListed = (picture: Fingerprint, listed: readonly Fingerprint[]) =>
  listed.some(
    ({ sha256, shape }) =>
      sha256 === picture.sha256 ||
      (shape !== null && picture.shape !== null && distance(shape, picture.shape) <= mostDifferent),
  )
