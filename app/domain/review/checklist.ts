import type { Brief } from '../campaign/brief.ts'

export type Verdict = 'ok' | 'not_ok' | 'open'
export const verdicts = ['ok', 'not_ok', 'open'] as const satisfies readonly Verdict[]

/** What the brand found about one point of the brief in one version of the draft. */
export type PointCheck = { point: string; verdict: Verdict; author: string; madeAt: Date }

/** A point of the brief as a review goes through it; `not` is what must not be said. */
export type ReviewPoint = { text: string; kind: 'say' | 'hashtag' | 'not' }

/** Every point that a review checks, each text once. */
export function reviewPoints(brief: Pick<Brief, 'mustSay' | 'hashtags' | 'mustNotSay'>): ReviewPoint[] {
  const points: ReviewPoint[] = [
    ...brief.mustSay.map((text) => ({ text, kind: 'say' as const })),
    ...brief.hashtags.map((text) => ({ text, kind: 'hashtag' as const })),
    ...brief.mustNotSay.map((text) => ({ text, kind: 'not' as const })),
  ]
  return [...new Map(points.map((point) => [point.text, point])).values()]
}

/** Points that were found not to be as the brief says: with them a request for changes begins. */
export const failedPoints = (checks: readonly Pick<PointCheck, 'point' | 'verdict'>[]) =>
  checks.filter(({ verdict }) => verdict === 'not_ok').map(({ point }) => point)
