import { describe, expect, test } from 'vitest'
import { roles, system } from '../actor.ts'
import { deadline, deadlines } from './deadline.ts'
import { canTake, isEnded, openingOf, silenceOf, statuses, stepNames, stepOf, take, turnOf } from './steps.ts'

const brand = { role: 'brand', id: 'b', accountId: 'p' } as const
const creator = { role: 'creator', id: 'c', accountId: 'q' } as const
const riyadh = {
  zone: 'Asia/Riyadh',
  weekend: 'fri-sat',
  draftDueOn: '2026-12-01',
  publishTo: '2026-12-10',
} as const

describe('the table of steps', () => {
  test('every status can be reached', () => {
    const reached = new Set(['invited', 'applied', ...stepNames.map((name) => stepOf(name).to)])
    expect(statuses.filter((status) => !reached.has(status))).toEqual([])
  })

  test('every status that has not ended waits for somebody, or for the processor', () => {
    const waiting = statuses.filter((status) => !isEnded(status) && turnOf(status) === null)
    // Shown by applied and countered is the brand, by verified the transfer that is under way.
    expect(waiting).toEqual(['verified'])
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
      for (const status of statuses)
        for (const name of stepNames) {
          const actor = role === 'system' ? system : { role, id: 'x', accountId: 'y' }
          const when = { now: new Date(1_000), openAt: new Date(500) }
          let isTaken = true
          try {
            take(name, status, actor, when)
          } catch {
            isTaken = false
          }
          expect(canTake(name, status, actor, when)).toBe(isTaken)
        }
  })

  test('another role is forbidden, another moment is a conflict', () => {
    expect(() => take('approve-draft', 'in_review', creator)).toThrow(
      expect.objectContaining({ kind: 'forbidden' }),
    )
    expect(() => take('approve-draft', 'funded', brand)).toThrow(
      expect.objectContaining({ kind: 'conflict' }),
    )
  })
})

describe('clocks', () => {
  test('every silence is a step the system may take', () => {
    for (const status of statuses) {
      const silence = silenceOf(status)
      if (silence) expect(canTake(silence.step, status, system)).toBe(true)
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
    expect(openingOf('funded')!.step).toBe('cancel-late-draft')
    const { openAt } = deadlines('funded', new Date('2026-11-22T10:00:00Z'), riyadh)
    expect(openAt).toEqual(new Date('2026-12-03T20:59:59.999Z'))
  })

  test('a deal funded after the day of its draft still leaves the creator the time of grace', () => {
    const since = new Date('2026-12-20T10:00:00Z')
    expect(deadlines('funded', since, riyadh).openAt).toEqual(new Date('2026-12-22T10:00:00Z'))
  })
})
