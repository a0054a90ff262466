import { describe, expect, test } from 'vitest'
import {
  addsSomething,
  canBeExtended,
  type Grant,
  mayUse,
  periodsOf,
  type RightsFacts,
  standingOf,
} from './standing.ts'

const agreed = { rightsUse: 'organic', rightsTerritory: 'GCC', rightsUntil: '2026-12-31' } as const
const facts = (rest: Partial<RightsFacts> = {}): RightsFacts => ({
  status: 'completed',
  agreed,
  begunOn: '2026-10-01',
  endedOn: null,
  grants: [],
  ...rest,
})
const grant = (rest: Partial<Grant> = {}): Grant => ({
  use: 'organic',
  territory: 'GCC',
  from: '2026-12-20',
  until: '2027-03-31',
  source: 'extension',
  endedOn: null,
  ...rest,
})
const on = (day: string, rest: Partial<RightsFacts> = {}) => standingOf(facts(rest), day)

describe('the standing of a deal’s rights on a day', () => {
  test.each([
    ['2026-10-01', 'in_force', 91],
    ['2026-11-30', 'in_force', 31],
    ['2026-12-01', 'expiring', 30],
    ['2026-12-31', 'expiring', 0],
    ['2027-01-01', 'expired', null],
  ] as const)('on %s it is %s', (day, state, daysLeft) => {
    expect(on(day)).toMatchObject({ state, daysLeft, endsOn: '2026-12-31' })
    expect(mayUse(on(day))).toBe(daysLeft !== null)
  })

  test('rights begin when the price is released, not when the draft is approved or the post is out', () => {
    for (const status of ['accepted', 'funded', 'in_review', 'approved', 'published', 'disputed'] as const) {
      const standing = on('2026-10-05', { status, begunOn: null })
      expect(standing).toMatchObject({ state: 'not_yet', live: [] })
      expect(canBeExtended(facts({ status, begunOn: null }))).toBe(false)
    }
  })

  test.each(['cancelled', 'refunded', 'expired', 'declined', 'withdrawn'] as const)(
    'a deal that ended as %s gives none',
    (status) => expect(on('2026-10-05', { status, begunOn: null }).state).toBe('revoked'),
  )

  test('a ruling that pays the creator something gives the rights', () => {
    expect(on('2026-10-05', { status: 'settled' }).state).toBe('in_force')
  })

  test('rights end at once when the money goes back, before and after their last day alike', () => {
    expect(on('2026-10-05', { endedOn: '2026-10-04' })).toMatchObject({ state: 'revoked', live: [] })
    expect(on('2027-10-05', { endedOn: '2026-10-04' }).state).toBe('revoked')
    expect(canBeExtended(facts({ endedOn: '2026-10-04' }))).toBe(false)
  })

  test('no use agreed is none, however the deal ended', () => {
    const nothing = { agreed: { ...agreed, rightsUse: 'none' as const } }
    expect(on('2026-10-05', nothing).state).toBe('none')
    expect(on('2026-10-05', { ...nothing, status: 'refunded', begunOn: null }).state).toBe('none')
    expect(on('2026-12-25', { ...nothing, grants: [grant()] }).state).toBe('in_force')
  })

  test('released after the agreed end, the rights never were', () => {
    expect(on('2027-02-01', { begunOn: '2027-01-10' }).state).toBe('expired')
  })
})

describe('a further grant', () => {
  test('for the same use replaces the end', () => {
    expect(on('2026-12-25', { grants: [grant()] })).toMatchObject({
      state: 'in_force',
      endsOn: '2027-03-31',
      live: [{ source: 'extension' }],
    })
  })

  test('does nothing before its first day', () => {
    expect(on('2026-12-19', { grants: [grant()] })).toMatchObject({ endsOn: '2026-12-31' })
  })

  test('for a wider use with a shorter end stands beside the agreement, and the nearest end counts', () => {
    const paid = grant({ use: 'paid', until: '2026-12-24' })
    expect(on('2026-12-20', { grants: [paid] })).toMatchObject({
      state: 'expiring',
      daysLeft: 4,
      live: [{ use: 'paid' }, { use: 'organic' }],
    })
    expect(on('2026-12-25', { grants: [paid] })).toMatchObject({ live: [{ use: 'organic' }] })
  })

  test('whose money went back falls back to what was there before', () => {
    const lost = grant({ endedOn: '2026-12-28' })
    expect(on('2026-12-29', { grants: [lost] })).toMatchObject({ endsOn: '2026-12-31', state: 'expiring' })
    expect(on('2027-01-02', { grants: [lost] }).state).toBe('expired')
  })

  test('everything everywhere covers a part of it, and not the other way round', () => {
    const all = grant({ use: 'all', territory: '' })
    expect(periodsOf(facts({ grants: [all] }), '2026-12-20')).toEqual([
      expect.objectContaining({ use: 'all' }),
    ])
    const narrow = facts({ agreed: { ...agreed, rightsUse: 'all', rightsTerritory: '' }, grants: [grant()] })
    expect(periodsOf(narrow, '2026-12-20')).toHaveLength(2)
  })

  test.each([
    ['the same again', { use: 'organic', territory: 'gcc', until: '2026-12-31' }, false],
    ['longer', { use: 'organic', territory: 'GCC', until: '2027-01-01' }, true],
    ['another use', { use: 'paid', territory: 'GCC', until: '2026-12-01' }, true],
    ['another place', { use: 'organic', territory: '', until: '2026-12-01' }, true],
    ['shorter', { use: 'organic', territory: 'GCC', until: '2026-12-01' }, false],
  ] as const)('%s: adds something %s', (_, wish, adds) => {
    expect(addsSomething(facts(), wish, '2026-11-20')).toBe(adds)
  })

  test('two alike are one', () => {
    expect(periodsOf(facts({ grants: [grant(), grant()] }), '2026-12-21')).toHaveLength(1)
  })
})
