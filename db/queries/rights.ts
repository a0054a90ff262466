import { type RawBuilder, sql } from 'kysely'
import type { BrandActor, CreatorActor } from '../../app/domain/actor.ts'
import type { Brief } from '../../app/domain/campaign/brief.ts'
import { dayIn, plusDays } from '../../app/domain/clock.ts'
import type { Status } from '../../app/domain/collaboration/steps.ts'
import { splitFee } from '../../app/domain/escrow/fees.ts'
import { type Currency, type Money, money, plus } from '../../app/domain/money.ts'
import {
  canBeExtended,
  type Grant,
  type RightsFacts,
  standingOf,
  type Use,
} from '../../app/domain/rights/standing.ts'
import type { Db, Tx } from '../db.ts'
import { visibleTo } from './collaborations.ts'

/**
 * The day on which the money of a deal went back, if it stays so: a bank may overturn what it took, and then the rights
 * are there again.
 */
const endedOn = (id: RawBuilder<unknown>) => sql`
  select (x.revoked_at at time zone b.time_zone)::date from rights_revocations x
   where x.collaboration_id = ${id}
     and (x.reason <> 'charged_back'
          or exists (select from checkout_lines l
                       join charges h on h.checkout_id = l.checkout_id
                       join chargebacks k on k.charge_id = h.id and k.status = 'lost'
                      where l.collaboration_id = x.collaboration_id))`

/** What the rules ask of a deal `c` of the brand `b` under the brief's version `v`: the agreement's word goes first. */
export const rightsColumns = sql`
  c.status, b.time_zone as zone,
  coalesce((select m.terms ->> 'rightsUse' from agreements m where m.collaboration_id = c.id),
           v.body ->> 'rightsUse') as rights_use,
  v.body ->> 'rightsTerritory' as rights_territory,
  coalesce((select m.terms ->> 'rightsUntil' from agreements m where m.collaboration_id = c.id),
           v.body ->> 'rightsUntil') as rights_until,
  (select (max(s.taken_at) at time zone b.time_zone)::date::text from collaboration_steps s
    where s.collaboration_id = c.id and s.to_status in ('verified', 'settled')
      and s.from_status is distinct from s.to_status) as begun_on,
  (${endedOn(sql`c.id`)})::text as ended_on,
  coalesce((select jsonb_agg(jsonb_build_object(
              'use', g.rights_use, 'territory', g.territory, 'from', g.from_on, 'until', g.until_on,
              'source', case when g.by_collaboration_id is null then 'allowance' else 'extension' end,
              'endedOn', (${endedOn(sql`g.by_collaboration_id`)})) order by g.granted_at, g.id)
              from rights_grants g
             where g.collaboration_id = c.id), '[]') as grants`

export type RightsRow = {
  status: Status
  zone: string
  rightsUse: Brief['rightsUse']
  rightsTerritory: string | null
  rightsUntil: string | null
  begunOn: string | null
  endedOn: string | null
  grants: Grant[]
}

/** The row with the facts of its rights as the rules ask them. */
export function withFacts<R extends RightsRow>(row: R) {
  const { status, rightsUse, rightsTerritory, rightsUntil, begunOn, endedOn, grants, ...rest } = row
  const agreed = { rightsUse, rightsTerritory: rightsTerritory ?? '', rightsUntil: rightsUntil ?? '' }
  const facts: RightsFacts = { status, agreed, begunOn, endedOn, grants }
  return { ...rest, facts }
}

/** What a deal's content may be used for; the caller has found that the reader may see the deal. */
export async function findRights(db: Db, id: string): Promise<(RightsFacts & { zone: string }) | undefined> {
  const { rows } = await sql<RightsRow>`
    select ${rightsColumns}
      from collaborations c
      join brands b on b.id = c.brand_id
      join brief_versions v on v.brief_id = c.brief_id and v.version = c.brief_version
     where c.id = ${id}`.execute(db)
  const [row] = rows
  if (!row) return undefined
  const { facts, zone } = withFacts(row)
  return { ...facts, zone }
}

/** Where a deal's rights stand at a moment, for its page; the caller has found that the reader may see the deal. */
export async function findDealRights(db: Db, id: string, now: Date) {
  const facts = await findRights(db, id)
  if (!facts) return null
  return { standing: standingOf(facts, dayIn(now, facts.zone)), canBeExtended: canBeExtended(facts) }
}

/** Paid deals whose rights, as agreed or as granted, end within the days in which somebody is told of it. */
export async function listEndingRights(db: Db, now: Date) {
  const [first, last] = [plusDays(now, -16), plusDays(now, 32)].map((day) => dayIn(day, 'UTC'))
  const { rows } = await sql<RightsRow & { id: string }>`
    select c.id, ${rightsColumns}
      from collaborations c
      join brands b on b.id = c.brand_id
      join brief_versions v on v.brief_id = c.brief_id and v.version = c.brief_version
     where c.extends_id is null and c.status in ('verified', 'completed', 'settled')
       and (coalesce((select m.terms ->> 'rightsUntil' from agreements m where m.collaboration_id = c.id),
                     v.body ->> 'rightsUntil') between ${first} and ${last}
            or exists (select 1 from rights_grants g
                        where g.collaboration_id = c.id and g.until_on between ${first}::date and ${last}::date))
     order by c.id`.execute(db)
  return rows.map(withFacts)
}

