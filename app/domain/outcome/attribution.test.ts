import { expect, test } from 'vitest'
import { plusDays } from '../clock.ts'
import { attribute } from './attribution.ts'

const now = new Date('2026-11-20T12:00:00Z')
const layla = { collaborationId: 'layla', campaignId: 'one' }
const omar = { collaborationId: 'omar', campaignId: 'two' }

test('a promo code beats a click', () => {
  const click = { ...omar, clickedAt: now }
  expect(attribute(now, { code: layla, click })).toEqual({ ...layla, by: 'code' })
})

test('a click explains an order for thirty days', () => {
  const click = { ...omar, clickedAt: now }
  expect(attribute(plusDays(now, 30), { click })).toEqual({ ...omar, by: 'click' })
  expect(attribute(new Date(plusDays(now, 30).getTime() + 1), { click })).toBeNull()
})

test('a click after the order explains nothing, but the shop clock may be five minutes slow', () => {
  const minutesBefore = (minutes: number) => new Date(now.getTime() - minutes * 60_000)
  const click = { ...omar, clickedAt: now }
  expect(attribute(minutesBefore(5), { click })?.by).toBe('click')
  expect(attribute(minutesBefore(6), { click })).toBeNull()
})

test('an order with neither belongs to nobody', () => {
  expect(attribute(now, {})).toBeNull()
})
