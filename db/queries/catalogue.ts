import { sql } from 'kysely'
import type { Platform } from '../../app/domain/channel/platforms.ts'
import type { Surroundings } from '../../app/domain/matching/assess.ts'
import type { Denominator } from '../../app/domain/matching/engagement.ts'
import { kernelPeers } from '../../app/domain/matching/peers.ts'
import { startRates } from '../../app/domain/matching/price.ts'
import type { Db } from '../db.ts'
import { findTopicModel } from './channel-topics.ts'
import { keptFor } from './kept.ts'

/** What is usual changes slowly, and a part of all channels tells it. */
const keptMs = 10 * 60_000
const mostPeers = 50_000

/** What is usual among channels: engagement by platform and size; and exchange rates. */
export const findSurroundings = keptFor(keptMs, async (db): Promise<Surroundings> => ({
  peers: kernelPeers(await listPeers(db, mostPeers)),
  rates: startRates,
}))

/** The model that words are read by; undefined before the first has been learned. */
export const findKeptTopicModel = keptFor(keptMs, findTopicModel)

/** At most so many channels, evenly spread by age and the same ones each time. */
export async function listPeers(db: Db, most: number) {
  const rows = await db
    .with('places', (cte) =>
      cte
        .selectFrom('channels')
        .select((eb) =>
          sql<number>`ceil(coalesce(${eb.fn.max('ordinal')}, 0) / ${most}::float)::int`.as('step'),
        )
        .select((eb) => eb.fn.max('ordinal').as('last')),
    )
    .selectFrom('places')
    .innerJoinLateral(
      (eb) =>
        eb
          .selectFrom(
            sql<{ ordinal: number }>`generate_series(step, last, greatest(step, 1))`.as<'g'>(sql`g(ordinal)`),
          )
          .select('g.ordinal')
          .as('sample'),
      (join) => join.onTrue(),
    )
    .innerJoin('channels as h', 'h.ordinal', 'sample.ordinal')
    .leftJoin('channelStats as s', 's.channelId', 'h.id')
    .select([
      'h.platform',
      'h.followers',
      's.postCount',
      's.denominator',
      's.logRateMean',
      's.logRateVar',
      's.logViewsMean',
      's.logViewsVar',
    ])
    .where('h.removedAt', 'is', null)
    .orderBy('h.ordinal')
    .execute()
  return rows.map(({ platform, followers, postCount, denominator, ...logs }) => ({
    platform: platform as Platform,
    followers,
    stats:
      postCount === null
        ? null
        : { postCount, ...logs, ...(denominator ? { denominator: denominator as Denominator } : {}) },
  }))
}
