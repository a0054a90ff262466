import { sql } from 'kysely'
import { expect } from 'vitest'
import { acceptOffer } from '../../app/commands/accept-offer.ts'
import { openDispute } from '../../app/commands/open-dispute.ts'
import { releasePart } from '../../app/commands/release-part.ts'
import { ruleAndAccept } from '../../app/commands/dispute.testing.ts'
import { takeStep } from '../../app/commands/take-step.ts'
import { budgetParts, committedOf, overBy, sumOf, usedParts } from '../../app/domain/campaign/budget.ts'
import { dayIn, plusDays } from '../../app/domain/clock.ts'
import { minus, money } from '../../app/domain/money.ts'
import { type Scene, test } from '../../app/jobs/testing.ts'
import { inviteCreator } from '../../app/commands/invite-creator.ts'
import type { Db } from '../db.ts'
import { findCampaignBudget } from './campaign-budget.ts'
import { listCampaignSums } from './campaign-list.ts'
import { findCampaign } from './campaigns.ts'
import { listMilestones } from './milestones.ts'

/** The same amounts asked of the ledger itself: by account and kind of movement, over every deal of a campaign. */
async function booksOf(db: Db, campaignId: string) {
  const { rows } = await sql<
    Record<'held' | 'commission' | 'paidIn' | 'fee' | 'released' | 'refunds', number>
  >`
    with deals as (select id::text as id from collaborations where campaign_id = ${campaignId}),
         lines as (select p.*, m.kind from ledger_postings p join ledger_movements m on m.id = p.movement_id
                    where p.collaboration_id::text in (select id from deals))
    select (select coalesce(sum(balance), 0)::bigint from ledger_accounts a join deals d
              on a.address in ('escrow:' || d.id, 'escrow_frozen:' || d.id)) as held,
           (select coalesce(sum(balance), 0)::bigint from ledger_accounts a join deals d
              on a.address = 'commission_held:' || d.id) as commission,
           (select coalesce(sum(amount), 0)::bigint from lines where kind = 'charge'
               and (credit_account like 'escrow:%' or credit_account like 'commission_held:%')) as paid_in,
           (select coalesce(sum(case when credit_account = 'platform_fee' then amount else -amount end), 0)::bigint
              from lines where 'platform_fee' in (credit_account, debit_account)) as fee,
           (select coalesce(sum(amount), 0)::bigint from lines where kind = 'release') as released,
           (select coalesce(sum(amount), 0)::bigint from lines where credit_account like 'refund_in_transit:%') as refunds`.execute(
    db,
  )
  return rows[0]!
}

