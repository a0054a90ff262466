import { Refusal } from '../refusal.ts'

/** A draft is for its brand alone, an open brief stands in the public list, an invited one is for those who are asked. */
export const briefStates = ['draft', 'open', 'invited', 'closed'] as const
export type BriefState = (typeof briefStates)[number]

/** What a brand may make of a brief; a brief that was shown is never a draft again. */
export const nextStates: Record<BriefState, readonly BriefState[]> = {
  draft: ['open', 'invited'],
  open: ['invited', 'closed'],
  invited: ['open', 'closed'],
  closed: ['open', 'invited'],
}

/** @throws Refusal conflict when nobody is hired under the brief. */
export function mustHire(state: BriefState) {
  if (state === 'draft') throw new Refusal('conflict', 'brief.draft')
  if (state === 'closed') throw new Refusal('conflict', 'brief.closed')
}
