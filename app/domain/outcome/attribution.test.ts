import { expect, test } from 'vitest'
import { plusDays } from '../clock.ts'
import { type Code, type CountedClick, creditOf, type Evidence } from './attribution.ts'

const now = new Date('2026-11-20T12:00:00Z')
const layla = { collaborationId: 'layla', campaignId: 'one' }
const omar = { collaborationId: 'omar', campaignId: 'two' }
const sale = {
  happenedAt: now,
  campaignId: 'one',
  named: { clickId: 'click', promoCode: 'CODE', leadId: 'lead' },
}
const click = (of: Partial<CountedClick> = {}): CountedClick => ({
  ...omar,
  clickedAt: now,
  windowDays: 30,
  ...of,
})
const code = (of: Partial<Code> = {}): Code => ({
  ...layla,
  from: plusDays(now, -1),
  until: null,
  mostUses: null,
  usesBefore: 0,
  ...of,
})
const credit = (evidence: Partial<Evidence>, of: Partial<typeof sale> = {}) =>
  creditOf(
    { ...sale, ...of },
    { click: 'unknown', codes: [], lead: undefined, fixed: undefined, ...evidence },
  )

test('a promo code beats a click, a click beats a lead', () => {
  const lead = { owner: { ...layla, windowDays: 30 }, happenedAt: now }
  expect(credit({ codes: [code()], click: click(), lead })).toEqual({ ...layla, by: 'code', reason: 'code' })
  expect(credit({ click: click(), lead })).toEqual({ ...omar, by: 'click', reason: 'click' })
  expect(credit({ lead })).toEqual({ ...layla, by: 'lead', reason: 'lead' })
})

test('a click explains an order within the window of its campaign', () => {
  const at = (days: number, more = 0) => new Date(plusDays(now, days).getTime() + more)
  expect(credit({ click: click() }, { happenedAt: at(30) }).reason).toBe('click')
  expect(credit({ click: click({ windowDays: 7 }) }, { happenedAt: at(7, 1) }).by).toBeNull()
  const named = { ...sale.named, promoCode: null as never, leadId: null as never }
  expect(credit({ click: click() }, { happenedAt: at(30, 1), named })).toEqual({
    by: null,
    reason: 'click_too_old',
  })
})

test('a click after the order explains nothing, but the shop clock may be five minutes slow', () => {
  const before = (minutes: number) => ({ happenedAt: new Date(now.getTime() - minutes * 60_000) })
  expect(credit({ click: click() }, before(5)).by).toBe('click')
  expect(credit({ click: click() }, before(6)).by).toBeNull()
})

test('what belongs to nobody says why, by the strongest that was named', () => {
  const named = (of: object) => ({ named: { clickId: null, promoCode: null, leadId: null, ...of } as never })
  expect(credit({}, named({})).reason).toBe('nothing_named')
  expect(credit({}).reason).toBe('code_unknown')
  expect(credit({ codes: [code({ until: plusDays(now, -0.5) })] }).reason).toBe('code_not_valid')
  expect(credit({ codes: [code({ mostUses: 2, usesBefore: 2 })] }).reason).toBe('code_used_up')
  expect(credit({ click: 'not_counted' }, named({ clickId: 'x' })).reason).toBe('click_not_counted')
  expect(credit({ lead: { owner: null, happenedAt: now } }, named({ leadId: 'x' })).reason).toBe(
    'lead_of_nobody',
  )
})

test('of several who have the code the click decides, then the campaign that was told, then the newest', () => {
  const [mine, theirs] = [code(), code({ ...omar, from: plusDays(now, -2) })]
  expect(credit({ codes: [mine, theirs], click: click() })).toMatchObject({
    ...omar,
    reason: 'code_and_click',
  })
  expect(credit({ codes: [theirs, mine] })).toMatchObject({ ...layla, reason: 'code_of_campaign' })
  expect(credit({ codes: [theirs, mine] }, { campaignId: 'three' })).toMatchObject({
    ...layla,
    reason: 'code_newest',
  })
  expect(credit({ codes: [theirs, code({ mostUses: 1, usesBefore: 1 })] })).toMatchObject({
    ...omar,
    reason: 'code',
  })
})

test('once commission is accrued an order stays whose it is', () => {
  const fixed = { ...omar, by: 'click' as const }
  expect(credit({ codes: [code()], fixed })).toEqual({ ...omar, by: 'click', reason: 'fixed' })
  expect(credit({ click: click(), fixed }).reason).toBe('click')
})
