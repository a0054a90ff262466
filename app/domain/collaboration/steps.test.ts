import { describe, expect, test } from 'vitest'
import { roles, system } from '../actor.ts'
import { deadline, deadlines } from './deadline.ts'
import {
  isEnded,
  openingOf,
  openingsOf,
  shippings,
  silenceOf,
  type Standing,
  type Status,
  statuses,
  stepNames,
  stepOf,
  turnOf,
} from './steps.ts'
import { canTake, opensAt, take } from './take.ts'

const brand = { role: 'brand', id: 'b', accountId: 'p' } as const
const creator = { role: 'creator', id: 'c', accountId: 'q' } as const
/** Where a deal stands under a brief that ships nothing. */
const at = (status: Status): Standing => ({ status, shipping: 'none' })
const everywhere = statuses.flatMap((status) => shippings.map((shipping) => ({ status, shipping })))
const riyadh = {
  zone: 'Asia/Riyadh',
  weekend: 'fri-sat',
  draftDueOn: '2026-12-01',
  publishTo: '2026-12-10',
  shipping: 'none',
  clocks: {},
} as const

describe('the table of steps', () => {
  test('every status can be reached', () => {
    const reached = new Set(['invited', 'applied', ...stepNames.map((name) => stepOf(name).to)])
    expect(statuses.filter((status) => !reached.has(status))).toEqual([])
  })

  test('every status that has not ended waits for somebody, or for the processor', () => {
    const waiting = everywhere.filter((standing) => !isEnded(standing.status) && turnOf(standing) === null)
    // What is awaited then is the transfer that is under way.
    expect([...new Set(waiting.map(({ status }) => status))]).toEqual(['verified'])
  })

  test('money can leave only a status into which it was paid', () => {
    const paidIn = new Set([
      'funded',
      'shipped',
      'received',
      'in_review',
      'revising',
      'approved',
      'published',
      'disputed',
    ])
    for (const name of stepNames) {
      const { moves, from } = stepOf(name)
      if (moves && moves !== 'hold') expect(from.filter((status) => !paidIn.has(status))).toEqual([])
    }
  })

  test('whoever holds money has a way to get it out', () => {
    for (const status of [
      'funded',
      'received',
      'in_review',
      'revising',
      'approved',
      'published',
      'disputed',
    ] as const)
      expect(stepNames.some((name) => stepOf(name).from.includes(status) && stepOf(name).moves)).toBe(true)
  })

  test('a button is shown exactly when the step may be taken', () => {
    for (const role of roles)
      for (const standing of everywhere)
        for (const name of stepNames) {
          const actor = role === 'system' ? system : { role, id: 'x', accountId: 'y' }
          const when = { now: new Date(1_000), openAt: new Date(500) }
          let isTaken = true
          try {
            take(name, standing, actor, when)
          } catch {
            isTaken = false
          }
          expect(canTake(name, standing, actor, when)).toBe(isTaken)
        }
  })

  test('another role is forbidden, another moment is a conflict', () => {
    expect(() => take('approve-draft', at('in_review'), creator)).toThrow(
      expect.objectContaining({ kind: 'forbidden' }),
    )
    expect(() => take('approve-draft', at('funded'), brand)).toThrow(
      expect.objectContaining({ kind: 'conflict' }),
    )
  })
})

