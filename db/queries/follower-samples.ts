import type { Source } from '../../app/domain/channel/platforms.ts'
import type { FollowerSample } from '../../app/domain/matching/follower-sample.ts'
import type { Db, Tx } from '../db.ts'

/** A sample with where it comes from; `collectedOn` yyyy-mm-dd. */
export type KeptSample = FollowerSample & { source: Source; collectedOn: string }

/** Keeps what a sample came to in the place of an earlier one. The caller holds the channel's row. */
export async function recordFollowerSample(tx: Tx, channelId: string, sample: KeptSample) {
  await tx
    .insertInto('channelFollowerSamples')
    .values({ channelId, ...sample })
    .onConflict((conflict) => conflict.column('channelId').doUpdateSet(sample))
    .execute()
}

/** What is known of the followers of a creator's channels. */
export async function listOwnSamples(db: Db, creatorId: string) {
  const rows = await db
    .selectFrom('channelFollowerSamples as f')
    .innerJoin('channels as h', 'h.id', 'f.channelId')
    .select(['f.channelId', 'f.size', 'f.fakes', 'f.source', 'f.collectedOn'])
    .where('h.creatorId', '=', creatorId)
    .execute()
  return rows.map((row) => ({ ...row, source: row.source as Source }))
}
