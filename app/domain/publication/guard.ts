import { plusDays, plusHours } from '../clock.ts'
import type { PostCheck } from './check.ts'

/**
 * How a published post is watched. Checks come every six hours at first and daily afterwards, a tenth earlier or later so
 * that they cannot be foreseen; after one that found the post gone or changed the next comes sooner. START VALUES.
 */
export const guardPace = { early: { hours: 6, forHours: 48 }, usual: { hours: 24 }, doubtful: { hours: 9 } }

/** It takes so many checks in a row, over so long, before a post counts as gone or changed. */
export const definite = { checks: 3, hours: 24 }

/** From the publication to the end of the agreed days. */
export const guardTerm = (publishedAt: Date, liveDays: number) => ({
  startsAt: publishedAt,
  endsAt: plusDays(publishedAt, liveDays),
})

/** When a guarded post is looked at next. `chance` is between 0 and 1. */
export function nextCheckAt(
  { startsAt, endsAt }: { startsAt: Date; endsAt: Date },
  last: Pick<PostCheck, 'result'> | undefined,
  now: Date,
  chance: number,
): Date {
  const isEarly = now < plusHours(startsAt, guardPace.early.forHours)
  const isDoubtful = last?.result === 'gone' || last?.result === 'changed'
  const { hours } = isDoubtful ? guardPace.doubtful : isEarly ? guardPace.early : guardPace.usual
  const next = plusHours(now, hours * (0.9 + 0.2 * chance))
  return next < endsAt ? next : endsAt
}

/** A number from 0 to 1 that is always the same for the same words. */
export function chanceOf(words: string): number {
  let hash = 0x811c9dc5
  for (const letter of words) hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193)
  return (hash >>> 0) / 0x1_0000_0000
}

export type Verdict = { kind: 'removed' | 'changed'; since: Date; checkId: number }

/**
 * What the newest checks of the page come to, oldest first: gone or changed only after `definite` checks in a row over its
 * hours. Checks that could not tell neither count nor break the row; one that found the post breaks it.
 */
export function verdictOf(
  checks: readonly Pick<PostCheck, 'id' | 'source' | 'result' | 'checkedAt'>[],
): Verdict | null {
  const told = checks.filter(({ source, result }) => source === 'page' && result !== 'unknown')
  const lastOk = told.findLastIndex(({ result }) => result === 'ok')
  const row = told.slice(lastOk + 1)
  const [first] = row
  const last = row.at(-1)
  if (!first || !last || row.length < definite.checks) return null
  if (last.checkedAt < plusHours(first.checkedAt, definite.hours)) return null
  return { kind: last.result === 'gone' ? 'removed' : 'changed', since: first.checkedAt, checkId: first.id }
}
