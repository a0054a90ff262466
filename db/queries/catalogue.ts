import { sql } from 'kysely'
import type { Platform } from '../../app/domain/channel/platforms.ts'
import type { Surroundings } from '../../app/domain/matching/assess.ts'
import type { Denominator } from '../../app/domain/matching/engagement.ts'
import { kernelPeers } from '../../app/domain/matching/peers.ts'
import { startRates } from '../../app/domain/matching/price.ts'
import {
  type ObservationNorms,
  type Observations,
  observationNorms,
} from '../../app/domain/matching/signals.ts'
import type { Db } from '../db.ts'
import { findObservations, mostChannels } from './channel-signals.ts'
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

/** Watching posts costs more than counting them. */
const mostWatched = 5_000

/** What is usual among channels of the signs that credibility weighs. */
export const findSignalNorms = keptFor(6 * keptMs, async (db): Promise<ObservationNorms> => {
  const ids = await listSpread(db, mostWatched)
  const seen: Observations[] = []
  for (let at = 0; at < ids.length; at += mostChannels)
    seen.push(...(await findObservations(db, ids.slice(at, at + mostChannels))).values())
  return observationNorms(seen)
})

/** The model that words are read by; undefined before the first has been learned. */
export const findKeptTopicModel = keptFor(keptMs, findTopicModel)

/** At most so many channels, evenly spread by age and the same ones each time. */
const spread = (db: Db, most: number) =>
  db
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
    .where('h.removedAt', 'is', null)
    .orderBy('h.ordinal')

async function listSpread(db: Db, most: number): Promise<string[]> {
  return (await spread(db, most).select('h.id').execute()).map(({ id }) => id)
}

/** What peers are learned from: see `spread`. */
export async function listPeers(db: Db, most: number) {
  const rows = await spread(db, most)
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
