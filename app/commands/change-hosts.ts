import type { Db } from '#db/db.ts'
import { listDestinations, listHosts, lockHosts, recordHost, removeHost } from '#db/queries/brand-hosts.ts'
import type { BrandActor } from '../domain/actor.ts'
import { type ApprovedHost, mostHosts } from '../domain/outcome/link-host.ts'
import { isWithin } from '../domain/outcome/link-target.ts'
import { Refusal } from '../domain/refusal.ts'

/** Lets links of the brand lead to a host, or changes whether hosts under it count. @throws Refusal. */
export async function approveHost(db: Db, actor: BrandActor, host: ApprovedHost, now: Date) {
  await db.transaction().execute(async (tx) => {
    await lockHosts(tx, actor.id)
    const before = await listHosts(tx, actor.id)
    const others = before.filter((one) => one.host !== host.host)
    if (others.length >= mostHosts) throw new Refusal('conflict', 'links.many_hosts', { most: mostHosts })
    refuseStranded(await listDestinations(tx, actor.id), before, [...others, host])
    await recordHost(tx, actor, host, now)
  })
}

/** Links of the brand no longer lead to a host. @throws Refusal while one does. */
export async function endHost(db: Db, actor: BrandActor, host: string) {
  await db.transaction().execute(async (tx) => {
    await lockHosts(tx, actor.id)
    const before = await listHosts(tx, actor.id)
    const others = before.filter((one) => one.host !== host)
    refuseStranded(await listDestinations(tx, actor.id), before, others)
    await removeHost(tx, actor.id, host)
  })
}

/** A link may not be left leading to a place that is no longer approved. */
function refuseStranded(
  destinations: readonly string[],
  before: readonly ApprovedHost[],
  after: readonly ApprovedHost[],
) {
  const stranded = destinations
    .map((destination) => new URL(destination))
    .filter((url) => isWithin(url, before) && !isWithin(url, after))
  if (stranded.length > 0) throw new Refusal('conflict', 'links.host_in_use', { count: stranded.length })
}
