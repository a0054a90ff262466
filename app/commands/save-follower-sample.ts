import type { Db } from '#db/db.ts'
import { lockOwnChannel } from '#db/queries/channels.ts'
import { findCreatorDefaults } from '#db/queries/creators.ts'
import { recordFollowerSample } from '#db/queries/follower-samples.ts'
import type { CreatorActor } from '../domain/actor.ts'
import { readFollowers, sampleLimits } from '../domain/channel/follower-file.ts'
import type { FollowerSampleForm } from '../domain/channel/forms.ts'
import { dayIn } from '../domain/clock.ts'
import { sampleOf } from '../domain/matching/follower-sample.ts'
import { Refusal } from '../domain/refusal.ts'
import { readCsv } from './read-csv.ts'

/**
 * Judges a file of a channel's followers and keeps how many they are and how many fakes are to be expected among them,
 * and nothing else, in the place of an earlier sample.
 * @throws Refusal not_found for somebody else's channel, conflict for a file that cannot be read or a day to come.
 */
export async function saveFollowerSample(
  db: Db,
  actor: CreatorActor,
  { channelId, collectedOn }: Pick<FollowerSampleForm, 'channelId' | 'collectedOn'>,
  file: Uint8Array,
  now: Date,
) {
  const sample = sampleOf(readFollowers(readCsv(file, sampleLimits)))
  await db.transaction().execute(async (tx) => {
    const channel = await lockOwnChannel(tx, channelId, actor)
    if (!channel) throw new Refusal('not_found', 'channel.unknown')
    const { zone } = await findCreatorDefaults(tx, actor.id)
    if (collectedOn > dayIn(now, zone)) throw new Refusal('conflict', 'sample.future_day')
    await recordFollowerSample(tx, channelId, { ...sample, source: 'file', collectedOn })
  })
}
