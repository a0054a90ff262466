import type { Random } from '#db/seed/random.ts'

/** Draws places of a list of weights, as often as they weigh: one look into a table of 4096. */
export function drawing(weights: readonly number[]): (random: Random) => number {
  const size = 4096
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const table = new Uint16Array(size)
  let place = 0
  let reached = weights[0]!
  for (let i = 0; i < size; i++) {
    while (place + 1 < weights.length && ((i + 0.5) / size) * total >= reached) reached += weights[++place]!
    table[i] = place
  }
  return (random) => table[Math.floor(random.next() * size)]!
}

/** Weights of ranks 1, 2, 3 … by Zipf's law. */
export const zipf = (count: number, power: number): number[] =>
  Array.from({ length: count }, (_, rank) => (rank + 1) ** -power)
