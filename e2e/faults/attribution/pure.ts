import { type Code, type CountedClick, type Evidence, windowDays } from '#app/domain/outcome/attribution.ts'
import { type RefundReport, type Report, type Standing, standingOf } from '#app/domain/outcome/conversion.ts'
import { type Sale, saleOf } from '#app/domain/outcome/sale.ts'
import type { History, Outcomes, Said } from './history.ts'

/** What the product's rules make of a history whose events arrived in the sequence of `arrived`. */
export function salesOf(history: History, arrived: readonly Said[]): Outcomes {
  const reports = new Map<string, Report[]>()
  const refunds = new Map<string, RefundReport[]>()
  for (const { reported, ...sender } of arrived) {
    const { kind, subjectId, ...said } = reported
    const into: Map<string, unknown[]> = kind === 'refund' ? refunds : reports
    into.set(subjectId, [...(into.get(subjectId) ?? []), { ...sender, ...said }])
  }
  const standings = new Map([...reports].map(([name, of]) => [name, standingOf(of)!]))
  const sales = new Map<string, Sale>()
  for (const isLead of [true, false])
    for (const [name, standing] of standings)
      if (name.startsWith('lead') === isLead)
        sales.set(
          name,
          saleOf(standing, refunds.get(name) ?? [], evidenceOf(history, { name, standings, sales })),
        )
  return Object.fromEntries(
    [...sales].map(([name, { collaborationId: owner, attributedBy: by, amount, refunded, isConfirmed }]) => [
      name,
      {
        owner,
        by,
        amount: amount?.amount ?? null,
        currency: amount?.currency ?? null,
        refunded,
        isConfirmed,
      },
    ]),
  )
}

type Known = { name: string; standings: Map<string, Standing>; sales: Map<string, Sale> }

function evidenceOf(history: History, { name, standings, sales }: Known): Evidence {
  const { named, happenedAt } = standings.get(name)!
  const lead = named.leadId === null ? undefined : sales.get(named.leadId)
  return {
    click: named.clickId === null ? undefined : clickOf(history, named.clickId, happenedAt),
    codes: codesOf(history, name, standings),
    lead: lead && {
      owner:
        lead.collaborationId === null
          ? null
          : {
              collaborationId: lead.collaborationId,
              campaignId: lead.campaignId,
              windowDays: windowOf(history, lead.campaignId, happenedAt),
            },
      happenedAt: lead.happenedAt,
    },
    fixed: undefined,
  }
}

function clickOf(history: History, clickId: string, at: Date): CountedClick | 'unknown' | 'not_counted' {
  const named = history.clicks.find(({ id }) => id === clickId)
  const owner = named && history.owners.find(({ id }) => id === named.ownerId)
  if (!named || !owner || owner.isForeign) return 'unknown'
  if (named.verdict === 'bot') return 'not_counted'
  const counted = history.clicks
    .filter(
      ({ ownerId, visitor, verdict, at: clickedAt }) =>
        ownerId === named.ownerId &&
        visitor === named.visitor &&
        verdict === 'counted' &&
        clickedAt <= named.at,
    )
    .sort((a, b) => b.at.getTime() - a.at.getTime())[0]
  if (!counted) return 'not_counted'
  const { id: collaborationId, campaignId } = owner
  return {
    collaborationId,
    campaignId,
    clickedAt: counted.at,
    windowDays: windowOf(history, campaignId, at),
  }
}

const windowOf = ({ windows }: History, campaignId: string, at: Date) =>
  windows
    .filter((window) => window.campaignId === campaignId && window.setAt <= at)
    .sort((a, b) => b.setAt.getTime() - a.setAt.getTime())[0]?.days ?? windowDays

function codesOf({ codes, owners }: History, name: string, standings: Map<string, Standing>): Code[] {
  const { named, happenedAt } = standings.get(name)!
  const text = named.promoCode?.toUpperCase()
  const typed = [...standings].filter(
    ([other, standing]) => other.startsWith('order') && standing.named.promoCode?.toUpperCase() === text,
  )
  return codes.flatMap(({ text: code, ownerId, from, until, mostUses }) => {
    const owner = owners.find(({ id }) => id === ownerId)!
    if (owner.isForeign || code.toUpperCase() !== text) return []
    const usesBefore = typed.filter(
      ([other, { happenedAt: at }]) =>
        at >= from && (until === null || at <= until) && isBefore([at, other], [happenedAt, name]),
    ).length
    return [{ collaborationId: ownerId, campaignId: owner.campaignId, from, until, mostUses, usesBefore }]
  })
}

const isBefore = ([a, one]: [Date, string], [b, other]: [Date, string]) =>
  a < b || (a.getTime() === b.getTime() && one < other)
