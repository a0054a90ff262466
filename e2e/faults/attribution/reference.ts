import type { History, HistoryClick, HistoryCode, Outcome, Outcomes, Said } from './history.ts'

type Heard = {
  isLead: boolean
  source: string
  campaignId: string
  amount: number | null
  currency: string | null
  at: Date
  namedBy: string | null
  clickId: string | null
  promoCode: string | null
  leadId: string | null
}
type Refund = { source: string; amount: number | null; currency: string | null }
type Candidate = HistoryCode & { isSpent: boolean }

const minutes5 = 300_000
const days = (count: number) => count * 86_400_000
const strength: Record<string, number> = { postback: 3, csv: 2, script: 1 }
const isStronger = (one: string, other: string) => strength[one]! > strength[other]!

/**
 * What a bookkeeper writes who hears everything in the sequence in which it was sent, with one page for each sale and a
 * tally for each code. Shares nothing with the product.
 */
export function bookOf(history: History): Outcomes {
  const pages = new Map<string, Heard>()
  const refunds = new Map<string, Map<string, Refund>>()
  for (const said of history.said) hear(said, pages, refunds)
  const inTime = [...pages].sort(
    ([a, one], [b, other]) => one.at.getTime() - other.at.getTime() || (a < b ? -1 : 1),
  )
  const candidates = tallyCodes(inTime, history)
  const outcomes: Outcomes = {}
  const leadsFirst = [...inTime].sort(([, a], [, b]) => Number(b.isLead) - Number(a.isLead))
  for (const [name, page] of leadsFirst) {
    const owner =
      codeOwner(page, candidates.get(name) ?? [], history) ??
      clickOwner(page, history) ??
      leadOwner(page, pages, outcomes, history)
    outcomes[name] = {
      owner: owner?.id ?? null,
      by: owner?.by ?? null,
      amount: page.amount,
      currency: page.currency,
      refunded: givenBack(page, refunds.get(name)),
      isConfirmed: page.source !== 'script' && page.namedBy !== 'script',
    }
  }
  return outcomes
}

function hear(said: Said, pages: Map<string, Heard>, refunds: Map<string, Map<string, Refund>>) {
  const { reported, source } = said
  const { subjectId: name } = reported
  if (reported.kind === 'refund') {
    const known = refunds.get(name) ?? new Map<string, Refund>()
    refunds.set(name, known)
    const before = known.get(reported.refundId)
    if (before && !isStronger(source, before.source)) return
    const amount = reported.amount?.amount ?? null
    known.set(reported.refundId, { source, amount, currency: reported.amount?.currency ?? null })
    return
  }
  const page = pages.get(name)
  const facts = {
    isLead: reported.kind === 'lead',
    source,
    campaignId: said.campaignId,
    amount: reported.amount?.amount ?? null,
    currency: reported.amount?.currency ?? null,
    at: reported.statedAt ?? said.sentAt,
  }
  const { clickId, promoCode, leadId } = reported
  const hint = { namedBy: source, clickId, promoCode, leadId }
  const isTelling = Boolean(clickId || promoCode || leadId)
  const silent = { namedBy: null, clickId: null, promoCode: null, leadId: null }
  if (!page) {
    pages.set(name, { ...facts, ...(isTelling ? hint : silent) })
    return
  }
  if (isStronger(source, page.source)) Object.assign(page, facts)
  if (isTelling && (page.namedBy === null || isStronger(source, page.namedBy))) Object.assign(page, hint)
}

/** Walks through time once: each order that types a code while it is valid takes one of its uses. */
function tallyCodes(inTime: [string, Heard][], { codes, owners }: History): Map<string, Candidate[]> {
  const used = new Map<HistoryCode, number>()
  const found = new Map<string, Candidate[]>()
  for (const [name, { at, promoCode, isLead }] of inTime) {
    for (const code of codes) {
      const isForeign = owners.find(({ id }) => id === code.ownerId)!.isForeign
      if (isForeign || promoCode?.toLowerCase() !== code.text.toLowerCase()) continue
      const isOver = code.until !== null && at > code.until
      const before = used.get(code) ?? 0
      if (!isOver && code.from.getTime() <= at.getTime() + minutes5)
        found.set(name, [
          ...(found.get(name) ?? []),
          { ...code, isSpent: code.mostUses !== null && before >= code.mostUses },
        ])
      if (!isOver && code.from <= at && !isLead) used.set(code, before + 1)
    }
  }
  return found
}

const campaignOf = ({ owners }: History, id: string) => owners.find((owner) => owner.id === id)!.campaignId

function codeOwner(page: Heard, candidates: Candidate[], history: History) {
  const left = candidates.filter(({ isSpent }) => !isSpent)
  if (left.length === 0) return undefined
  const latest = (of: Candidate[]) => of.reduce((a, b) => (b.from > a.from ? b : a))
  const clicked = clickOwner(page, history)?.id
  const isShared = new Set(left.map(({ ownerId }) => ownerId)).size > 1
  const ofClick = left.filter(({ ownerId }) => isShared && ownerId === clicked)
  const ofCampaign = left.filter(({ ownerId }) => campaignOf(history, ownerId) === page.campaignId)
  const last = latest(ofClick.length > 0 ? ofClick : ofCampaign.length > 0 ? ofCampaign : left)
  return { id: last.ownerId, by: 'code' }
}

function clickOwner({ clickId, at }: Heard, history: History) {
  const named = history.clicks.find(({ id }) => id === clickId)
  if (!named || named.verdict === 'bot') return undefined
  const owner = history.owners.find(({ id }) => id === named.ownerId)!
  if (owner.isForeign) return undefined
  let click: HistoryClick | undefined
  for (const other of history.clicks)
    if (
      other.ownerId === named.ownerId &&
      other.visitor === named.visitor &&
      other.verdict === 'counted' &&
      other.at <= named.at &&
      (!click || other.at > click.at)
    )
      click = other
  if (!click || click.at.getTime() > at.getTime() + minutes5) return undefined
  if (at.getTime() - click.at.getTime() > days(windowOf(history, owner.campaignId, at))) return undefined
  return { id: owner.id, by: 'click' }
}

function windowOf({ windows }: History, campaignId: string, at: Date): number {
  let last: { days: number; setAt: Date } | undefined
  for (const window of windows)
    if (window.campaignId === campaignId && window.setAt <= at && (!last || window.setAt > last.setAt))
      last = window
  return last?.days ?? 30
}

function leadOwner(page: Heard, pages: Map<string, Heard>, outcomes: Outcomes, history: History) {
  const lead = page.leadId === null ? undefined : pages.get(page.leadId)
  const owner: Outcome['owner'] = (page.leadId && outcomes[page.leadId]?.owner) || null
  if (!lead || owner === null) return undefined
  const passed = page.at.getTime() - lead.at.getTime()
  const isAround =
    passed >= -minutes5 && passed <= days(windowOf(history, campaignOf(history, owner), page.at))
  return isAround ? { id: owner, by: 'lead' } : undefined
}

function givenBack({ amount, currency }: Heard, refunds: Map<string, Refund> | undefined): number {
  let left = amount ?? 0
  for (const refund of refunds?.values() ?? []) {
    if (refund.amount === null) left = 0
    else if (refund.currency === currency) left = Math.max(0, left - refund.amount)
  }
  return (amount ?? 0) - left
}
