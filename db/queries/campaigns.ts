import type { BrandActor } from '../../app/domain/actor.ts'
import { committed } from '../../app/domain/campaign/budget.ts'
import type { CampaignStatus, Strategy } from '../../app/domain/campaign/strategy.ts'
import { type Money, money } from '../../app/domain/money.ts'
import type { Db, Tx } from '../db.ts'

type NewCampaign = {
  brandId: string
  name: string
  strategy: Strategy
  budget: Money
  startsOn: string
  endsOn: string
  postbackSecret: string
}

export async function recordCampaign(tx: Tx, { budget, strategy, ...campaign }: NewCampaign, now: Date) {
  const { id } = await tx
    .insertInto('campaigns')
    .values({
      ...campaign,
      strategy: JSON.stringify(strategy),
      budget: budget.amount,
      currency: budget.currency,
      createdAt: now,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

const columns = [
  'id',
  'brandId',
  'name',
  'status',
  'strategy',
  'budget',
  'currency',
  'startsOn',
  'endsOn',
  'postbackSecret',
  'createdAt',
] as const

const asCampaign = ({
  budget,
  currency,
  strategy,
  status,
  ...row
}: { budget: number; currency: string; strategy: unknown; status: string } & Record<string, unknown>) => ({
  ...(row as {
    id: string
    brandId: string
    name: string
    startsOn: string
    endsOn: string
    postbackSecret: string
    createdAt: Date
  }),
  status: status as CampaignStatus,
  strategy: strategy as Strategy,
  budget: money(budget, currency),
})
export type Campaign = ReturnType<typeof asCampaign>

export async function findCampaign(db: Db, id: string, actor: BrandActor): Promise<Campaign | undefined> {
  const row = await db
    .selectFrom('campaigns')
    .select(columns)
    .where('id', '=', id)
    .where('brandId', '=', actor.id)
    .executeTakeFirst()
  return row && asCampaign(row)
}

/** A brand's campaigns, newest first, with how many people are in each and what of the budget is spoken for. */
export async function listCampaigns(db: Db, actor: BrandActor) {
  const rows = await db
    .selectFrom('campaigns')
    .select(columns)
    .select((eb) => [
      eb
        .selectFrom('collaborations as c')
        .select((inner) => inner.fn.countAll<number>().as('people'))
        .whereRef('c.campaignId', '=', 'campaigns.id')
        .where('c.status', 'not in', ['declined', 'withdrawn', 'expired', 'cancelled', 'refunded'])
        .as('people'),
      eb
        .selectFrom('collaborations as c')
        .select((inner) => inner.fn.coalesce(inner.fn.sum<number>('c.price'), inner.lit(0)).as('committed'))
        .whereRef('c.campaignId', '=', 'campaigns.id')
        .whereRef('c.currency', '=', 'campaigns.currency')
        .where('c.status', 'in', committed)
        .as('committed'),
    ])
    .where('brandId', '=', actor.id)
    .orderBy('createdAt', 'desc')
    .execute()
  return rows.map(({ people, committed, ...row }) => {
    const campaign = asCampaign(row)
    return {
      ...campaign,
      people: Number(people ?? 0),
      committed: money(Number(committed ?? 0), campaign.budget.currency),
    }
  })
}

export async function recordCampaignStatus(
  tx: Tx,
  id: string,
  status: CampaignStatus,
  from: CampaignStatus[],
) {
  const row = await tx
    .updateTable('campaigns')
    .set({ status })
    .where('id', '=', id)
    .where('status', 'in', from)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** The secret a brand's shop signs its postbacks with. */
export async function findPostbackKey(db: Db, campaignId: string) {
  return db
    .selectFrom('campaigns')
    .select(['id', 'brandId', 'postbackSecret'])
    .where('id', '=', campaignId)
    .executeTakeFirst()
}