type NewGrant = {
  collaborationId: string
  /** The small deal that paid for it; the creator's own word otherwise. */
  byCollaborationId?: string
  accountId?: string
  rightsUse: Use
  territory: string
  fromOn: string
  untilOn: string
}

export async function recordGrant(tx: Tx, grant: NewGrant, now: Date) {
  await tx
    .insertInto('rightsGrants')
    .values({ ...grant, grantedAt: now })
    .execute()
}

/** @returns whether it is news: the money of a deal goes back for one reason first. */
export async function recordRevocation(
  tx: Tx,
  collaborationId: string,
  reason: 'charged_back' | 'taken_back',
  now: Date,
) {
  const row = await tx
    .insertInto('rightsRevocations')
    .values({ collaborationId, reason, revokedAt: now })
    .onConflict((conflict) => conflict.doNothing())
    .returning('collaborationId')
    .executeTakeFirst()
  return row !== undefined
}

/** Small deals about rights that are paid for and were not granted yet. */
export async function listUngranted(db: Db): Promise<string[]> {
  const rows = await db
    .selectFrom('collaborations')
    .select('id')
    .where('extendsId', 'is not', null)
    .where('status', '=', 'funded')
    .orderBy('enteredAt')
    .limit(200)
    .execute()
  return rows.map(({ id }) => id)
}

/** A small deal about a deal's rights, as both sides see it in the history of these rights. */
export type ExtensionLine = {
  id: string
  status: Status
  price: Money
  use: Use
  territory: string
  until: string
  offeredAt: Date
}

/** Every extension that was asked for, newest first. */
export async function listExtensions(db: Db, collaborationId: string): Promise<ExtensionLine[]> {
  const rows = await db
    .selectFrom('collaborations as c')
    .innerJoin('briefVersions as v', (join) =>
      join.onRef('v.briefId', '=', 'c.briefId').onRef('v.version', '=', 'c.briefVersion'),
    )
    .select(['c.id', 'c.status', 'c.price', 'c.currency', 'v.body', 'c.createdAt as offeredAt'])
    .where('c.extendsId', '=', collaborationId)
    .orderBy('c.createdAt', 'desc')
    .execute()
  return rows.map(({ body, price, currency, status, ...row }) => {
    const { use, territory, until } = (body as unknown as Brief).extension!
    return { ...row, status: status as Status, price: money(price, currency), use, territory, until }
  })
}

/** What the creator allowed without payment, newest first. */
export async function listAllowances(db: Db, collaborationId: string) {
  const rows = await db
    .selectFrom('rightsGrants as g')
    .innerJoin('accounts as a', 'a.id', 'g.accountId')
    .select(['g.id', 'g.rightsUse', 'g.territory', 'g.fromOn', 'g.untilOn', 'g.grantedAt', 'a.name as by'])
    .where('g.collaborationId', '=', collaborationId)
    .where('g.byCollaborationId', 'is', null)
    .orderBy('g.grantedAt', 'desc')
    .execute()
  return rows.map(({ rightsUse, ...row }) => ({ ...row, use: rightsUse as Use }))
}

/** Offers about rights that wait for an answer or a payment, the newest first. */
export async function listOpenOffers(db: Db, actor: BrandActor | CreatorActor) {
  const rows = await db
    .selectFrom('collaborations as c')
    .innerJoin('brands as b', 'b.id', 'c.brandId')
    .innerJoin('creators as k', 'k.id', 'c.creatorId')
    .innerJoin('briefVersions as v', (join) =>
      join.onRef('v.briefId', '=', 'c.briefId').onRef('v.version', '=', 'c.briefVersion'),
    )
    .select(['c.id', 'c.price', 'c.currency', 'v.body', 'b.name as brandName', 'k.name as creatorName'])
    .where(visibleTo(actor))
    .where('c.extendsId', 'is not', null)
    .where('c.status', 'in', ['invited', 'offered', 'countered', 'accepted'])
    .orderBy('c.createdAt', 'desc')
    .limit(50)
    .execute()
  return rows.map(({ id, price, currency, body, brandName, creatorName }) => {
    const { use, until } = (body as unknown as Brief).extension!
    const otherName = actor.role === 'brand' ? creatorName : brandName
    return { id, otherName, use, until, price: money(price, currency) }
  })
}

/** What extensions brought a creator so far, after the fee, a line for each currency. */
export async function listExtensionIncome(db: Db, actor: CreatorActor): Promise<Money[]> {
  const rows = await db
    .selectFrom('collaborations as c')
    // What a bank takes back after the release is not the creator's loss.
    .leftJoin('rightsRevocations as x', (join) =>
      join.onRef('x.collaborationId', '=', 'c.id').on('x.reason', '=', 'taken_back'),
    )
    .select(['c.price', 'c.currency', 'c.feeBps'])
    .where('c.creatorId', '=', actor.id)
    .where('c.extendsId', 'is not', null)
    .where('c.status', 'in', ['verified', 'completed'])
    .where('x.collaborationId', 'is', null)
    .execute()
  const sums = new Map<Currency, Money>()
  for (const { price, currency, feeBps } of rows) {
    const { rest } = splitFee(money(price, currency), feeBps)
    const before = sums.get(rest.currency)
    sums.set(rest.currency, before ? plus(before, rest) : rest)
  }
  return [...sums.values()]
}
