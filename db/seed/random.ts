/** A source of chance that says the same for the same seed, on every machine. */
export type Random = {
  /** 0 ≤ x < 1 */
  next(): number
  /** A whole number, both ends included. */
  whole(least: number, most: number): number
  chance(probability: number): boolean
  pick<T>(of: readonly T[]): T
  /** Several different ones, in random order. */
  some<T>(of: readonly T[], count: number): T[]
  weighted<T extends string>(weights: Partial<Record<T, number>>): T
  /** Normal with mean 0 and sd 1. */
  normal(): number
  /** exp(ln median + sd·z). */
  logNormal(median: number, sd: number): number
  uuid(): string
}

/** xoshiro128** seeded through splitmix32 from a text. */
export function randomFrom(seed: string): Random {
  const state = new Uint32Array(4)
  let mix = 0x9e3779b9
  for (const char of seed) mix = Math.imul(mix ^ char.codePointAt(0)!, 0x85ebca6b) >>> 0
  for (let i = 0; i < 4; i++) {
    mix = (mix + 0x9e3779b9) >>> 0
    let z = Math.imul(mix ^ (mix >>> 16), 0x21f0aaad)
    z = Math.imul(z ^ (z >>> 15), 0x735a2d97)
    state[i] = z ^ (z >>> 15)
  }
  const bits = () => {
    const [a, b, c, d] = state as unknown as [number, number, number, number]
    const result = Math.imul(turned(Math.imul(b, 5), 7), 9) >>> 0
    state[2] = c ^ a
    state[3] = d ^ b
    state[1] = b ^ state[2]!
    state[0] = a ^ state[3]!
    state[2] = state[2]! ^ (b << 9)
    state[3] = turned(state[3]!, 11)
    return result
  }
  const next = () => bits() / 2 ** 32
  const whole = (least: number, most: number) => least + Math.floor(next() * (most - least + 1))
  const normal = () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next())
  return {
    next,
    whole,
    normal,
    chance: (probability) => next() < probability,
    pick: (of) => of[whole(0, of.length - 1)]!,
    some: (of, count) => {
      const left = [...of]
      return Array.from(
        { length: Math.min(count, left.length) },
        () => left.splice(whole(0, left.length - 1), 1)[0]!,
      )
    },
    weighted: <T extends string>(weights: Partial<Record<T, number>>) => {
      const entries = Object.entries(weights) as [T, number][]
      let left = next() * entries.reduce((sum, [, weight]) => sum + weight, 0)
      for (const [name, weight] of entries) if ((left -= weight) < 0) return name
      return entries.at(-1)![0]
    },
    logNormal: (median, sd) => median * Math.exp(sd * normal()),
    uuid: () => {
      const hex = Array.from({ length: 4 }, () => bits().toString(16).padStart(8, '0')).join('')
      const variant = '89ab'[whole(0, 3)]
      return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`
    },
  }
}

const turned = (x: number, by: number) => (x << by) | (x >>> (32 - by))
