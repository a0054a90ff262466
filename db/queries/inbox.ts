import { type RawBuilder, sql, type SqlBool } from 'kysely'
import type { BrandActor, CreatorActor, Role } from '../../app/domain/actor.ts'
import type { Platform } from '../../app/domain/channel/platforms.ts'
import {
  isEnded,
  shippings,
  type Standing,
  type Status,
  statuses,
  turnOf,
} from '../../app/domain/collaboration/steps.ts'
import { dealKinds } from '../../app/domain/collaboration/kind.ts'
import { money } from '../../app/domain/money.ts'
import type { Db } from '../db.ts'
import { visibleTo } from './collaborations.ts'
import { countDisputeTurns } from './dispute-turns.ts'
import { dealKind, shipping } from './terms.ts'

type Person = BrandActor | CreatorActor

/** Deals `c` under a brief's version `v` that stand where `isMeant` says, by the table of steps. */
const standingWhere = (isMeant: (standing: Standing) => boolean) =>
  sql<SqlBool>`(${sql.join(
    dealKinds.flatMap((kind) =>
      shippings.map((come) => {
        const meant = statuses.filter((status) => isMeant({ status, shipping: come, kind }))
        return sql`c.status = any(${meant}::text[]) and ${shipping} = ${come} and ${dealKind} = ${kind}`
      }),
    ),
    sql` or `,
  )})`

/** Deals `c` under a brief's version `v` in which the next move is this role's. */
export const turnsOf = (role: Role) => standingWhere((standing) => turnOf(standing) === role)

/** Deals that are under way but wait for somebody else than this role: the other side, staff or the processor. */
const waitsOf = (role: Role) =>
  standingWhere((standing) => turnOf(standing) !== role && !isEnded(standing.status))

/** How many deals and disputes wait for this person's next move. */
export async function countTurns(db: Db, actor: Person): Promise<number> {
  const { turns } = await db
    .selectFrom('collaborations as c')
    .innerJoin('briefVersions as v', (join) =>
      join.onRef('v.briefId', '=', 'c.briefId').onRef('v.version', '=', 'c.briefVersion'),
    )
    .select((eb) => eb.fn.countAll<number>().as('turns'))
    .where(visibleTo(actor))
    .where(turnsOf(actor.role))
    .executeTakeFirstOrThrow()
  return turns + (await countDisputeTurns(db, actor))
}

/** Deals that wait for this person's next move, the nearest deadline first. */
export const listTurns = (db: Db, actor: Person, most = 200) =>
  listByDeadline(db, actor, turnsOf(actor.role), most)

/** Deals that are under way and wait for somebody else, the nearest deadline first. */
export const listWaits = (db: Db, actor: Person, most = 100) =>
  listByDeadline(db, actor, waitsOf(actor.role), most)

export type InboxDeal = Awaited<ReturnType<typeof listTurns>>[number]

async function listByDeadline(db: Db, actor: Person, within: RawBuilder<SqlBool>, most: number) {
  const rows = await db
    .selectFrom('collaborations as c')
    .innerJoin('brands as b', 'b.id', 'c.brandId')
    .innerJoin('creators as k', 'k.id', 'c.creatorId')
    .innerJoin('campaigns as g', 'g.id', 'c.campaignId')
    .innerJoin('channels as h', 'h.id', 'c.channelId')
    .innerJoin('briefVersions as v', (join) =>
      join.onRef('v.briefId', '=', 'c.briefId').onRef('v.version', '=', 'c.briefVersion'),
    )
    .select([
      shipping.as('shipping'),
      dealKind.as('kind'),
      'c.id',
      'c.status',
      'c.price',
      'c.currency',
      'c.dueAt',
      'c.enteredAt',
      'b.name as brandName',
      'k.name as creatorName',
      'g.name as campaignName',
      'h.platform',
      'h.handle',
    ])
    .where(visibleTo(actor))
    .where(within)
    .orderBy('c.dueAt', (order) => order.asc().nullsLast())
    .orderBy('c.enteredAt')
    .limit(most)
    .execute()
  return rows.map(({ price, currency, brandName, creatorName, ...row }) => ({
    ...row,
    status: row.status as Status,
    platform: row.platform as Platform,
    otherName: actor.role === 'brand' ? creatorName : brandName,
    price: money(price, currency),
  }))
}

/** The first things a new brand does, and which of them are done. */
export async function findBrandStart(db: Db, actor: BrandActor) {
  const done = await db
    .selectNoFrom((eb) => [
      eb.exists(eb.selectFrom('campaigns').select('id').where('brandId', '=', actor.id)).as('strategy'),
      eb
        .exists(
          eb
            .selectFrom('briefs as r')
            .innerJoin('campaigns as g', 'g.id', 'r.campaignId')
            .select('r.id')
            .where('g.brandId', '=', actor.id),
        )
        .as('brief'),
      eb.exists(eb.selectFrom('collaborations').select('id').where('brandId', '=', actor.id)).as('invite'),
      eb
        .exists(
          eb
            .selectFrom('checkouts')
            .select('id')
            .where('brandId', '=', actor.id)
            .where('status', '=', 'paid'),
        )
        .as('fund'),
    ])
    .executeTakeFirstOrThrow()
  return asYesOrNo(done)
}

/** The first things a new creator does, and which of them are done. */
export async function findCreatorStart(db: Db, actor: CreatorActor) {
  const done = await db
    .selectNoFrom((eb) => [
      eb.exists(eb.selectFrom('channels').select('id').where('creatorId', '=', actor.id)).as('channel'),
      eb
        .exists(
          eb
            .selectFrom('channelPackages as p')
            .innerJoin('channels as h', 'h.id', 'p.channelId')
            .select('p.id')
            .where('h.creatorId', '=', actor.id),
        )
        .as('prices'),
      eb
        .exists(
          eb
            .selectFrom('payoutAccounts')
            .select('creatorId')
            .where('creatorId', '=', actor.id)
            .where('status', '=', 'active'),
        )
        .as('payout'),
      eb.exists(eb.selectFrom('collaborations').select('id').where('creatorId', '=', actor.id)).as('deal'),
    ])
    .executeTakeFirstOrThrow()
  return asYesOrNo(done)
}

const asYesOrNo = <K extends string>(done: Record<K, SqlBool>) =>
  Object.fromEntries(Object.entries(done).map(([key, value]) => [key, Boolean(value)])) as Record<K, boolean>
