import type { Role } from '../actor.ts'

/** Where a check of a post comes from, the surest first. */
export const checkSources = ['payload', 'page', 'screenshot', 'observation'] as const
export type CheckSource = (typeof checkSources)[number]

/** `unknown` is what network trouble and walls of sign-in come to: nothing follows from it. */
export type CheckResult = 'ok' | 'gone' | 'changed' | 'unknown'

/** What can be seen of a post: that it is there, whose it is, when it went out, its caption, its label, its link. */
export const factNames = ['post', 'account', 'time', 'caption', 'label', 'link'] as const
export type FactName = (typeof factNames)[number]

/** Seen (true), missing (false); a fact that could not be told is absent. */
export type Facts = Partial<Record<FactName, boolean>>

export type PostCheck = {
  id: number
  source: CheckSource
  result: CheckResult
  facts: Facts
  note: string
  pictureKey: string | null
  role: Role
  checkedAt: Date
  /** What staff said of a screenshot; null while it waits, and for every other source. */
  ruling: { isAccepted: boolean; reason: string } | null
}

/** Whether a check may be built on: a screenshot only once staff has accepted it. */
export const counts = ({ source, ruling }: Pick<PostCheck, 'source' | 'ruling'>) =>
  source !== 'screenshot' || ruling?.isAccepted === true

/** What has been seen of a post by each fact, with the surest source that has seen it. */
export function provenBy(checks: readonly PostCheck[]): Partial<Record<FactName, CheckSource>> {
  const proven: Partial<Record<FactName, CheckSource>> = {}
  for (const source of checkSources.toReversed())
    for (const check of checks)
      if (check.source === source && check.source !== 'observation' && counts(check))
        for (const fact of factNames) if (check.facts[fact]) proven[fact] = source
  return proven
}
