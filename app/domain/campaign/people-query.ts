import { isPlatform, type Platform } from '../channel/platforms.ts'
import { standingOf, statuses, turnOf } from '../collaboration/steps.ts'
import { type Day, isMonth, monthOf } from './days.ts'
import { type CampaignPerson, groupOf, isOverdue, type PeopleGroup, peopleGroups } from './people.ts'

export const peopleViews = ['table', 'board', 'calendar'] as const
export type PeopleView = (typeof peopleViews)[number]

export const peopleSorts = ['stage', 'person', 'due', 'price'] as const
export type PeopleSort = (typeof peopleSorts)[number]

export type PeopleQuery = {
  view: PeopleView
  stage: PeopleGroup | null
  platform: Platform | null
  turn: 'brand' | 'creator' | null
  overdue: boolean
  q: string
  sort: { by: PeopleSort; direction: 'asc' | 'desc' }
  month: string
  /** The column that a phone shows of the board. */
  column: PeopleGroup | null
}

const among = <T extends string>(names: readonly T[], text: string | null) =>
  names.find((name) => name === text) ?? null

/** What an address of a campaign's people asks for; anything it cannot mean is left out. */
export function readPeopleQuery(query: URLSearchParams, today: Day): PeopleQuery {
  const platform = query.get('platform') ?? ''
  const month = query.get('month')
  return {
    view: among(peopleViews, query.get('view')) ?? 'table',
    stage: among(peopleGroups, query.get('stage')),
    platform: isPlatform(platform) ? platform : null,
    turn: among(['brand', 'creator'] as const, query.get('turn')),
    overdue: query.get('overdue') === 'on',
    q: (query.get('q') ?? '').trim().slice(0, 80),
    sort: {
      by: among(peopleSorts, query.get('sort')) ?? 'stage',
      direction: query.get('direction') === 'desc' ? 'desc' : 'asc',
    },
    month: isMonth(month) ? month : monthOf(today),
    column: among(peopleGroups, query.get('column')),
  }
}

/** The filters and the order as an address says them; what is usual is left unsaid. */
export function peopleParams(query: Partial<PeopleQuery>): URLSearchParams {
  const said = new URLSearchParams()
  if (query.view && query.view !== 'table') said.set('view', query.view)
  if (query.stage) said.set('stage', query.stage)
  if (query.platform) said.set('platform', query.platform)
  if (query.turn) said.set('turn', query.turn)
  if (query.overdue) said.set('overdue', 'on')
  if (query.q) said.set('q', query.q)
  if (query.sort && query.sort.by !== 'stage') said.set('sort', query.sort.by)
  if (query.sort?.direction === 'desc') said.set('direction', 'desc')
  if (query.view === 'calendar' && query.month) said.set('month', query.month)
  if (query.view === 'board' && query.column) said.set('column', query.column)
  return said
}

export function peopleAddress(campaignId: string, query: Partial<PeopleQuery>): string {
  const text = peopleParams(query).toString()
  return `/brand/campaigns/${campaignId}/people${text && `?${text}`}`
}

/** Those whom the filters let through: the same in the table, on the board, in the calendar and in the file. */
export function filterPeople(
  people: readonly CampaignPerson[],
  { stage, platform, turn, overdue, q }: Omit<PeopleQuery, 'view' | 'sort' | 'month' | 'column'>,
  now: Date,
): CampaignPerson[] {
  const asked = q.toLowerCase()
  return people.filter(
    (one) =>
      (stage === null || groupOf[one.status] === stage) &&
      (platform === null || one.platform === platform) &&
      (turn === null || turnOf(standingOf(one)) === turn) &&
      (!overdue || isOverdue(one, now)) &&
      (asked === '' || `${one.creatorName}\n${one.handle}\n${one.briefTitle}`.toLowerCase().includes(asked)),
  )
}

/** In the asked order. Prices of several currencies stand by currency first: they do not compare. */
export function sortPeople(
  people: readonly CampaignPerson[],
  { by, direction }: PeopleQuery['sort'],
): CampaignPerson[] {
  const way = direction === 'asc' ? 1 : -1
  const late = Number.MAX_SAFE_INTEGER
  const compare: Record<PeopleSort, (a: CampaignPerson, b: CampaignPerson) => number> = {
    stage: (a, b) => statuses.indexOf(a.status) - statuses.indexOf(b.status),
    person: (a, b) => a.creatorName.localeCompare(b.creatorName),
    due: (a, b) => (a.dueAt?.getTime() ?? late * way) - (b.dueAt?.getTime() ?? late * way),
    price: (a, b) =>
      a.price.currency.localeCompare(b.price.currency) * way || a.price.amount - b.price.amount,
  }
  return [...people].sort((a, b) => compare[by](a, b) * way)
}
