import type { BrandActor } from '../../app/domain/actor.ts'
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
  'version',
  'archivedAt',
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
    version: number
    archivedAt: Date | null
  }),
  status: status as CampaignStatus,
  strategy: strategy as Strategy,
  budget: money(budget, currency),
})
export type Campaign = ReturnType<typeof asCampaign>

/** Holds the campaign, so that two people who change its strategy at once are told apart. */
export async function lockCampaign(tx: Tx, id: string, actor: BrandActor): Promise<Campaign | undefined> {
  const row = await tx
    .selectFrom('campaigns')
    .select(columns)
    .where('id', '=', id)
    .where('brandId', '=', actor.id)
    .forUpdate()
    .executeTakeFirst()
  return row && asCampaign(row)
}

export async function findCampaign(db: Db, id: string, actor: BrandActor): Promise<Campaign | undefined> {
  const row = await db
    .selectFrom('campaigns')
    .select(columns)
    .where('id', '=', id)
    .where('brandId', '=', actor.id)
    .executeTakeFirst()
  return row && asCampaign(row)
}

/** A brand's campaigns by their names, newest first. */
export async function listCampaigns(db: Db, actor: BrandActor) {
  const rows = await db
    .selectFrom('campaigns')
    .select(['id', 'name', 'status'])
    .where('brandId', '=', actor.id)
    .orderBy('createdAt', 'desc')
    .execute()
  return rows.map(({ status, ...row }) => ({ ...row, status: status as CampaignStatus }))
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

/** Puts a campaign out of the list, or back into it when `archivedAt` is null. */
export async function recordArchived(tx: Tx, id: string, archivedAt: Date | null) {
  await tx.updateTable('campaigns').set({ archivedAt }).where('id', '=', id).execute()
}

/** The secret a brand's shop signs its postbacks with. */
export async function findPostbackKey(db: Db, campaignId: string) {
  return db
    .selectFrom('campaigns')
    .select(['id', 'brandId', 'postbackSecret', 'previousPostbackSecret', 'previousPostbackUntil'])
    .where('id', '=', campaignId)
    .executeTakeFirst()
}
