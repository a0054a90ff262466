import { plusDays } from '../clock.ts'

/** So long the key before goes on signing: a shop changes its own at leisure. */
export const keyOverlapDays = 7

type Keys = {
  postbackSecret: string
  previousPostbackSecret: string | null
  previousPostbackUntil: Date | null
}

/** The keys that sign at a moment: the campaign's own, and the one before while it holds. */
export function keysAt(
  { postbackSecret, previousPostbackSecret, previousPostbackUntil }: Keys,
  now: Date,
): string[] {
  const isHolding =
    previousPostbackSecret !== null && previousPostbackUntil !== null && now < previousPostbackUntil
  return isHolding ? [postbackSecret, previousPostbackSecret] : [postbackSecret]
}

export const overlapEnd = (now: Date) => plusDays(now, keyOverlapDays)
