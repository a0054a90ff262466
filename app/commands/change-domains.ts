import { randomBytes } from 'node:crypto'
import type { Db, Tx } from '#db/db.ts'
import { enqueue } from '#db/queries/jobs.ts'
import {
  lockDomains,
  recordAsked,
  recordDomain,
  recordHandedOut,
  removeDomain,
} from '#db/queries/link-domains.ts'
import type { BrandActor } from '../domain/actor.ts'
import { mostDomains } from '../domain/outcome/link-domain.ts'
import { Refusal } from '../domain/refusal.ts'

/** The brand says that a host is its own: its records are looked for at once, and again until they are there. @throws Refusal. */
export async function claimDomain(db: Db, actor: BrandActor, host: string, now: Date) {
  await db.transaction().execute(async (tx) => {
    const domains = await lockDomains(tx, actor.id)
    if (domains.some((one) => one.host === host)) throw new Refusal('conflict', 'domains.claimed')
    if (domains.length >= mostDomains) throw new Refusal('conflict', 'domains.many', { most: mostDomains })
    await recordDomain(tx, actor, host, randomBytes(16).toString('hex'), now)
    await enqueue(tx, { name: 'check-domains', data: {} })
  })
}

/** The records of a domain are looked at now, at the brand's asking. @throws Refusal. */
export async function askForCheck(db: Db, actor: BrandActor, id: string, now: Date) {
  await db.transaction().execute(async (tx) => {
    await holdDomain(tx, actor, id)
    await recordAsked(tx, id, now)
    await enqueue(tx, { name: 'check-domains', data: {} })
  })
}

/** Links and QR codes name this domain from now on, or Athar's own address where it is null. @throws Refusal. */
export async function handOutDomain(db: Db, actor: BrandActor, id: string | null) {
  await db.transaction().execute(async (tx) => {
    if (!id) await lockDomains(tx, actor.id)
    else if ((await holdDomain(tx, actor, id)).state !== 'proven')
      throw new Refusal('conflict', 'domains.not_proven')
    await recordHandedOut(tx, actor.id, id)
  })
}

/** Links of the brand are no longer answered under a domain. @throws Refusal. */
export async function endDomain(db: Db, actor: BrandActor, id: string) {
  await db.transaction().execute(async (tx) => {
    await holdDomain(tx, actor, id)
    await removeDomain(tx, id)
  })
}

async function holdDomain(tx: Tx, actor: BrandActor, id: string) {
  const domain = (await lockDomains(tx, actor.id)).find((one) => one.id === id)
  if (!domain) throw new Refusal('not_found', 'domains.unknown')
  return domain
}
