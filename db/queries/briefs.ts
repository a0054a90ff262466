import { sql } from 'kysely'
import type { Actor, BrandActor } from '../../app/domain/actor.ts'
import type { Brief } from '../../app/domain/campaign/brief.ts'
import { amountOf } from '../../app/domain/campaign/brief-terms.ts'
import { readStoredBrief } from '../../app/domain/campaign/brief-stored.ts'
import type { BriefState } from '../../app/domain/campaign/brief-state.ts'
import type { CampaignStatus } from '../../app/domain/campaign/strategy.ts'
import type { Weekend } from '../../app/domain/clock.ts'
import type { DealKind } from '../../app/domain/collaboration/kind.ts'
import type { Db, Tx } from '../db.ts'
import { isSeen } from './moderation.ts'

/** A brief's newest version with what a new deal needs to know of its campaign and brand. */
export type BriefForDeal = {
  campaignId: string
  campaignStatus: CampaignStatus
  brandId: string
  version: number
  body: Brief
  zone: string
  weekend: Weekend
  state: BriefState
}

const newest = (db: Db) =>
  db
    .selectFrom('briefs as r')
    .innerJoin('briefVersions as v', 'v.briefId', 'r.id')
    .innerJoin('campaigns as g', 'g.id', 'r.campaignId')
    .innerJoin('brands as b', 'b.id', 'g.brandId')
    .select([
      'r.id',
      'r.state',
      'g.id as campaignId',
      'g.name as campaignName',
      'g.status as campaignStatus',
      'b.id as brandId',
      'b.name as brandName',
      'b.timeZone',
      'b.weekend',
      'v.version',
      'v.body',
      'v.createdAt',
    ])
    .select(sql<string[]>`coalesce(g.strategy -> 'targetCountries', '[]'::jsonb)`.as('targetCountries'))
    .orderBy('v.version', 'desc')
    .limit(1)

const asBrief = ({
  body,
  campaignStatus,
  timeZone,
  weekend,
  state,
  ...row
}: Awaited<ReturnType<ReturnType<typeof newest>['executeTakeFirstOrThrow']>>) => ({
  ...row,
  body: readStoredBrief(body),
  campaignStatus: campaignStatus as CampaignStatus,
  state: state as BriefState,
  zone: timeZone,
  weekend: weekend as Weekend,
})

export async function findBriefForDeal(db: Db, briefId: string, actor: BrandActor) {
  const row = await newest(db)
    .where('r.id', '=', briefId)
    .where('r.kind', '=', 'work')
    .where('g.brandId', '=', actor.id)
    .executeTakeFirst()
  return row && asBrief(row)
}

/** A brief that anybody may see and any creator apply to: it is listed, and its campaign is open. */
export async function findOpenBrief(db: Db, briefId: string) {
  const row = await newest(db)
    .where('r.id', '=', briefId)
    .where('r.kind', '=', 'work')
    .where('r.state', '=', 'open')
    .where('g.status', 'in', ['open', 'running'])
    .where(isSeen('brief', 'r.id'))
    .executeTakeFirst()
  return row && asBrief(row)
}

/** Every version of a brand's brief, newest first. */
export async function listBriefVersions(db: Db, briefId: string, actor: BrandActor) {
  const rows = await db
    .selectFrom('briefVersions as v')
    .innerJoin('briefs as r', 'r.id', 'v.briefId')
    .innerJoin('campaigns as g', 'g.id', 'r.campaignId')
    .select(['v.version', 'v.body', 'v.createdAt'])
    .where('r.id', '=', briefId)
    .where('r.kind', '=', 'work')
    .where('g.brandId', '=', actor.id)
    .orderBy('v.version', 'desc')
    .execute()
  return rows.map(({ body, ...row }) => ({ ...row, body: readStoredBrief(body) }))
}

/** The deals that run or ran on each version of a brand's brief. */
export async function listVersionDeals(db: Db, briefId: string, actor: BrandActor) {
  return db
    .selectFrom('collaborations as c')
    .innerJoin('creators as k', 'k.id', 'c.creatorId')
    .select(['c.id', 'c.briefVersion as version', 'k.name as creatorName'])
    .where('c.briefId', '=', briefId)
    .where('c.brandId', '=', actor.id)
    .orderBy('c.createdAt')
    .execute()
}

/** The briefs of a campaign, each in its newest version. */
export async function listBriefs(db: Db, campaignId: string, actor: Actor) {
  const rows = await db
    .selectFrom('briefs as r')
    .innerJoin('briefVersions as v', 'v.briefId', 'r.id')
    .innerJoin('campaigns as g', 'g.id', 'r.campaignId')
    .distinctOn('r.id')
    .select(['r.id', 'v.version', 'v.body', 'v.createdAt'])
    .where('g.id', '=', campaignId)
    .where('r.kind', '=', 'work')
    .$if(actor.role === 'brand', (query) => query.where('g.brandId', '=', (actor as BrandActor).id))
    .orderBy('r.id')
    .orderBy('v.version', 'desc')
    .execute()
  return rows.map(({ body, ...row }) => ({ ...row, body: readStoredBrief(body) }))
}

/** `kind` says what a deal under it is about. */
export async function recordBrief(
  tx: Tx,
  campaignId: string,
  state: BriefState,
  now: Date,
  kind: DealKind = 'work',
) {
  const { id } = await tx
    .insertInto('briefs')
    .values({ campaignId, state, kind, createdAt: now })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function recordBriefState(tx: Tx, briefId: string, state: BriefState) {
  await tx.updateTable('briefs').set({ state }).where('id', '=', briefId).execute()
}

/** Writes a version, and beside it the price that lists of briefs filter by. */
export async function recordBriefVersion(
  tx: Tx,
  version: { briefId: string; version: number; body: Brief; accountId: string },
  now: Date,
) {
  await tx
    .insertInto('briefVersions')
    .values({ ...version, body: JSON.stringify(version.body), createdAt: now })
    .execute()
  const { currency, priceFrom, priceTo } = version.body
  const listed = {
    currency,
    priceFrom: amountOf(priceFrom, currency)?.amount ?? null,
    priceTo: amountOf(priceTo, currency)?.amount ?? null,
  }
  await tx.updateTable('briefs').set(listed).where('id', '=', version.briefId).execute()
}

/** Holds the brief so that two writers cannot number the same version. */
export async function lockBrief(tx: Tx, briefId: string, actor: BrandActor) {
  const held = await tx
    .selectFrom('briefs as r')
    .innerJoin('campaigns as g', 'g.id', 'r.campaignId')
    .select(['r.id', 'r.campaignId', 'r.state'])
    .where('r.id', '=', briefId)
    .where('r.kind', '=', 'work')
    .where('g.brandId', '=', actor.id)
    .forUpdate('r')
    .executeTakeFirst()
  if (!held) return undefined
  const { version } = await tx
    .selectFrom('briefVersions')
    .select((eb) => eb.fn.max<number>('version').as('version'))
    .where('briefId', '=', briefId)
    .executeTakeFirstOrThrow()
  return { ...held, state: held.state as BriefState, version }
}