test('over deals paid in parts, released, refunded and disputed the budget is what the ledger says', async ({
  db,
  make,
  clock,
}) => {
  const due = dayIn(plusDays(clock.now, 7), 'Asia/Riyadh')
  const parts = [
    { title: 'Draft', share: 40, dueOn: due },
    { title: 'Post', share: 60, dueOn: '' },
  ]
  const first = await make.scene({ brief: { parts } })
  const { brand, campaignId, briefId } = first
  const further = async (): Promise<Scene> => {
    const creator = await make.creator()
    const offer = { price: '4500', currency: 'SAR', draftDueOn: due, note: '' }
    const id = await inviteCreator(db, brand, { briefId, channelId: creator.channelId, offer }, clock.now)
    return { ...first, id, creator, handle: creator.handle }
  }
  const agreed = async (deal: Scene, pay: 'first' | 'both' | 'none') => {
    await make.onboard(deal.creator)
    await acceptOffer(db, deal.creator, deal.id, 1, clock.now)
    const [draft] = await listMilestones(db, deal.id)
    if (pay !== 'none') await make.pay(deal, pay === 'first' ? { parts: [draft!.id] } : {})
    return draft!.id
  }
  // One on offer, one agreed and unpaid, one paid in part, one with a part released, two disputed, one declined.
  await agreed(await further(), 'none')
  await agreed(await further(), 'first')
  const released = await further()
  await releasePart(db, brand, released.id, await agreed(released, 'both'), clock.now)
  const staff = await make.staff()
  const complaint = { reason: 'late', statement: 'Nothing came.' } as const
  const [split, refunded, disputed, declined] = [
    await further(),
    await further(),
    await further(),
    await further(),
  ]
  for (const deal of [split, refunded, disputed]) {
    await agreed(deal, 'both')
    await openDispute(db, brand, deal.id, complaint, clock.now)
  }
  await ruleAndAccept(db, split, staff, money(150_000, 'SAR'), clock.now)
  await ruleAndAccept(db, refunded, staff, money(0, 'SAR'), clock.now)
  await takeStep(db, declined.creator, declined.id, 'decline-offer', clock.now)
  await make.onboard(first.creator)

  const campaign = (await findCampaign(db, campaignId, brand))!
  const { main, others, deals } = await findCampaignBudget(db, campaign, brand)
  const { amounts } = main
  const books = await booksOf(db, campaignId)
  expect(amounts.held.amount).toBe(Number(books.held))
  expect(amounts.commission.amount).toBe(Number(books.commission))
  expect(amounts.fee.amount).toBe(Number(books.fee))
  expect(amounts.creators.amount + amounts.fee.amount).toBe(Number(books.released))
  expect(amounts.refunded.amount).toBe(Number(books.refunds))
  const inBooks = (['held', 'commission', 'creators', 'fee', 'refunded', 'chargedBack'] as const).reduce(
    (sum, part) => sum + amounts[part].amount,
    0,
  )
  expect(inBooks).toBe(Number(books.paidIn))

  // In amounts that can be followed by hand: 4,500 each, 40 % of it the first part.
  expect(Object.fromEntries(budgetParts.map((part) => [part, amounts[part].amount]))).toEqual({
    offered: 450_000,
    toPay: 450_000 + 270_000,
    held: 180_000 + 270_000 + 450_000,
    commission: 0,
    creators: 162_000 + 135_000,
    fee: 18_000 + 15_000,
    refunded: 300_000 + 450_000,
    chargedBack: 0,
    product: 0,
    extra: 0,
  })
  expect(main.committed.amount).toBe(usedParts.reduce((sum, part) => sum + amounts[part].amount, 0))
  expect(main.left).toEqual(minus(campaign.budget, main.committed))
  expect(others).toEqual([])

  // The page's deals add up to its figures, and the list of campaigns says the same.
  expect(sumOf('SAR', deals)).toEqual(amounts)
  expect(deals.reduce((sum, deal) => sum + committedOf(deal.amounts).amount, 0)).toBe(main.committed.amount)
  const [listed] = await listCampaignSums(db, brand)
  expect(listed).toMatchObject({ committed: main.committed, held: amounts.held })
  const stranger = await make.brand()
  expect((await findCampaignBudget(db, campaign, stranger)).deals).toEqual([])

  // What is left, less what is on offer, is free: one halala more would exceed it.
  const free = minus(main.left!, amounts.offered)
  expect(overBy(main, free)).toBeUndefined()
  expect(overBy(main, { ...free, amount: free.amount + 1 })).toEqual(money(1, 'SAR'))
  expect(overBy(main, money(free.amount + 1, 'USD'))).toBeUndefined()
})

test('deals in another currency have an account of their own', async ({ db, make }) => {
  const { brand, campaignId } = await make.deal('funded')
  const campaign = { id: campaignId, budget: money(1_000_000, 'USD') }
  const { main, others } = await findCampaignBudget(db, campaign, brand)
  expect(main).toMatchObject({ currency: 'USD', committed: money(0, 'USD'), left: money(1_000_000, 'USD') })
  expect(others).toMatchObject([
    { currency: 'SAR', planned: null, left: null, committed: money(450_000, 'SAR') },
  ])
})
