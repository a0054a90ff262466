import type { Platform } from '../../app/domain/channel/platforms.ts'
import type { Denominator } from '../../app/domain/matching/engagement.ts'
import { kernelPeers } from '../../app/domain/matching/peers.ts'
import type { Surroundings } from '../../app/domain/matching/score.ts'
import { corpusOf } from '../../app/domain/matching/topics.ts'
import type { Db } from '../db.ts'

type Kept = { until: number; surroundings: Promise<Surroundings> }

/** What is usual changes slowly: it is learned from the whole catalogue at most once a minute for each database. */
const keptForMs = 60_000
const kept = new WeakMap<Db, Kept>()

/** What is usual among all channels: engagement by platform and size, and how often topics and hashtags occur. */
export function findSurroundings(db: Db, now: Date): Promise<Surroundings> {
  const held = kept.get(db)
  if (held && held.until > now.getTime()) return held.surroundings
  const surroundings = learn(db)
  kept.set(db, { until: now.getTime() + keptForMs, surroundings })
  // A failure is not kept: the next search tries again.
  surroundings.catch(() => kept.delete(db))
  return surroundings
}

async function learn(db: Db): Promise<Surroundings> {
  const rows = await db
    .selectFrom('channels as h')
    .leftJoin('channelStats as s', 's.channelId', 'h.id')
    .select([
      'h.platform',
      'h.followers',
      'h.topics',
      's.hashtags',
      's.postCount',
      's.denominator',
      's.logRateMean',
      's.logRateVar',
      's.logViewsMean',
      's.logViewsVar',
    ])
    .execute()
  const peers = kernelPeers(
    rows.map(({ platform, followers, postCount, denominator, hashtags: _, topics: __, ...logs }) => ({
      platform: platform as Platform,
      followers,
      stats:
        postCount === null
          ? null
          : { postCount, ...logs, ...(denominator ? { denominator: denominator as Denominator } : {}) },
    })),
  )
  return {
    peers,
    corpus: corpusOf(rows.map(({ topics, hashtags }) => ({ topics, hashtags: hashtags ?? [] }))),
  }
}
