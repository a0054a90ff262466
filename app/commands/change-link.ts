import type { Db, Tx } from '#db/db.ts'
import { listHosts, lockHosts } from '#db/queries/brand-hosts.ts'
import { findLink, listAlike, lockNaming, recordDestination, recordName } from '#db/queries/link-pages.ts'
import type { BrandActor } from '../domain/actor.ts'
import { taggedDestination } from '../domain/outcome/destination.ts'
import { nameSkeleton } from '../domain/outcome/link-name.ts'
import { judgeTarget } from '../domain/outcome/link-target.ts'
import { Refusal } from '../domain/refusal.ts'
import { holdCollaboration } from './advance.ts'

type Which = { collaborationId: string; code: string }

/** Gives a link one more readable code; those it had go on leading to it. @throws Refusal. */
export async function nameLink(db: Db, actor: BrandActor, which: Which, name: string, now: Date) {
  await db.transaction().execute(async (tx) => {
    const link = await holdLink(tx, actor, which)
    await lockNaming(tx)
    const skeleton = nameSkeleton(name)
    const alike = await listAlike(tx, skeleton)
    const same = alike.find((one) => one.name === name)
    if (same?.linkId === link.id) throw new Refusal('conflict', 'links.name_is_its_own')
    if (same) throw new Refusal('conflict', 'links.name_taken')
    if (alike.some(({ brandId }) => brandId !== actor.id)) throw new Refusal('conflict', 'links.name_alike')
    await recordName(tx, { name, skeleton, linkId: link.id, accountId: actor.accountId }, now)
  })
}

/** Sends followers of a link elsewhere on the brand's approved hosts, with UTM parameters as before. @throws Refusal. */
export async function moveLink(db: Db, actor: BrandActor, which: Which, typed: string, now: Date) {
  await db.transaction().execute(async (tx) => {
    const link = await holdLink(tx, actor, which)
    await lockHosts(tx, actor.id)
    const judged = judgeTarget(typed, await listHosts(tx, actor.id))
    if ('problem' in judged) throw new Refusal('conflict', `links.${judged.problem}`)
    const to = taggedDestination(judged.target, link)
    if (to === link.destination) return
    await recordDestination(
      tx,
      { linkId: link.id, from: link.destination, to, accountId: actor.accountId },
      now,
    )
  })
}

async function holdLink(tx: Tx, actor: BrandActor, { collaborationId, code }: Which) {
  await holdCollaboration(tx, actor, collaborationId)
  const link = await findLink(tx, collaborationId, code, actor)
  if (!link) throw new Refusal('not_found', 'links.unknown')
  return link
}
