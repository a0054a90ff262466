import { sql } from 'kysely'
import type { Actor } from '../../app/domain/actor.ts'
import type { CreditReason } from '../../app/domain/outcome/attribution.ts'
import type { ConversionSource } from '../../app/domain/outcome/conversion.ts'
import type { CallFilter } from '../../app/domain/outcome/call-filter.ts'
import type { CallVerdict } from '../../app/domain/outcome/postback.ts'
import type { Db, Tx } from '../db.ts'

/** What a call said, as far as it could be read. */
export type CallSummary = {
  amount?: number
  currency?: string
  clickId?: string
  promoCode?: string
  leadId?: string
  refundId?: string
  /** The fields that could not be read. */
  wrong?: string[]
}

export type NewCall = {
  campaignId: string
  orderId: string | null
  verdict: CallVerdict
  kind?: 'order' | 'lead' | 'refund'
  source?: ConversionSource
  reason?: CreditReason | null
  summary?: CallSummary
  isTest?: boolean
}

/** Keeps what became of signed calls, for the brand's own look. */
export async function recordCalls(db: Db, calls: readonly NewCall[], now: Date) {
  if (calls.length === 0) return
  await db
    .insertInto('postbackCalls')
    .values(
      calls.map(({ summary, ...call }) => ({
        ...call,
        summary: summary ? JSON.stringify(summary) : null,
        receivedAt: now,
      })),
    )
    .execute()
}

/** What became of a single call. */
export const recordCall = (db: Db, call: NewCall, now: Date) => recordCalls(db, [call], now)

/** A call nobody signed for is only counted, by the day and by what was wrong with it. */
export async function recordCallRefusal(db: Db, campaignId: string, error: string, now: Date) {
  await db
    .insertInto('postbackRefusals')
    .values({ campaignId, day: now.toISOString().slice(0, 10), error, count: 1, lastAt: now })
    .onConflict((conflict) =>
      conflict
        .columns(['campaignId', 'day', 'error'])
        .doUpdateSet({ count: sql`postback_refusals.count + 1`, lastAt: now }),
    )
    .execute()
}

/** How many calls were refused since a day, by what was wrong with them. The caller knows that the reader may. */
export async function listCallRefusals(db: Db, campaignId: string, since: Date) {
  return db
    .selectFrom('postbackRefusals')
    .select((eb) => ['error', eb.fn.sum<number>('count').as('count'), eb.fn.max<Date>('lastAt').as('lastAt')])
    .where('campaignId', '=', campaignId)
    .where('day', '>=', since.toISOString().slice(0, 10))
    .groupBy('error')
    .orderBy('error')
    .execute()
}

export type CallRow = Required<Omit<NewCall, 'campaignId' | 'kind' | 'summary'>> & {
  id: number
  kind: NonNullable<NewCall['kind']> | null
  summary: CallSummary | null
  receivedAt: Date
  /** Whose the order or lead is now. */
  owner: { id: string; name: string } | null
}

/** The last calls of a campaign, newest first: for its brand and for staff. `before`: a page further back. */
export async function listCalls(
  db: Db,
  campaignId: string,
  actor: Actor,
  { verdict, source, before }: Partial<CallFilter> = {},
  most = 20,
): Promise<CallRow[]> {
  const rows = await db
    .selectFrom('postbackCalls as p')
    .innerJoin('campaigns', 'campaigns.id', 'p.campaignId')
    .leftJoin('orders as o', (join) =>
      join
        .onRef('o.brandId', '=', 'campaigns.brandId')
        .onRef('o.orderId', '=', 'p.orderId')
        .on((eb) => eb.or([eb('p.kind', 'is', null), eb('p.kind', '<>', 'lead')])),
    )
    .leftJoin('leads as l', (join) =>
      join
        .onRef('l.brandId', '=', 'campaigns.brandId')
        .onRef('l.leadId', '=', 'p.orderId')
        .on('p.kind', '=', 'lead'),
    )
    .leftJoin('collaborations as c', (join) =>
      join.on((eb) => eb('c.id', '=', eb.fn.coalesce('o.collaborationId', 'l.collaborationId'))),
    )
    .leftJoin('channels as ch', 'ch.id', 'c.channelId')
    .select([
      'p.id',
      'p.orderId',
      'p.verdict',
      'p.receivedAt',
      'p.kind',
      'p.source',
      'p.reason',
      'p.summary',
      'p.isTest',
      'c.id as ownerId',
      'ch.name as ownerName',
    ])
    .where('p.campaignId', '=', campaignId)
    .where((eb) => {
      if (actor.role === 'brand') return eb('campaigns.brandId', '=', actor.id)
      return eb.lit(actor.role !== 'creator')
    })
    .$if(verdict !== undefined, (query) => query.where('p.verdict', '=', verdict!))
    .$if(source !== undefined, (query) => query.where('p.source', '=', source!))
    .$if(before !== undefined, (query) => query.where('p.id', '<', before!))
    .orderBy('p.id', 'desc')
    .limit(most)
    .execute()
  return rows.map(({ ownerId, ownerName, isTest, ...row }) => ({
    ...row,
    isTest,
    verdict: row.verdict as CallVerdict,
    kind: row.kind as CallRow['kind'],
    source: row.source as ConversionSource,
    reason: row.reason as CreditReason | null,
    summary: row.summary as CallSummary | null,
    owner: ownerId && ownerName && !isTest ? { id: ownerId, name: ownerName } : null,
  }))
}

/** Makes a new key the campaign's own; the one before goes on signing until then, or not at all. */
export async function recordPostbackKey(
  tx: Tx,
  campaignId: string,
  key: { secret: string; previous: { secret: string; until: Date } | null },
) {
  await tx
    .updateTable('campaigns')
    .set({
      postbackSecret: key.secret,
      previousPostbackSecret: key.previous?.secret ?? null,
      previousPostbackUntil: key.previous?.until ?? null,
    })
    .where('id', '=', campaignId)
    .execute()
}
