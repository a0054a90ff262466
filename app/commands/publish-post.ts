import type { Db, Tx } from '#db/db.ts'
import type { LockedCollaboration } from '#db/queries/collaborations.ts'
import { findInvitable } from '#db/queries/channels.ts'
import { listMilestones } from '#db/queries/milestones.ts'
import { recordGuard } from '#db/queries/post-guards.ts'
import { listNamesOnChannel, recordPublication } from '#db/queries/publications.ts'
import type { CreatorActor } from '../domain/actor.ts'
import { areNear, type PostName, samePost, urnIn } from '../domain/channel/post-name.ts'
import { checkPostUrl } from '../domain/channel/post-url.ts'
import { chanceOf, guardTerm, nextCheckAt } from '../domain/publication/guard.ts'
import { Refusal } from '../domain/refusal.ts'
import { advance, holdCollaboration } from './advance.ts'

/** The post is out: its address is recognised, belongs to the right account and was never used. @throws Refusal. */
export async function publishPost(db: Db, actor: CreatorActor, id: string, url: string, now: Date) {
  await db.transaction().execute(async (tx) => {
    const deal = await holdCollaboration(tx, actor, id)
    const channel = await findInvitable(tx, deal.channelId)
    if (!channel) throw new Refusal('not_found', 'channel.unknown')
    const post = checkPostUrl(url, channel)
    if ('reason' in post) throw new Refusal('conflict', `post.${post.reason}`)
    // The creator's work is out of their hands once it is public: all of its price is held before.
    const parts = await listMilestones(tx, id)
    if (parts.some(({ kind, status }) => kind === 'work' && status === 'planned'))
      throw new Refusal('conflict', 'part.unpaid_before_post')
    await advance(tx, actor, deal, 'publish-post', now)
    await refuseUnprovable(tx, deal, urnIn(post.url))
    const isNew = await recordPublication(
      tx,
      { collaborationId: id, platform: channel.platform, ...post },
      now,
    )
    if (!isNew) throw new Refusal('conflict', 'post.used_before')
    const term = guardTerm(now, deal.brief.liveDays)
    const nextAt = nextCheckAt(term, undefined, now, chanceOf(id))
    await recordGuard(tx, { collaborationId: id, ...term, nextAt })
  })
}

/**
 * Where a post of another deal was made at about the same time and is known by another kind of number, nothing shows
 * whether it is this one: the same kind of address is asked for, which does. @throws Refusal conflict.
 */
async function refuseUnprovable(tx: Tx, deal: LockedCollaboration, name: PostName | undefined) {
  if (!name) return
  const others = await listNamesOnChannel(tx, deal.channelId, deal.id)
  const doubt = others.find((names) => samePost([name], names) === 'unknown' && areNear([name], names))
  if (doubt) throw new Refusal('conflict', 'post.other_form', { kind: doubt[0]!.kind })
}
