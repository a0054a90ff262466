import { expect, test } from 'vitest'
import type { Terms } from '../collaboration/deadline.ts'
import { dealKinds } from '../collaboration/kind.ts'
import { openSteps } from '../collaboration/open-steps.ts'
import {
  isEnded,
  shippings,
  type Status,
  statuses,
  stepNames,
  stepOf,
  turnOf,
} from '../collaboration/steps.ts'
import { money } from '../money.ts'
import { datesOf } from './deal-dates.ts'
import { type CampaignPerson, groupOf, movesOf, moveTo, peopleGroups, whyNot } from './people.ts'
import { filterPeople, peopleParams, readPeopleQuery, sortPeople } from './people-query.ts'

const now = new Date('2026-11-28T12:00:00Z')

const terms: Terms = {
  zone: 'Asia/Riyadh',
  weekend: 'fri-sat',
  draftDueOn: '2026-12-05',
  publishTo: '2026-12-20',
  shipping: 'none',
  clocks: {},
}

const person = (status: Status, also: Partial<CampaignPerson> = {}): CampaignPerson => ({
  id: `deal-${status}`,
  status,
  enteredAt: new Date('2026-11-20T12:00:00Z'),
  dueAt: new Date('2026-12-01T12:00:00Z'),
  openAt: new Date('2026-11-25T12:00:00Z'),
  price: money(100_000, 'SAR'),
  creatorName: 'Noura',
  handle: 'noura',
  platform: 'instagram',
  channelId: 'channel',
  briefId: 'brief',
  briefTitle: 'Three reels',
  terms,
  publishFrom: '2026-12-10',
  changesAsked: 0,
  includedRevisions: 2,
  offerVersion: 1,
  isContested: false,
  lastMessage: null,
  ...also,
})

test('every status has its column, and every column but that of found people has a status', () => {
  expect(statuses.map((status) => groupOf[status]).every((group) => peopleGroups.includes(group))).toBe(true)
  expect(Object.keys(groupOf).sort()).toEqual([...statuses].sort())
  const used = new Set<string>(Object.values(groupOf))
  expect(peopleGroups.filter((group) => !used.has(group))).toEqual(['found'])
})

test('what a card may do is what the table of steps opens to the brand, in every status', () => {
  for (const status of statuses)
    for (const isContested of [false, true])
      for (const shipping of shippings)
        for (const kind of dealKinds) {
          const one = person(status, { isContested, terms: { ...terms, shipping, kind } })
          const moves = movesOf(one, now)
          const situation = { reader: 'brand', ...one, brief: { includedRevisions: 2 } } as const
          expect(moves.map(({ step }) => step)).toEqual([...openSteps(situation, now)])
          for (const { step, to } of moves) expect(to).toBe(groupOf[stepOf(step).to])
        }
})

test('no step of another role and no step out of turn is ever on a card', () => {
  for (const status of statuses)
    for (const { step } of movesOf(person(status), now)) {
      expect(stepOf(step).by).toContain('brand')
      expect(stepOf(step).from).toContain(status)
    }
  expect(statuses.filter((status) => isEnded(status) && movesOf(person(status), now).length > 0)).toEqual([])
})

test('a card goes by hand only where one step leads, and otherwise it is said why not', () => {
  for (const status of statuses) {
    const one = person(status)
    const moves = movesOf(one, now)
    for (const to of peopleGroups) {
      const leading = stepNames.filter(
        (name) => moves.some(({ step }) => step === name) && groupOf[stepOf(name).to] === to,
      )
      const isLegal = leading.length === 1 && groupOf[status] !== to
      expect(moveTo(one, moves, to)?.step).toBe(isLegal ? leading[0] : undefined)
      expect(whyNot(one, moves, to) === undefined).toBe(isLegal)
    }
  }
  const accepted = person('in_review')
  expect(moveTo(accepted, movesOf(accepted, now), 'approved')).toMatchObject({
    step: 'approve-draft',
    form: 'draft',
  })
  expect(whyNot(person('invited'), movesOf(person('invited'), now), 'agreed')).toBe('theirs')
})

test('a revision beyond the included ones is no move', () => {
  const used = movesOf(person('in_review', { changesAsked: 2 }), now)
  expect(used.map(({ step }) => step)).not.toContain('request-changes')
})

test('filters and order are read from an address as they were written into it', () => {
  const asked =
    'view=board&stage=review&platform=tiktok&turn=brand&overdue=on&q=Noura&sort=price&direction=desc'
  const query = readPeopleQuery(new URLSearchParams(asked), '2026-11-28')
  expect(readPeopleQuery(peopleParams(query), '2026-11-28')).toEqual(query)
  const odd = readPeopleQuery(
    new URLSearchParams('view=x&stage=y&platform=z&turn=staff&sort=w&month=1'),
    '2026-11-28',
  )
  expect(peopleParams(odd).toString()).toBe('')
})

test('filters keep whom they name', () => {
  const people = statuses.map((status) => person(status))
  const plain = readPeopleQuery(new URLSearchParams(), '2026-11-28')
  const idsOf = (also: Partial<typeof plain>, at = now) =>
    filterPeople(people, { ...plain, ...also }, at).map(({ status }) => status)
  expect(idsOf({ stage: 'review' })).toEqual(['in_review'])
  expect(idsOf({ turn: 'brand' })).toEqual(
    statuses.filter((status) => turnOf({ status, shipping: 'none' }) === 'brand'),
  )
  expect(idsOf({ overdue: true })).toEqual([])
  expect(idsOf({ overdue: true }, new Date('2026-12-02T00:00:00Z'))).toEqual(
    statuses.filter((s) => !isEnded(s)),
  )
  expect(idsOf({ q: 'NOURA' })).toHaveLength(statuses.length)
  expect(idsOf({ platform: 'tiktok' })).toEqual([])
})

test('people are sorted by price, the currencies apart, and by deadline, those without one last', () => {
  const people = [
    person('invited', { id: 'a', price: money(300, 'SAR') }),
    person('invited', { id: 'b', price: money(100, 'USD') }),
    person('invited', { id: 'c', price: money(100, 'SAR'), dueAt: null }),
  ]
  const idsBy = (by: 'price' | 'due', direction: 'asc' | 'desc') =>
    sortPeople(people, { by, direction })
      .map(({ id }) => id)
      .join('')
  expect(idsBy('price', 'asc')).toBe('cab')
  expect(idsBy('price', 'desc')).toBe('acb')
  expect(idsBy('due', 'asc').at(-1)).toBe('c')
  expect(idsBy('due', 'desc').at(-1)).toBe('c')
})

test('an agreed deal has its days in the calendar, one that is not agreed or has ended has none', () => {
  expect(datesOf(person('accepted', { dueAt: null }))).toEqual([
    { kind: 'draft', startsOn: '2026-12-05', endsOn: '2026-12-05', isDone: false },
    { kind: 'publish', startsOn: '2026-12-10', endsOn: '2026-12-20', isDone: false },
    // The end of 20 December in Riyadh, 72 hours of checking and 72 of paying.
    { kind: 'payout', startsOn: '2026-12-26', endsOn: '2026-12-26', isDone: false },
  ])
  for (const status of ['invited', 'applied', 'declined', 'cancelled', 'refunded'] as const)
    expect(datesOf(person(status))).toEqual([])
  expect(datesOf(person('completed')).every(({ isDone }) => isDone)).toBe(true)
  expect(datesOf(person('disputed')).map(({ kind }) => kind)).toEqual(['draft', 'publish'])
})
