import { expect } from 'vitest'
import type { Db } from '#db/db.ts'
import { listCredits } from '#db/queries/credits.ts'
import { agree, click, openCampaign } from '#db/queries/outcomes.testing.ts'
import { findSale } from '#db/queries/sales.ts'
import { test } from '#db/testing.ts'
import { plusDays, plusHours } from '../domain/clock.ts'
import { money } from '../domain/money.ts'
import type { Reported } from '../domain/outcome/postback.ts'
import { recordConversions, type Sender } from './record-conversions.ts'
import { replayConversions } from './replay-conversions.ts'
import { settleLateClicks } from './settle-late-clicks.ts'

const now = new Date('2026-11-20T12:00:00Z')
type Campaign = Awaited<ReturnType<typeof openCampaign>>

const order = (subjectId: string, of: Partial<Extract<Reported, { kind: 'order' }>> = {}): Reported => ({
  kind: 'order',
  subjectId,
  amount: money(10_000, 'SAR'),
  clickId: null,
  promoCode: null,
  leadId: null,
  statedAt: now,
  ...of,
})
const lead = (subjectId: string, of: Partial<Extract<Reported, { kind: 'lead' }>> = {}): Reported => ({
  kind: 'lead',
  subjectId,
  amount: null,
  clickId: null,
  promoCode: null,
  leadId: null,
  statedAt: now,
  ...of,
})
const tell = async (
  db: Db,
  campaign: Campaign,
  reports: Reported[],
  sender: Partial<Sender> = {},
  at = now,
) =>
  (
    await recordConversions(
      db,
      { campaignId: campaign.id, source: 'postback', sentAt: at, ...sender },
      reports,
      at,
    )
  ).map(({ verdict }) => verdict)
const sale = (db: Db, campaign: Campaign, subjectId: string, kind: 'order' | 'lead' = 'order') =>
  findSale(db, { brandId: campaign.brand.id, kind, subjectId })

/** One more code of a deal. */
const addCode = (
  db: Db,
  deal: Awaited<ReturnType<typeof agree>>,
  code: string,
  mostUses: number | null = null,
) =>
  db
    .insertInto('promoCodes')
    .values({
      collaborationId: deal.id,
      code,
      mostUses,
      validFrom: plusDays(now, -10),
      accountId: deal.creator.accountId,
      createdAt: now,
    })
    .execute()

test('a click that is stored after its order explains it as if it had been there', async ({ db }) => {
  const campaign = await openCampaign(db)
  const deal = await agree(db, campaign)
  const clickId = crypto.randomUUID()
  expect(await tell(db, campaign, [order('1', { clickId }), lead('1', { clickId })])).toEqual([
    'unattributed',
    'unattributed',
  ])
  expect(await settleLateClicks(db, now)).toBe(0)
  await click(db, deal.link.id, plusHours(now, -1), { id: clickId })
  expect(await settleLateClicks(db, plusDays(now, 2))).toBe(2)
  expect(await settleLateClicks(db, plusDays(now, 2))).toBe(0)
  expect(await sale(db, campaign, '1')).toMatchObject({ collaborationId: deal.id, reason: 'click' })
  expect(await sale(db, campaign, '1', 'lead')).toMatchObject({ collaborationId: deal.id })
  const key = { brandId: campaign.brand.id, kind: 'order' as const, subjectId: '1' }
  expect((await listCredits(db, key)).map(({ reason, cause }) => [reason, cause])).toEqual([
    ['click_unknown', 'report'],
    ['click', 'click'],
  ])
})

test('what a browser says counts until the shop signs for it, once', async ({ db }) => {
  const campaign = await openCampaign(db)
  const deal = await agree(db, campaign)
  const clickId = await click(db, deal.link.id, now)
  const browser = { source: 'script' as const }
  expect(await tell(db, campaign, [order('S', { clickId, amount: money(1, 'SAR') })], browser)).toEqual([
    'counted',
  ])
  expect(await sale(db, campaign, 'S')).toMatchObject({ source: 'script', isConfirmed: false })
  expect(await tell(db, campaign, [order('S', { clickId })])).toEqual(['replaced'])
  expect(await sale(db, campaign, 'S')).toMatchObject({
    source: 'postback',
    isConfirmed: true,
    amount: money(10_000, 'SAR'),
  })
  expect(await tell(db, campaign, [order('S', { clickId, amount: money(7, 'SAR') })], browser)).toEqual([
    'duplicate',
  ])
})

