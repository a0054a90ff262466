import { sql } from 'kysely'
import type { BrandActor } from '../../app/domain/actor.ts'
import {
  budgetOf,
  type BudgetPart,
  committed,
  type CurrencyBudget,
  type DealBudget,
  noAmounts,
  onOffer,
} from '../../app/domain/campaign/budget.ts'
import type { Platform } from '../../app/domain/channel/platforms.ts'
import { canStillBePaid, type Status } from '../../app/domain/collaboration/steps.ts'
import { type Currency, minus, money, type Money, plus } from '../../app/domain/money.ts'
import type { Db } from '../db.ts'
import { type DealMoney, listDealMoney } from './deal-money.ts'

type Row = {
  id: string
  campaignId: string
  status: Status
  platform: Platform
  creatorName: string
  currency: Currency
  price: number
  productCost: number
  workToPay: number
  commissionToPay: number
  extra: number
}

export type CampaignBudget = {
  main: CurrencyBudget
  others: CurrencyBudget[]
  deals: DealBudget[]
}

/** What becomes of a campaign's budget, deal by deal. */
export async function findCampaignBudget(
  db: Db,
  campaign: { id: string; budget: Money },
  actor: BrandActor,
): Promise<CampaignBudget> {
  const deals = await listDealBudgets(db, actor, campaign.id)
  const [main, ...others] = budgetOf(campaign.budget, deals)
  return { main, others, deals }
}

/** Every deal's part in its campaign's budget: money that was ever paid in is read from the books. */
export async function listDealBudgets(
  db: Db,
  actor: BrandActor,
  campaignId?: string,
): Promise<(DealBudget & { campaignId: string })[]> {
  const [{ rows }, paid] = await Promise.all([
    sql<Row>`
      select c.id, c.campaign_id, c.status, c.currency, c.price, c.product_cost, k.name as creator_name, h.platform,
             coalesce(m.work, 0)::bigint as work_to_pay, coalesce(m.commission, 0)::bigint as commission_to_pay,
             coalesce(m.extra, 0)::bigint as extra
        from collaborations c
        join creators k on k.id = c.creator_id
        join channels h on h.id = c.channel_id
        left join lateral (
          select sum(amount) filter (where status = 'planned' and kind <> 'commission') as work,
                 sum(amount) filter (where status = 'planned' and kind = 'commission') as commission,
                 sum(amount) filter (where status <> 'returned' and is_extra) as extra
            from milestones where collaboration_id = c.id and currency = c.currency) m on true
       where c.brand_id = ${actor.id} ${campaignId ? sql`and c.campaign_id = ${campaignId}` : sql``}
       order by c.created_at, c.id`.execute(db),
    listDealMoney(db, actor, campaignId === undefined ? {} : { campaignId }),
  ])
  const moneyOf = new Map(paid.map((deal) => [deal.id, deal]))
  return rows.map((row) => ({ ...asBudget(row, moneyOf.get(row.id)), campaignId: row.campaignId }))
}

function asBudget(row: Row, paid: DealMoney | undefined): DealBudget {
  const { id, status, platform, creatorName, currency } = row
  const of = (amount: number) => money(Number(amount), currency)
  const isCommitted = committed.includes(status)
  const toPay =
    (canStillBePaid(status, 'work') ? Number(row.workToPay) : 0) +
    (canStillBePaid(status, 'commission') ? Number(row.commissionToPay) : 0)
  const amounts: Record<BudgetPart, Money> = {
    ...noAmounts(currency),
    offered: of(onOffer.includes(status) ? row.price : 0),
    toPay: of(toPay),
    product: of(isCommitted ? row.productCost : 0),
    extra: of(isCommitted ? row.extra : 0),
    ...(paid && {
      held: plus(paid.held, paid.frozen),
      commission: paid.commission,
      creators: minus(paid.released, paid.fee),
      fee: paid.fee,
      refunded: plus(paid.refunding, paid.refunded),
      chargedBack: paid.chargedBack,
    }),
  }
  return { id, status, platform, creatorName, currency, amounts }
}