describe('a product that is shipped', () => {
  const product = (status: Status, shipping: 'unaddressed' | 'addressed' = 'addressed') => ({
    status,
    shipping,
  })
  const opened = (standing: Standing) => openingsOf(standing).map(({ step }) => step)

  test('is waited for by turns: the address, the parcel, its arrival, and then the draft', () => {
    expect(turnOf(product('funded', 'unaddressed'))).toBe('creator')
    expect(turnOf(product('funded'))).toBe('brand')
    expect(turnOf(product('shipped'))).toBe('creator')
    expect(turnOf(product('received'))).toBe('creator')
    expect(turnOf(at('funded'))).toBe('creator')
  })

  test('comes before the draft', () => {
    for (const shipping of ['unaddressed', 'addressed'] as const)
      expect(canTake('submit-draft', product('funded', shipping), creator)).toBe(false)
    expect(canTake('submit-draft', product('shipped'), creator)).toBe(false)
    expect(canTake('submit-draft', product('received'), creator)).toBe(true)
    expect(canTake('ship-product', product('funded', 'unaddressed'), brand)).toBe(false)
    expect(canTake('ship-product', at('funded'), brand)).toBe(false)
  })

  test('leaves everybody a way out, and nobody is blamed for what the other side owes', () => {
    expect(opened(product('funded', 'unaddressed'))).toEqual(['cancel-unaddressed'])
    expect(opened(product('funded'))).toEqual(['cancel-unshipped'])
    expect(opened(product('shipped'))).toEqual(['report-lost', 'cancel-lost'])
    expect(opened(product('received'))).toEqual(['cancel-late-draft'])
    expect(opened(at('funded'))).toEqual(['cancel-late-draft'])
  })

  test('counts as lost for the creator after two weeks, for the brand after three', () => {
    const since = new Date('2026-12-01T09:00:00Z')
    const { openAt } = deadlines('shipped', since, { ...riyadh, shipping: 'addressed' })
    expect(opensAt('report-lost', product('shipped'), openAt)).toEqual(new Date('2026-12-15T09:00:00Z'))
    expect(opensAt('cancel-lost', product('shipped'), openAt)).toEqual(new Date('2026-12-22T09:00:00Z'))
    const early = { now: new Date('2026-12-22T08:59:59.999Z'), openAt }
    expect(canTake('report-lost', product('shipped'), creator, early)).toBe(true)
    expect(canTake('cancel-lost', product('shipped'), brand, early)).toBe(false)
    expect(() => take('cancel-lost', product('shipped'), brand, early)).toThrow(
      expect.objectContaining({ code: 'step.too_early' }),
    )
  })

  test('is sent within five working days of the brand', () => {
    // Thursday noon in Riyadh; Friday and Saturday rest.
    const since = new Date('2026-11-26T09:00:00Z')
    const { openAt } = deadlines('funded', since, { ...riyadh, shipping: 'addressed' })
    expect(openAt).toEqual(new Date('2026-12-03T09:00:00Z'))
  })
})

describe('clocks', () => {
  test('time takes no step before its clock has run out', () => {
    const dueAt = new Date('2026-12-01T09:00:00Z')
    const [early, due] = [new Date(dueAt.getTime() - 1), dueAt].map((now) => ({ now, openAt: null, dueAt }))
    expect(canTake('approve-draft', at('in_review'), system, early)).toBe(false)
    expect(canTake('approve-draft', at('in_review'), brand, early)).toBe(true)
    expect(canTake('approve-draft', at('in_review'), system, due)).toBe(true)
    expect(canTake('approve-draft', at('in_review'), system, { ...due!, dueAt: null })).toBe(false)
  })

  test('every silence is a step the system may take', () => {
    for (const standing of everywhere) {
      const silence = silenceOf(standing)
      if (silence) expect(canTake(silence.step, standing, system)).toBe(true)
    }
  })

  test('an answer is due after 72 hours', () => {
    const since = new Date('2026-11-22T10:00:00Z')
    expect(deadlines('invited', since, riyadh)).toEqual({
      dueAt: new Date('2026-11-25T10:00:00Z'),
      openAt: null,
    })
  })

  test('a review that starts before the weekend gets the weekend on top', () => {
    // Thursday noon in Riyadh: 12 hours of Thursday, Friday and Saturday rest, then 60 hours from Sunday on.
    const due = deadline({ businessHours: 72 }, new Date('2026-11-26T09:00:00Z'), riyadh)
    expect(due).toEqual(new Date('2026-12-01T09:00:00Z'))
  })

  test("a draft is late two days after the end of its day in the brand's zone", () => {
    expect(openingOf(at('funded'))!.step).toBe('cancel-late-draft')
    const { openAt } = deadlines('funded', new Date('2026-11-22T10:00:00Z'), riyadh)
    expect(openAt).toEqual(new Date('2026-12-03T20:59:59.999Z'))
  })

  test('a deal funded after the day of its draft still leaves the creator the time of grace', () => {
    const since = new Date('2026-12-20T10:00:00Z')
    expect(deadlines('funded', since, riyadh).openAt).toEqual(new Date('2026-12-22T10:00:00Z'))
  })
})
