import type { Db } from '#db/db.ts'
import { findChannelAt, recordOwnChannel } from '#db/queries/channels.ts'
import type { CreatorActor } from '../domain/actor.ts'
import type { ChannelForm } from '../domain/channel/forms.ts'
import { recogniseProfile } from '../domain/channel/profile-url.ts'
import { Refusal } from '../domain/refusal.ts'
import { giveCode } from './prove-channel.ts'

/**
 * Adds a channel to a creator, its figures declared as of today. A channel that came from a list belongs to nobody, and
 * an address alone does not prove whose it is: its creator gets a code to prove it by.
 * @throws Refusal conflict when the channel is there already.
 */
export async function addChannel(
  db: Db,
  actor: CreatorActor,
  form: ChannelForm,
  now: Date,
): Promise<{ id: string; isProofNeeded: boolean }> {
  const profile = recogniseProfile(form.url)
  if (!profile) throw new Refusal('conflict', 'channel.not_a_profile')
  return db.transaction().execute(async (tx) => {
    const there = await findChannelAt(tx, profile)
    if (there) {
      if (there.creatorId === actor.id) throw new Refusal('conflict', 'channel.yours_already')
      if (there.creatorId !== null) throw new Refusal('conflict', 'channel.taken')
      await giveCode(tx, actor, there.id, now)
      return { id: there.id, isProofNeeded: true }
    }
    const { followers, averageViews, language, topics } = form
    const id = await recordOwnChannel(
      tx,
      { ...profile, creatorId: actor.id, followers, averageViews, language, topics },
      now,
    )
    if (!id) throw new Refusal('conflict', 'channel.taken')
    return { id, isProofNeeded: false }
  })
}
