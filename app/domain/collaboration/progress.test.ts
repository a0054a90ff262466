import { describe, expect, test } from 'vitest'
import { plusHours } from '../clock.ts'
import { deadlines } from './deadline.ts'
import type { StepTaken } from './deal-view.ts'
import { currentStop, lastRelease, progressOf } from './progress.ts'
import { isEnded, statuses, type Status, stops, turnOf } from './steps.ts'

const terms = {
  zone: 'Asia/Riyadh',
  weekend: 'fri-sat',
  draftDueOn: '2026-12-01',
  publishTo: '2026-12-10',
  shipping: 'none',
  clocks: {},
} as const
const start = new Date('2026-11-20T09:00:00Z')

const taken = (step: StepTaken['step'], hours: number): StepTaken => ({
  id: hours,
  step,
  role: 'brand',
  author: null,
  note: '',
  takenAt: plusHours(start, hours),
})

const course = (status: Status, reader: 'brand' | 'creator', history: StepTaken[] = []) => ({
  status,
  reader,
  history,
  terms,
  enteredAt: start,
  dueAt: deadlines(status, start, terms).dueAt,
})

describe('the rail of a deal', () => {
  test('every status that has not ended stands at one stop, or is disputed', () => {
    const lost = statuses.filter((status) => !isEnded(status) && currentStop(status) === null)
    expect(lost).toEqual(['disputed'])
    expect(statuses.filter((status) => isEnded(status) && currentStop(status) !== null)).toEqual([])
  })

  test('a stop is yours for the side whose turn it is, and for no other', () => {
    for (const status of statuses)
      for (const reader of ['brand', 'creator'] as const) {
        const yours = progressOf(course(status, reader)).filter(({ state }) => state === 'yours')
        expect([status, yours.length]).toEqual([
          status,
          turnOf({ status, shipping: 'none' }) === reader ? 1 : 0,
        ])
      }
  })

  test('what is done keeps its day, and what comes has one', () => {
    const history = [taken('accept-offer', 1), taken('fund', 2), taken('submit-draft', 30)]
    const rail = progressOf(course('in_review', 'brand', history))
    expect(rail.map(({ state }) => state)).toEqual(['done', 'done', 'done', 'yours', 'next', 'next', 'next'])
    expect(rail[1]!.date).toEqual(plusHours(start, 2))
    expect(rail[3]!.date).toEqual(deadlines('in_review', start, terms).dueAt)
    expect(rail[4]!.date).toBe('2026-12-10')
    expect(rail[6]!.date).toEqual(plusHours(lastRelease({ status: 'in_review', dueAt: null, terms }), 72))
  })

  test('a draft that was sent back is awaited again, by the clock of the revision', () => {
    const history = [taken('accept-offer', 1), taken('fund', 2), taken('submit-draft', 30)]
    const draft = progressOf(course('revising', 'creator', history))[stops.indexOf('draft')]!
    expect(draft).toEqual({ stop: 'draft', state: 'yours', date: plusHours(start, 72) })
  })

  test('a deal that has ended promises no day', () => {
    const rail = progressOf(course('cancelled', 'brand', [taken('accept-offer', 1)]))
    expect(rail.slice(1).every(({ date, state }) => date === null && state === 'next')).toBe(true)
  })
})

test('a held payment is released when the check of the post runs out, and that is the last day', () => {
  expect(lastRelease({ status: 'published', dueAt: plusHours(start, 72), terms })).toEqual(
    plusHours(start, 72),
  )
  // The end of 10 December in Riyadh and 72 hours.
  expect(lastRelease({ status: 'funded', dueAt: null, terms }).toISOString()).toBe('2026-12-13T20:59:59.999Z')
})
