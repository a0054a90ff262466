import { sql } from 'kysely'
import type { BrandActor } from '../../app/domain/actor.ts'
import type { DomainProblem, DomainState, Standing } from '../../app/domain/outcome/link-domain.ts'
import type { Db, Tx } from '../db.ts'

const columns = [
  ...(['id', 'brandId', 'host', 'token', 'state', 'problem', 'handedOut', 'addedAt'] as const),
  ...(['checkedAt', 'nextCheckAt', 'provenAt', 'missingSince'] as const),
] as const

type Row = { state: string; problem: string | null }
const domainOf = <R extends Row>(row: R) => ({
  ...row,
  state: row.state as DomainState,
  problem: row.problem as DomainProblem | null,
})

/** The domains of a brand, by name. */
export async function listDomains(db: Db, brandId: string) {
  const rows = await db
    .selectFrom('linkDomains')
    .select(columns)
    .where('brandId', '=', brandId)
    .orderBy('host')
    .execute()
  return rows.map(domainOf)
}

/** Holds the domains of a brand until the transaction ends. */
export async function lockDomains(tx: Tx, brandId: string) {
  await sql`select pg_advisory_xact_lock(hashtextextended('athar: domains of ' || ${brandId}, 0))`.execute(tx)
  return listDomains(tx, brandId)
}

/** Holds a host until the transaction ends: two brands may prove it at once. */
export async function lockHost(tx: Tx, host: string) {
  await sql`select pg_advisory_xact_lock(hashtextextended('athar: domain ' || ${host}, 0))`.execute(tx)
}

export async function findDomain(db: Db, id: string) {
  const row = await db.selectFrom('linkDomains').select(columns).where('id', '=', id).executeTakeFirst()
  return row && domainOf(row)
}

/** Whether another brand than the domain's has proven the host. */
export async function isHeldByOther(tx: Tx, { host, id }: { host: string; id: string }): Promise<boolean> {
  const row = await tx
    .selectFrom('linkDomains')
    .select('id')
    .where('host', '=', host)
    .where('state', '=', 'proven')
    .where('id', '<>', id)
    .executeTakeFirst()
  return row !== undefined
}

export async function recordDomain(tx: Tx, actor: BrandActor, host: string, token: string, now: Date) {
  await tx
    .insertInto('linkDomains')
    .values({
      ...{ brandId: actor.id, host, token, accountId: actor.accountId, addedAt: now, nextCheckAt: now },
    })
    .execute()
}

type Looked = Standing & { handedOut: boolean }

export async function recordStanding(tx: Tx, id: string, standing: Looked, now: Date) {
  await tx
    .updateTable('linkDomains')
    .set({
      ...standing,
      checkedAt: now,
      ...(standing.state === 'proven' && !standing.problem && { provenAt: now }),
    })
    .where('id', '=', id)
    .execute()
}

export async function recordAsked(tx: Tx, id: string, now: Date) {
  await tx.updateTable('linkDomains').set({ nextCheckAt: now }).where('id', '=', id).execute()
}

/** New links and QR codes of the brand name this domain, or this site where it is null. */
export async function recordHandedOut(tx: Tx, brandId: string, id: string | null) {
  await tx
    .updateTable('linkDomains')
    .set({ handedOut: false })
    .where('brandId', '=', brandId)
    .where('handedOut', '=', true)
    .execute()
  if (id) await tx.updateTable('linkDomains').set({ handedOut: true }).where('id', '=', id).execute()
}

export async function removeDomain(tx: Tx, id: string) {
  await tx.deleteFrom('linkDomains').where('id', '=', id).execute()
}

export async function listDueDomains(db: Db, now: Date, most = 200) {
  return db
    .selectFrom('linkDomains')
    .select(['id', 'host'])
    .where('nextCheckAt', '<=', now)
    .orderBy('nextCheckAt')
    .limit(most)
    .execute()
}

/** Every host at which links are answered, with its brand; one that was lost is whoever's proves it next. */
export async function listServedHosts(db: Db) {
  return db
    .selectFrom('linkDomains')
    .distinctOn('host')
    .select(['host', 'brandId', 'state'])
    .where('state', 'in', ['proven', 'lost'])
    .orderBy('host')
    .orderBy((eb) => eb('state', '=', 'proven'), 'desc')
    .orderBy('provenAt', 'desc')
    .execute()
}

/** Under which names of their own a brand's links stand: the one that is handed out first. */
export async function listLinkNamesOf(db: Db, brandId: string) {
  return db
    .selectFrom('linkDomains')
    .select(['host', 'handedOut'])
    .where('brandId', '=', brandId)
    .where('state', '=', 'proven')
    .orderBy('handedOut', 'desc')
    .orderBy('host')
    .execute()
}
