import { type Kpi, kpiOf, type Objective } from '../campaign/strategy.ts'
import type { Platform } from '../channel/platforms.ts'
import type { Status } from '../collaboration/steps.ts'
import type { Currency } from '../money.ts'
import type { Strength } from './standing.ts'
import { type Known, type Outcome, type Ratios, ratiosOf, type Totals, totalsOf } from './results.ts'

/** One influencer of a campaign: who, what it cost, what it brought, and how old the post's figures are. */
export type Influencer = Outcome & {
  collaborationId: string
  creatorId: string
  name: string
  handle: string
  platform: Platform
  status: Status
  postUrl: string | null
  /** Where the channel is at home. */
  country: string | null
  metrics: { strength: Strength; takenOn: string } | null
  /** Orders in another currency: they count as orders, their revenue does not. */
  ordersElsewhere: number
}

export type InfluencerOutcome = Influencer & { ratios: Ratios }

/** Events of one calendar day in the brand's zone. */
export type DayCount = { day: string; count: number }
/** Views of one post as read on a day. */
export type ViewsReading = { day: string; collaborationId: string; views: number }
export type PostMarker = { day: string; name: string; collaborationId: string }

/** What happened on which days, in any order. */
export type Daily = { clicks: DayCount[]; orders: DayCount[]; views: ViewsReading[]; posts: PostMarker[] }

/** One point per calendar day without gaps. `views` = all posts as last read by then, null before the first reading. */
export type DailySeries = {
  days: string[]
  clicks: Known[]
  orders: Known[]
  views: Known[]
  posts: PostMarker[]
}

export type FunnelStage = { stage: 'views' | 'engagements' | 'clicks' | 'orders'; count: Known }

export type CampaignFacts = { id: string; name: string; objective: Objective; currency: Currency }

/** Everything the outcome page of a campaign shows. */
export type CampaignOutcome = {
  campaign: CampaignFacts
  kpi: Kpi
  influencers: InfluencerOutcome[]
  totals: Totals
  /** Influencers paid in another currency than the campaign's: not in the totals. */
  otherCurrency: number
  funnel: FunnelStage[]
  series: DailySeries
}

/** What one collaboration's outcome shows. */
export type CollaborationOutcome = {
  campaign: CampaignFacts
  kpi: Kpi
  influencer: InfluencerOutcome
  series: DailySeries
}

export function reportOf(campaign: CampaignFacts, influencers: Influencer[], daily: Daily): CampaignOutcome {
  const totals = totalsOf(influencers, campaign.currency)
  const kpi = kpiOf[campaign.objective]
  return {
    campaign,
    kpi,
    influencers: inOrder(
      influencers.map((influencer) => ({ ...influencer, ratios: ratiosOf(influencer) })),
      kpi,
    ),
    totals,
    otherCurrency: influencers.length - totals.influencers,
    funnel: funnelOf(influencers),
    series: seriesOf(daily, {
      areClicksKnown: totals.knownFor.clicks > 0,
      areOrdersKnown: totals.knownFor.orders > 0,
    }),
  }
}

/** The best by the campaign's own figure first; who has none stands last, dearest first. */
function inOrder(rows: InfluencerOutcome[], kpi: Kpi): InfluencerOutcome[] {
  const goodness = ({ ratios }: InfluencerOutcome) => {
    const value = ratios[kpi]
    if (value === null) return Number.NEGATIVE_INFINITY
    return kpi === 'roas' ? value : -value
  }
  return rows.toSorted((a, b) => {
    const [first, second] = [goodness(a), goodness(b)]
    return first === second ? b.cost.amount - a.cost.amount : second - first
  })
}

/** From seen to bought, whatever the currency: people are not money. A stage nobody measured is null. */
export function funnelOf(outcomes: Pick<Outcome, FunnelStage['stage']>[]): FunnelStage[] {
  return (['views', 'engagements', 'clicks', 'orders'] as const).map((stage) => {
    const known = outcomes.map((outcome) => outcome[stage]).filter((count) => count !== null)
    return { stage, count: known.length === 0 ? null : known.reduce((sum, count) => sum + count, 0) }
  })
}

const dayMs = 86_400_000
const mostDays = 400

/** Lays what happened on consecutive days, from the first event to the last; at most the last 400. */
export function seriesOf(
  daily: Daily,
  { areClicksKnown, areOrdersKnown }: { areClicksKnown: boolean; areOrdersKnown: boolean },
): DailySeries {
  const named = [...daily.clicks, ...daily.orders, ...daily.views, ...daily.posts]
    .map(({ day }) => day)
    .sort()
  const days = daysBetween(named[0], named.at(-1))
  const clicks = new Map(daily.clicks.map(({ day, count }) => [day, count]))
  const orders = new Map(daily.orders.map(({ day, count }) => [day, count]))
  return {
    days,
    clicks: days.map((day) => (areClicksKnown ? (clicks.get(day) ?? 0) : null)),
    orders: days.map((day) => (areOrdersKnown ? (orders.get(day) ?? 0) : null)),
    views: viewsOn(days, daily.views),
    posts: daily.posts.filter(({ day }) => days.includes(day)),
  }
}

/** A post read twice counts as it was read last. */
function viewsOn(days: string[], readings: ViewsReading[]): Known[] {
  const waiting = readings.toSorted((a, b) => a.day.localeCompare(b.day))
  const lastOf = new Map<string, number>()
  let next = 0
  return days.map((day) => {
    for (; next < waiting.length && waiting[next]!.day <= day; next += 1)
      lastOf.set(waiting[next]!.collaborationId, waiting[next]!.views)
    return lastOf.size === 0 ? null : [...lastOf.values()].reduce((sum, views) => sum + views, 0)
  })
}

function daysBetween(first: string | undefined, last: string | undefined): string[] {
  return first && last ? consecutiveDays(first, last) : []
}

/** Every calendar day from the first to the last, at most the last 400. */
export function consecutiveDays(first: string, last: string): string[] {
  const end = Date.parse(last)
  const count = Math.max(0, Math.min(mostDays, Math.round((end - Date.parse(first)) / dayMs) + 1))
  return Array.from({ length: count }, (_, index) =>
    new Date(end - (count - 1 - index) * dayMs).toISOString().slice(0, 10),
  )
}
