import type { BrandActor } from '../../app/domain/actor.ts'
import { type Money, money } from '../../app/domain/money.ts'
import type { CreditReason } from '../../app/domain/outcome/attribution.ts'
import type { ConversionSource } from '../../app/domain/outcome/conversion.ts'
import type { Db } from '../db.ts'

export type ListedSale = {
  id: number
  subjectId: string
  amount: Money | null
  refunded: Money | null
  happenedAt: Date
  source: ConversionSource
  isConfirmed: boolean
  reason: CreditReason
  owner: { id: string; name: string } | null
  /** Every time it was decided whose it is, oldest first. */
  history: { reason: CreditReason; name: string | null; decidedAt: Date }[]
}

type Asked = { campaignId: string; actor: BrandActor; before?: number | undefined; most: number }

/** The orders that count for a campaign or were told to it, the last heard of first. */
export async function listSoldOrders(
  db: Db,
  { campaignId, actor, before, most }: Asked,
): Promise<ListedSale[]> {
  const rows = await db
    .selectFrom('orders as s')
    .leftJoin('collaborations as c', 'c.id', 's.collaborationId')
    .leftJoin('channels as ch', 'ch.id', 'c.channelId')
    .select([
      's.id',
      's.orderId as subjectId',
      's.amount',
      's.currency',
      's.refunded',
      's.orderedAt as happenedAt',
      's.source',
      's.isConfirmed',
      's.reason',
      'c.id as ownerId',
      'ch.name',
    ])
    .where('s.campaignId', '=', campaignId)
    .where('s.brandId', '=', actor.id)
    .$if(before !== undefined, (query) => query.where('s.id', '<', before!))
    .orderBy('s.id', 'desc')
    .limit(most)
    .execute()
  const histories = await listHistories(db, actor, 'order', rows)
  return rows.map(({ amount, currency, refunded, ...row }) => ({
    ...listed(row, histories),
    amount: money(amount, currency),
    refunded: refunded > 0 ? money(refunded, currency) : null,
  }))
}

/** The same for leads. */
export async function listFoundLeads(
  db: Db,
  { campaignId, actor, before, most }: Asked,
): Promise<ListedSale[]> {
  const rows = await db
    .selectFrom('leads as s')
    .leftJoin('collaborations as c', 'c.id', 's.collaborationId')
    .leftJoin('channels as ch', 'ch.id', 'c.channelId')
    .select([
      's.id',
      's.leadId as subjectId',
      's.happenedAt',
      's.source',
      's.isConfirmed',
      's.reason',
      'c.id as ownerId',
      'ch.name',
    ])
    .where('s.campaignId', '=', campaignId)
    .where('s.brandId', '=', actor.id)
    .$if(before !== undefined, (query) => query.where('s.id', '<', before!))
    .orderBy('s.id', 'desc')
    .limit(most)
    .execute()
  const histories = await listHistories(db, actor, 'lead', rows)
  return rows.map((row) => ({ ...listed(row, histories), amount: null, refunded: null }))
}

type Row = {
  id: number
  subjectId: string
  happenedAt: Date
  source: string
  isConfirmed: boolean
  reason: string
  ownerId: string | null
  name: string | null
}

const listed = (
  { ownerId, name, source, reason, ...row }: Row,
  histories: Map<string, ListedSale['history']>,
) => ({
  ...row,
  source: source as ConversionSource,
  reason: reason as CreditReason,
  owner: ownerId && name ? { id: ownerId, name } : null,
  history: histories.get(row.subjectId) ?? [],
})

async function listHistories(
  db: Db,
  actor: BrandActor,
  kind: 'order' | 'lead',
  rows: readonly { subjectId: string }[],
) {
  const histories = new Map<string, ListedSale['history']>()
  if (rows.length === 0) return histories
  const credits = await db
    .selectFrom('conversionCredits as k')
    .leftJoin('collaborations as c', 'c.id', 'k.collaborationId')
    .leftJoin('channels as ch', 'ch.id', 'c.channelId')
    .select(['k.subjectId', 'k.reason', 'k.decidedAt', 'ch.name'])
    .where('k.brandId', '=', actor.id)
    .where('k.kind', '=', kind)
    .where(
      'k.subjectId',
      'in',
      rows.map(({ subjectId }) => subjectId),
    )
    .orderBy('k.id')
    .execute()
  for (const { subjectId, reason, ...credit } of credits)
    histories.set(subjectId, [
      ...(histories.get(subjectId) ?? []),
      { ...credit, reason: reason as CreditReason },
    ])
  return histories
}
