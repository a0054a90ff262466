import { type Kpi, kpiOf, type Objective } from '../campaign/strategy.ts'
import type { Status } from '../collaboration/steps.ts'
import type { Currency } from '../money.ts'
import type { Strength } from './standing.ts'
import {
  type Against,
  againstForecast,
  campaignAgainstForecast,
  type ForecastName,
  type PostForecast,
} from './against-forecast.ts'
import { type ClickCountries, clickCountriesOf, type CountryCount } from './click-countries.ts'
import type { Crediting } from './crediting.ts'
import { type Ranking, rankingsOf } from './ranking.ts'
import { type ReachBounds, reachBoundsOf } from './reach-bounds.ts'
import { type Splits, splitsOf, type Traits } from './splits.ts'
import { type Known, type Outcome, type Ratios, ratiosOf, type Totals, totalsOf } from './results.ts'

/** One influencer of a campaign: who, what it cost, what it brought, and how old the post's figures are. */
export type Influencer = Outcome &
  Traits & {
    collaborationId: string
    creatorId: string
    name: string
    handle: string
    status: Status
    postUrl: string | null
    metrics: { strength: Strength; takenOn: string } | null
    /** Orders in another currency: they count as orders, their revenue does not. */
    ordersElsewhere: number
    /** Orders that a click brought; the others came by a code or a lead. */
    ordersByClick: number
    /** Frozen before hiring; null where nobody could forecast. */
    forecast: PostForecast | null
  }

export type InfluencerOutcome = Influencer & { ratios: Ratios; against: Record<ForecastName, Against> }

/** Events of one deal on one calendar day in the brand's zone. */
export type DayCount = { day: string; collaborationId: string; count: number }
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

/** One influencer's days, on the same days as the campaign's. */
export type InfluencerDays = { collaborationId: string; name: string; series: DailySeries }

export type FunnelStage = { stage: 'views' | 'engagements' | 'clicks' | 'leads' | 'orders'; count: Known }

export type CampaignFacts = { id: string; name: string; objective: Objective; currency: Currency }

/** Everything the outcome page of a campaign shows. */
export type CampaignOutcome = {
  campaign: CampaignFacts
  kpi: Kpi
  influencers: InfluencerOutcome[]
  totals: Totals
  /** Influencers paid in another currency than the campaign's: not in the totals. */
  otherCurrency: number
  reach: ReachBounds | null
  against: ReturnType<typeof campaignAgainstForecast>
  funnel: FunnelStage[]
  series: DailySeries
  /** In the order of `influencers`; those of whom no day is known are left out. */
  days: InfluencerDays[]
  rankings: Ranking[]
  splits: Splits
  /** Null while no click counts. */
  countries: ClickCountries | null
  /** Null for a reader who may not see all that the brand sold. */
  crediting: Crediting | null
}

/** Leads and their price stand only where they are counted or sought. */
export const areLeadsShown = ({ kpi, totals }: Pick<CampaignOutcome, 'kpi' | 'totals'>) =>
  kpi === 'cpl' || totals.leads !== null

/** What one collaboration's outcome shows. */
export type CollaborationOutcome = {
  campaign: CampaignFacts
  kpi: Kpi
  influencer: InfluencerOutcome
  series: DailySeries
}

export const outcomeOf = (influencer: Influencer): InfluencerOutcome => ({
  ...influencer,
  ratios: ratiosOf(influencer),
  against: againstForecast(influencer),
})

/** What is counted over the whole campaign, or beyond it. */
type Beside = { crediting?: Crediting | null; countries?: readonly CountryCount[] }

/** The one report of a campaign: its page, its files and its comparison with others are made of it. */
export function reportOf(
  campaign: CampaignFacts,
  influencers: Influencer[],
  daily: Daily,
  { crediting = null, countries = [] }: Beside = {},
): CampaignOutcome {
  const totals = totalsOf(influencers, campaign.currency)
  const kpi = kpiOf[campaign.objective]
  const ordered = inOrder(influencers.map(outcomeOf), kpi)
  const series = seriesOf(daily, {
    areClicksKnown: influencers.some(({ clicks }) => clicks !== null),
    areOrdersKnown: influencers.some(({ orders }) => orders !== null),
  })
  return {
    campaign,
    kpi,
    influencers: ordered,
    totals,
    otherCurrency: influencers.length - totals.influencers,
    reach: reachBoundsOf(influencers),
    against: campaignAgainstForecast(influencers, campaign.currency),
    funnel: funnelOf(influencers),
    series,
    days: ordered.flatMap((influencer) => daysOf(influencer, daily, series.days)),
    rankings: rankingsOf(ordered, campaign),
    splits: splitsOf(influencers, campaign.currency),
    countries: clickCountriesOf(countries),
    crediting,
  }
}

function daysOf(
  { collaborationId, name, ...known }: Influencer,
  daily: Daily,
  days: string[],
): InfluencerDays[] {
  const isTheirs = (event: { collaborationId: string }) => event.collaborationId === collaborationId
  const theirs: Daily = {
    clicks: daily.clicks.filter(isTheirs),
    orders: daily.orders.filter(isTheirs),
    views: daily.views.filter(isTheirs),
    posts: daily.posts.filter(isTheirs),
  }
  if (Object.values(theirs).every((events) => events.length === 0)) return []
  const areKnown = { areClicksKnown: known.clicks !== null, areOrdersKnown: known.orders !== null }
  return [{ collaborationId, name, series: seriesOn(days, theirs, areKnown) }]
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

const stages = ['views', 'engagements', 'clicks', 'leads', 'orders'] as const

/**
 * From seen to bought, whatever the currency: people are not money. A stage nobody measured is null; leads are a stage
 * only where somebody collects them.
 */
export function funnelOf(outcomes: Pick<Outcome, FunnelStage['stage']>[]): FunnelStage[] {
  return stages.flatMap((stage): FunnelStage[] => {
    const known = outcomes.map((outcome) => outcome[stage]).filter((count) => count !== null)
    if (known.length === 0) return stage === 'leads' ? [] : [{ stage, count: null }]
    return [{ stage, count: known.reduce((sum, count) => sum + count, 0) }]
  })
}

const dayMs = 86_400_000
const mostDays = 400

/** Lays what happened on consecutive days, from the first event to the last; at most the last 400. */
export function seriesOf(daily: Daily, areKnown: AreKnown): DailySeries {
  const named = [...daily.clicks, ...daily.orders, ...daily.views, ...daily.posts]
    .map(({ day }) => day)
    .sort()
  return seriesOn(daysBetween(named[0], named.at(-1)), daily, areKnown)
}

type AreKnown = { areClicksKnown: boolean; areOrdersKnown: boolean }

function seriesOn(days: string[], daily: Daily, { areClicksKnown, areOrdersKnown }: AreKnown): DailySeries {
  const [clicks, orders] = [byDay(daily.clicks), byDay(daily.orders)]
  return {
    days,
    clicks: days.map((day) => (areClicksKnown ? (clicks.get(day) ?? 0) : null)),
    orders: days.map((day) => (areOrdersKnown ? (orders.get(day) ?? 0) : null)),
    views: viewsOn(days, daily.views),
    posts: daily.posts.filter(({ day }) => days.includes(day)),
  }
}

function byDay(counts: readonly DayCount[]): Map<string, number> {
  const sums = new Map<string, number>()
  for (const { day, count } of counts) sums.set(day, (sums.get(day) ?? 0) + count)
  return sums
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
