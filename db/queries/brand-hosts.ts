import { sql } from 'kysely'
import type { BrandActor } from '../../app/domain/actor.ts'
import type { ApprovedHost } from '../../app/domain/outcome/link-host.ts'
import type { Db, Tx } from '../db.ts'

/** Holds what links of a brand may lead to until the transaction ends. */
export async function lockHosts(tx: Tx, brandId: string) {
  await sql`select pg_advisory_xact_lock(hashtextextended('athar: hosts of ' || ${brandId}, 0))`.execute(tx)
}

/** The hosts to which links of a brand may lead, by name. */
export async function listHosts(db: Db, brandId: string): Promise<(ApprovedHost & { approvedAt: Date })[]> {
  return db
    .selectFrom('brandHosts')
    .select(['host', 'coversBelow', 'approvedAt'])
    .where('brandId', '=', brandId)
    .orderBy('host')
    .execute()
}

/** A host that a signed brief names; what the brand says of it stays. */
export async function approveForDeal(tx: Tx, brandId: string, host: string, now: Date) {
  await tx
    .insertInto('brandHosts')
    .values({ brandId, host, coversBelow: false, accountId: null, approvedAt: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export async function recordHost(tx: Tx, actor: BrandActor, { host, coversBelow }: ApprovedHost, now: Date) {
  const approval = { coversBelow, accountId: actor.accountId, approvedAt: now }
  await tx
    .insertInto('brandHosts')
    .values({ brandId: actor.id, host, ...approval })
    .onConflict((conflict) => conflict.columns(['brandId', 'host']).doUpdateSet(approval))
    .execute()
}

export async function removeHost(tx: Tx, brandId: string, host: string) {
  await tx.deleteFrom('brandHosts').where('brandId', '=', brandId).where('host', '=', host).execute()
}

/** Where the links of a brand lead now, each address once. */
export async function listDestinations(db: Db, brandId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('trackedLinks as l')
    .innerJoin('collaborations as c', 'c.id', 'l.collaborationId')
    .select('l.destination')
    .distinct()
    .where('c.brandId', '=', brandId)
    .execute()
  return rows.map(({ destination }) => destination)
}
