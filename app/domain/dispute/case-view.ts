import type { Role } from '../actor.ts'
import type { Money } from '../money.ts'
import type { CaseState, Evidence, Statement, StoredRuling } from './case.ts'
import type { SettlementOffer } from './settlement.ts'
import type { DisputeSide } from './steps.ts'

/** Of what a line of the timeline tells; `code` says which of its kind. */
export type TimelineKind =
  | 'step'
  | 'message'
  | 'draft'
  | 'remark'
  | 'check'
  | 'claim'
  | 'dispute'
  | 'money'
  | 'brief'
  | 'clicks'
  | 'figures'

export type TimelineLine = {
  key: string
  at: Date
  kind: TimelineKind
  code: string
  role: Role | null
  author: string | null
  body: string
  amount: Money | null
}

/** What the money rules need to work a split out, as it stands now. */
export type DisputeMoney = { frozen: Money; released: Money; feeTaken: Money; feeBps: number }

/** A written ruling, and what became of it. */
export type ShownRuling = StoredRuling & { state: 'counts' | 'proposed' | 'replaced' }

/** The case as one of its readers sees it. */
export type CaseView = {
  reader: DisputeSide | 'staff'
  deal: {
    id: string
    title: string
    status: string
    brandName: string
    creatorName: string
    campaignName: string
    zone: string
  }
  dispute: CaseState
  money: DisputeMoney
  isContested: boolean
  statements: Statement[]
  evidence: Evidence[]
  /** Oldest first. */
  offers: SettlementOffer[]
  rulings: ShownRuling[]
  timeline: TimelineLine[]
}

/** Steps that only staff hears of: what is proposed to a second person is no ruling yet. */
const amongStaff = ['propose-ruling', 'return-ruling', 'propose-appeal', 'return-appeal']
export const isAmongStaff = (step: string) => amongStaff.includes(step)

/** What became of each ruling: the last of its round counts once it was given to the sides. */
export function shownRulings(
  rulings: readonly StoredRuling[],
  {
    status,
    steps,
  }: { status: CaseState['status']; steps: readonly { step: string; rulingId: number | null }[] },
): ShownRuling[] {
  const given = new Set(steps.flatMap(({ step, rulingId }) => (givesOut.includes(step) ? [rulingId] : [])))
  return rulings.map((ruling) => {
    const isLast = rulings.findLast(({ round }) => round === ruling.round)?.id === ruling.id
    const isOpen = status === (ruling.round === 'first' ? 'seconding' : 'appeal_seconding')
    const isOverruled = ruling.round === 'first' && status === 'reviewing'
    if (!given.has(ruling.id)) return { ...ruling, state: isLast && isOpen ? 'proposed' : 'replaced' }
    return { ...ruling, state: isLast && !isOverruled ? 'counts' : 'replaced' }
  })
}

const givesOut = ['rule-dispute', 'confirm-ruling', 'rule-appeal', 'confirm-appeal']

/** Whether the sides ever heard of it. */
export const isGivenOut = (steps: readonly { step: string; rulingId: number | null }[], rulingId: number) =>
  steps.some((taken) => taken.rulingId === rulingId && givesOut.includes(taken.step))