test('the report that was sent first stands, even when it arrives last', async ({ db }) => {
  const campaign = await openCampaign(db)
  const sent = (hours: number) => ({ sentAt: plusHours(now, hours) })
  await tell(db, campaign, [order('R', { amount: money(500, 'SAR') })], sent(0))
  expect(await tell(db, campaign, [order('R')], sent(-1))).toEqual(['replaced'])
  expect(await tell(db, campaign, [order('R', { amount: money(9, 'SAR') })], sent(1))).toEqual(['duplicate'])
  expect(await sale(db, campaign, 'R')).toMatchObject({ amount: money(10_000, 'SAR') })
})

test('an order that names a lead follows it, whichever becomes known first', async ({ db }) => {
  const campaign = await openCampaign(db)
  const deal = await agree(db, campaign)
  await tell(db, campaign, [order('F', { leadId: 'L' })])
  expect(await sale(db, campaign, 'F')).toMatchObject({ reason: 'lead_unknown' })
  const promoCode = deal.link.promoCode
  await tell(db, campaign, [lead('L', { promoCode, statedAt: plusDays(now, -3) })])
  expect(await sale(db, campaign, 'F')).toMatchObject({ collaborationId: deal.id, attributedBy: 'lead' })
})

test('the first uses of a limited code count, in the sequence in which the orders were made', async ({
  db,
}) => {
  const campaign = await openCampaign(db)
  const deal = await agree(db, campaign)
  await addCode(db, deal, 'TWO', 2)
  const at = (hours: number) => ({ promoCode: 'two', statedAt: plusHours(now, hours) })
  await tell(db, campaign, [order('3', at(3)), order('2', at(2)), order('4', at(4)), order('1', at(1))])
  const reasons = async () =>
    Promise.all(['1', '2', '3', '4'].map(async (id) => (await sale(db, campaign, id))?.reason))
  expect(await reasons()).toEqual(['code', 'code', 'code_used_up', 'code_used_up'])
  await tell(db, campaign, [order('1', at(5))], { sentAt: plusHours(now, -1) })
  expect(await reasons()).toEqual(['code_used_up', 'code', 'code', 'code_used_up'])
  expect((await replayConversions(db, now)).changed).toEqual([])
})

test('a window that is changed holds for what is ordered after it', async ({ db }) => {
  const campaign = await openCampaign(db)
  const deal = await agree(db, campaign)
  await db
    .insertInto('attributionWindows')
    .values({ campaignId: campaign.id, days: 2, accountId: campaign.brand.accountId, setAt: now })
    .execute()
  const clickId = await click(db, deal.link.id, plusDays(now, -3))
  const before = plusHours(now, -1)
  await tell(db, campaign, [order('before', { clickId, statedAt: before }), order('after', { clickId })])
  expect(await sale(db, campaign, 'before')).toMatchObject({ reason: 'click' })
  expect(await sale(db, campaign, 'after')).toMatchObject({ reason: 'click_too_old' })
})

test('a replay puts right what other hands wrote, and keeps that it did', async ({ db }) => {
  const campaign = await openCampaign(db)
  const deal = await agree(db, campaign)
  await tell(db, campaign, [order('T', { promoCode: deal.link.promoCode })])
  expect((await replayConversions(db, now)).changed).toEqual([])
  await db
    .updateTable('orders')
    .set({ collaborationId: null, amount: 1 })
    .where('brandId', '=', campaign.brand.id)
    .execute()
  expect((await replayConversions(db, now)).changed).toMatchObject([{ subjectId: 'T' }])
  expect(await sale(db, campaign, 'T')).toMatchObject({
    collaborationId: deal.id,
    amount: money(10_000, 'SAR'),
  })
})
