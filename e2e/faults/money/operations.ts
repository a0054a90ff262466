import type { Random } from '#db/seed/random.ts'
import type { Operation, Scene } from './operation.ts'
import { disputing } from './operations/disputing.ts'
import { earnings } from './operations/earning.ts'
import { extending } from './operations/extending.ts'
import { happening } from './operations/happening.ts'
import { paying } from './operations/paying.ts'
import { payouts } from './operations/payouts.ts'
import { reversing } from './operations/reversing.ts'
import { working } from './operations/working.ts'

/** Everything that can happen in a run. */
export const operations: Record<string, Operation> = {
  ...paying,
  ...working,
  ...disputing,
  ...earnings,
  ...extending,
  ...reversing,
  ...payouts,
  ...happening,
}

/** One of those that have something to act on, as often as it weighs. */
export function draw(scene: Scene, random: Random): string {
  const possible = Object.entries(operations).filter(([, { when }]) => when?.(scene) ?? true)
  return random.weighted(Object.fromEntries(possible.map(([name, { weight }]) => [name, weight])))
}
