import { randomFrom } from '#db/seed/random.ts'

/** A figure of a sample with its 95 % percentile interval, to four digits. */
export type Estimate = { value: number; low: number; high: number }

const rounds = 1_000
const rounded = (value: number) => Number(value.toFixed(4))

/**
 * Figures of a sample with 95 % bootstrap intervals: whole members are drawn again with repetition, a thousand times,
 * always the same draws. A draw in which a figure does not exist (NaN) is left out of its interval.
 */
export function estimates<Member, Figure extends string>(
  members: readonly Member[],
  figuresOf: (members: readonly Member[]) => Record<Figure, number>,
): Record<Figure, Estimate> {
  const random = randomFrom('bootstrap')
  const draws = Array.from({ length: rounds }, () =>
    figuresOf(members.map(() => members[random.whole(0, members.length - 1)]!)),
  )
  const entries = Object.entries<number>(figuresOf(members)).map(([name, value]) => {
    const drawn = draws
      .map((figures) => figures[name as Figure])
      .filter((figure) => !Number.isNaN(figure))
      .sort((a, b) => a - b)
    const at = (share: number) => rounded(drawn[Math.round(share * (drawn.length - 1))] ?? NaN)
    return [name, { value: rounded(value), low: at(0.025), high: at(0.975) }] as const
  })
  return Object.fromEntries(entries) as Record<Figure, Estimate>
}
