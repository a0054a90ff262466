import { z } from 'zod'
import {
  type BriefClocks,
  type ClockName,
  clockNames,
  longestHours,
  shortestHours,
} from '../collaboration/clock-table.ts'
import { count } from './brief-fields.ts'

const shorter = (name: ClockName) =>
  z.union([z.literal('').transform(() => undefined), count(shortestHours, longestHours[name])]).optional()

/** Hours of the clocks that a brief shortens; a field left empty keeps the usual ones. */
export const clocksBlock = z
  .object({
    answer: shorter('answer'),
    fund: shorter('fund'),
    review: shorter('review'),
    revision: shorter('revision'),
    check: shorter('check'),
  } satisfies Record<ClockName, unknown>)
  .prefault({})
  .transform((typed): BriefClocks => {
    const chosen = clockNames.filter((name) => typed[name] !== undefined)
    return Object.fromEntries(chosen.map((name) => [name, typed[name]!]))
  })
