import type { Db } from '#db/db.ts'
import { findInvitable } from '#db/queries/channels.ts'
import { listMilestones } from '#db/queries/milestones.ts'
import { recordGuard } from '#db/queries/post-guards.ts'
import { recordPublication } from '#db/queries/publications.ts'
import type { CreatorActor } from '../domain/actor.ts'
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
