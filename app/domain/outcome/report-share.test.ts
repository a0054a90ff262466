import { expect, test } from 'vitest'
import { money } from '../money.ts'
import { type Influencer, reportOf } from './report.ts'
import { countsOf, shareForm, withoutIds } from './report-share.ts'

const id = (digit: number) => `${String(digit).repeat(8)}-1111-4111-8111-111111111111`
const layla: Influencer = {
  collaborationId: id(1),
  creatorId: id(2),
  name: 'Layla',
  handle: 'layla',
  platform: 'telegram',
  status: 'completed',
  postUrl: 'https://t.me/layla/1',
  country: 'SA',
  metrics: null,
  ordersElsewhere: 0,
  ordersByClick: 0,
  format: null,
  forecast: null,
  cost: money(451_234, 'SAR'),
  reach: null,
  views: 90_000,
  engagements: 4_500,
  clicks: 900,
  leads: null,
  orders: 30,
  revenue: 1_087_654,
}
const report = reportOf(
  { id: id(3), name: 'Dates', objective: 'sales', currency: 'SAR' },
  [layla, { ...layla, collaborationId: id(4), name: 'Omar' }],
  {
    clicks: [{ day: '2026-11-16', collaborationId: 'a', count: 900 }],
    orders: [],
    views: [],
    posts: [{ day: '2026-11-16', name: 'Layla', collaborationId: id(1) }],
  },
)

test('a shared report names none of our records, and its rows stay apart', () => {
  const shared = withoutIds(report)
  expect(JSON.stringify(shared)).not.toMatch(/-4111-/)
  const [first, second] = shared.influencers
  expect(first!.collaborationId).not.toBe(second!.collaborationId)
  expect(shared.series.posts[0]!.collaborationId).toBe(
    shared.influencers.find(({ name }) => name === 'Layla')!.collaborationId,
  )
  expect(shared.totals).toEqual(report.totals)
})

test('where the money is kept to the brand no amount and no price of a result gets out', () => {
  const text = JSON.stringify(countsOf(report))
  const amounts = [451_234, 1_087_654, 902_468, 2_175_308]
  for (const amount of amounts) expect(text).not.toContain(String(amount))
  expect(text).not.toMatch(/cost|revenue|ratios|cpa|cpm|roas|SAR/)
  expect(countsOf(report).influencers[0]).toHaveProperty('leads', null)
  expect(countsOf(report).funnel).toContainEqual({ stage: 'orders', count: 60 })
})

test('an address lasts one of the offered times, has a name, and shows money only where that was chosen', () => {
  const read = (form: object) => shareForm.safeParse({ press: 'open', label: 'Board', days: '30', ...form })
  expect(read({}).data).toEqual({ press: 'open', label: 'Board', days: 30, showsMoney: false })
  expect(read({ showsMoney: 'on' }).data).toMatchObject({ showsMoney: true })
  for (const wrong of [{ days: '8' }, { days: '' }, { label: ' ' }, { showsMoney: 'off' }])
    expect(read(wrong).success).toBe(false)
})
