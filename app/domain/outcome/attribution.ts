import { plusDays, plusHours } from '../clock.ts'
import type { Named } from './conversion.ts'

/** A click explains a sale made at most this many days after it, unless the campaign says otherwise. */
export const windowDays = 30
export const longestWindowDays = 90

/** The shop's clock may run behind ours by this much. */
const skewHours = 1 / 12

type Owner = { collaborationId: string; campaignId: string }

/** Why a sale belongs to a collaboration. `code_…`: several had the code, and this decided between them. */
export const creditReasons = [
  'code',
  'code_and_click',
  'code_of_campaign',
  'code_newest',
  'click',
  'lead',
  'fixed',
] as const
/** Why it belongs to nobody; the strongest that was named tells. */
export const noCreditReasons = [
  'nothing_named',
  'code_unknown',
  'code_not_valid',
  'code_used_up',
  'click_unknown',
  'click_not_counted',
  'click_after',
  'click_too_old',
  'lead_unknown',
  'lead_of_nobody',
  'lead_too_old',
] as const
export type CreditReason = (typeof creditReasons)[number] | (typeof noCreditReasons)[number]

export type CreditedBy = 'click' | 'code' | 'lead'

/** The one collaboration that a sale belongs to, or none, and why. */
export type Credit = (Owner & { by: CreditedBy; reason: CreditReason }) | { by: null; reason: CreditReason }

/** A counted click, with the window that held for its campaign when the sale was made. */
export type CountedClick = Owner & { clickedAt: Date; windowDays: number }

/** Somebody's code. `usesBefore`: earlier sales that named it while it was valid. */
export type Code = Owner & { from: Date; until: Date | null; mostUses: number | null; usesBefore: number }

/** What is known of the click, the code and the lead that a sale names. */
export type Evidence = {
  click: CountedClick | 'unknown' | 'not_counted' | undefined
  codes: readonly Code[]
  lead: { owner: (Owner & { windowDays: number }) | null; happenedAt: Date } | undefined
  /** Commission has been accrued for the sale: whose it is does not change any more. */
  fixed: (Owner & { by: CreditedBy }) | undefined
}

type Sale = { happenedAt: Date; campaignId: string; named: Named }

/**
 * The published rule: one sale belongs to one collaboration over all campaigns of the brand. A code that was typed
 * beats a click; else the last counted click within its campaign's window; else the collaboration that brought the lead
 * it names, within the same window. Depends on nothing but what is known of the sale.
 */
export function creditOf(sale: Sale, evidence: Evidence): Credit {
  const { fixed } = evidence
  const credit = unfixedCredit(sale, evidence)
  if (!fixed || (credit.by !== null && credit.collaborationId === fixed.collaborationId)) return credit
  return { ...fixed, reason: 'fixed' }
}

function unfixedCredit(sale: Sale, { click, codes, lead }: Evidence): Credit {
  const { named } = sale
  const tries = [
    named.promoCode === null ? undefined : byCode(sale, codes, click),
    named.clickId === null ? undefined : byClick(sale, click),
    named.leadId === null ? undefined : byLead(sale, lead),
  ].filter((credit) => credit !== undefined)
  return tries.find(({ by }) => by !== null) ?? tries[0] ?? nobody('nothing_named')
}

const nobody = (reason: CreditReason): Credit => ({ by: null, reason })

const ownedBy = ({ collaborationId, campaignId }: Owner, by: CreditedBy, reason: CreditReason): Credit => ({
  collaborationId,
  campaignId,
  by,
  reason,
})

/** A code that several have: first whose click is named too, then the campaign that was told, then the newest. */
function byCode(sale: Sale, codes: readonly Code[], click: Evidence['click']): Credit {
  const latest = plusHours(sale.happenedAt, skewHours)
  const valid = codes.filter(
    ({ from, until }) => from <= latest && (until === null || sale.happenedAt <= until),
  )
  const usable = valid.filter(({ mostUses, usesBefore }) => mostUses === null || usesBefore < mostUses)
  if (usable.length === 0)
    return nobody(valid.length > 0 ? 'code_used_up' : codes.length > 0 ? 'code_not_valid' : 'code_unknown')
  const newestFirst = [...usable].sort(newest)
  const owners = new Set(usable.map(({ collaborationId }) => collaborationId))
  if (owners.size === 1) return ownedBy(newestFirst[0]!, 'code', 'code')
  const clicked = byClick(sale, click)
  const ofClick =
    clicked.by !== null &&
    newestFirst.find(({ collaborationId }) => collaborationId === clicked.collaborationId)
  if (ofClick) return ownedBy(ofClick, 'code', 'code_and_click')
  const ofCampaign = newestFirst.find(({ campaignId }) => campaignId === sale.campaignId)
  if (ofCampaign) return ownedBy(ofCampaign, 'code', 'code_of_campaign')
  return ownedBy(newestFirst[0]!, 'code', 'code_newest')
}

const newest = (a: Code, b: Code) =>
  b.from.getTime() - a.from.getTime() || (a.collaborationId < b.collaborationId ? 1 : -1)

function byClick({ happenedAt }: Sale, click: Evidence['click']): Credit {
  if (click === undefined || click === 'unknown') return nobody('click_unknown')
  if (click === 'not_counted') return nobody('click_not_counted')
  if (click.clickedAt > plusHours(happenedAt, skewHours)) return nobody('click_after')
  if (happenedAt > plusDays(click.clickedAt, click.windowDays)) return nobody('click_too_old')
  return ownedBy(click, 'click', 'click')
}

function byLead({ happenedAt }: Sale, lead: Evidence['lead']): Credit {
  if (!lead) return nobody('lead_unknown')
  if (!lead.owner) return nobody('lead_of_nobody')
  const isAround =
    lead.happenedAt <= plusHours(happenedAt, skewHours) &&
    happenedAt <= plusDays(lead.happenedAt, lead.owner.windowDays)
  return isAround ? ownedBy(lead.owner, 'lead', 'lead') : nobody('lead_too_old')
}
