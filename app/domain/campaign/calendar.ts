import { isPlatform, type Platform } from '../channel/platforms.ts'
import type { Weekend } from '../clock.ts'
import type { Activity } from './activities.ts'
import { addMonths, type Day, firstDay, isMonth, lastDay, meet, monthOf, weeksOf } from './days.ts'
import { datesOf, type DealDateKind } from './deal-dates.ts'
import type { CampaignPerson } from './people.ts'

export const calendarViews = ['month', 'year', 'agenda'] as const
export type CalendarView = (typeof calendarViews)[number]

export type CalendarQuery = {
  view: CalendarView
  month: string
  /** `none` for what belongs to no stage. */
  stage: string | null
  platform: Platform | null
  /** Whether the deals' own days are shown. */
  deals: boolean
}

/** What a calendar's address asks for; anything it cannot mean is left out. */
export function readCalendarQuery(query: URLSearchParams, today: Day): CalendarQuery {
  const view = calendarViews.find((name) => name === query.get('view')) ?? 'month'
  const month = query.get('month')
  const platform = query.get('platform') ?? ''
  const stage = query.get('stage') ?? ''
  return {
    view,
    month: isMonth(month) ? month : monthOf(today),
    stage: stage && /^(none|[0-9a-f-]{36})$/.test(stage) ? stage : null,
    platform: isPlatform(platform) ? platform : null,
    deals: query.get('deals') !== 'off',
  }
}

/** The address of a calendar, the present month and the usual view left unsaid. */
export function calendarAddress(campaignId: string, query: Partial<CalendarQuery>): string {
  const said = new URLSearchParams()
  if (query.view && query.view !== 'month') said.set('view', query.view)
  if (query.month) said.set('month', query.month)
  if (query.stage) said.set('stage', query.stage)
  if (query.platform) said.set('platform', query.platform)
  if (query.deals === false) said.set('deals', 'off')
  const text = said.toString()
  return `/brand/campaigns/${campaignId}/calendar${text && `?${text}`}`
}

/** The days that a view is about: a month or twelve. */
export const spanOf = ({ view, month }: Pick<CalendarQuery, 'view' | 'month'>) => ({
  startsOn: firstDay(month),
  endsOn: lastDay(view === 'month' ? month : addMonths(month, 11)),
})

/** The days that are seen: a month's grid shows its neighbours' days as well. */
export function seenIn(query: Pick<CalendarQuery, 'view' | 'month'>, weekend: Weekend) {
  if (query.view !== 'month') return spanOf(query)
  const days = weeksOf(query.month, weekend).flat()
  return { startsOn: days[0]!.day, endsOn: days.at(-1)!.day }
}

type Entry = { key: string; startsOn: Day; endsOn: Day }

export type CalendarEntry =
  | (Entry & { kind: 'activity'; activity: Activity })
  | (Entry & {
      kind: 'deal'
      what: DealDateKind
      dealId: string
      name: string
      platform: Platform
      isDone: boolean
    })

/** Activities and the deals' own days in one order: by first day, the longer first. */
export function entriesOf(
  activities: readonly Activity[],
  deals: readonly CampaignPerson[],
  { stage, platform, deals: withDeals }: Pick<CalendarQuery, 'stage' | 'platform' | 'deals'>,
): CalendarEntry[] {
  const planned = activities
    .filter((one) => stage === null || (one.stageId ?? 'none') === stage)
    .filter((one) => platform === null || one.platform === platform)
    .map((activity): CalendarEntry => {
      const { id, startsOn, endsOn } = activity
      return { key: id, kind: 'activity', startsOn, endsOn, activity }
    })
  return [...planned, ...(withDeals && stage === null ? dealEntries(deals, platform) : [])].sort(
    (a, b) => a.startsOn.localeCompare(b.startsOn) || b.endsOn.localeCompare(a.endsOn),
  )
}

const dealEntries = (deals: readonly CampaignPerson[], platform: Platform | null): CalendarEntry[] =>
  deals
    .filter((deal) => platform === null || deal.platform === platform)
    .flatMap((deal) =>
      datesOf(deal).map(({ kind, startsOn, endsOn, isDone }): CalendarEntry => ({
        key: `${deal.id}:${kind}`,
        kind: 'deal',
        what: kind,
        dealId: deal.id,
        name: deal.creatorName,
        platform: deal.platform,
        startsOn,
        endsOn,
        isDone,
      })),
    )

/** What happens between two days. */
export const within = <E extends Entry>(entries: readonly E[], span: { startsOn: Day; endsOn: Day }) =>
  entries.filter((entry) => meet(entry, span))

export const onDay = <E extends Entry>(entries: readonly E[], day: Day) =>
  within(entries, { startsOn: day, endsOn: day })
