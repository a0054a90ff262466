import type { KitChannel } from '../../app/domain/channel/kit.ts'
import type { Format, Platform, Source } from '../../app/domain/channel/platforms.ts'
import type { Share } from '../../app/domain/matching/audience.ts'
import { money } from '../../app/domain/money.ts'
import type { Db } from '../db.ts'
import { isSeen } from './moderation.ts'

/** A creator as everybody may see them, by handle; capitals do not matter. */
export async function findPublicCreator(db: Db, handle: string) {
  return db
    .selectFrom('creators as k')
    .select(['k.id', 'k.handle', 'k.name', 'k.bio', 'k.city', 'k.country', 'k.languages'])
    .select((eb) =>
      eb
        .selectFrom('collaborations as c')
        .select((inner) => inner.fn.countAll<number>().as('done'))
        .whereRef('c.creatorId', '=', 'k.id')
        .where('c.status', '=', 'completed')
        .as('completed'),
    )
    .where(isSeen('kit', 'k.id'))
    .where((eb) => eb(eb.fn<string>('lower', ['k.handle']), '=', handle.toLowerCase()))
    .executeTakeFirst()
}

/** A creator's channels with every figure that is known of them, the largest first. */
export async function listKitChannels(db: Db, creatorId: string): Promise<KitChannel[]> {
  const [channels, packages] = await Promise.all([
    listChannelRows(db, creatorId),
    db
      .selectFrom('channelPackages as p')
      .innerJoin('channels as h', 'h.id', 'p.channelId')
      .select(['p.channelId', 'p.format', 'p.price', 'p.currency'])
      .where('h.creatorId', '=', creatorId)
      .orderBy('p.price', 'desc')
      .execute(),
  ])
  return channels.map((row) => ({
    ...asKitChannel(row),
    packages: packages
      .filter(({ channelId }) => channelId === row.id)
      .map(({ format, price, currency }) => ({ format: format as Format, price: money(price, currency) })),
  }))
}

const listChannelRows = (db: Db, creatorId: string) =>
  db
    .selectFrom('channels as h')
    .leftJoin('channelStats as s', 's.channelId', 'h.id')
    .leftJoin('channelAudiences as a', 'a.channelId', 'h.id')
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('channelSnapshots as n')
          .select(['n.avgViews', 'n.source', 'n.takenOn'])
          .whereRef('n.channelId', '=', 'h.id')
          .where('n.avgViews', 'is not', null)
          .orderBy('n.takenOn', 'desc')
          .limit(1)
          .as('v'),
      (join) => join.onTrue(),
    )
    .leftJoin('channelProofs as p', (join) =>
      join
        .onRef('p.channelId', '=', 'h.id')
        .onRef('p.creatorId', '=', 'h.creatorId')
        .on('p.status', '=', 'proven'),
    )
    .select(['h.id', 'h.platform', 'h.handle', 'h.name', 'h.url', 'p.decidedAt as provenOn'])
    .select(['h.followers', 'h.followersSource', 'h.followersOn'])
    .select(['s.postCount', 's.denominator', 's.logRateMean', 's.logViewsMean', 's.logViewsVar'])
    .select(['s.source as statsSource', 's.collectedOn as statsOn'])
    .select(['a.age', 'a.gender', 'a.countries', 'a.source as audienceSource', 'a.collectedOn as audienceOn'])
    .select(['v.avgViews', 'v.source as viewsSource', 'v.takenOn as viewsOn'])
    .where('h.creatorId', '=', creatorId)
    .orderBy('h.followers', (order) => order.desc().nullsLast())
    .orderBy('h.id')
    .execute()

type ChannelRow = Awaited<ReturnType<typeof listChannelRows>>[number]

function asKitChannel(row: ChannelRow): Omit<KitChannel, 'packages'> {
  const from = <T>(source: string | null, collectedOn: string | null, figures: T) =>
    source && collectedOn ? { ...figures, source: source as Source, collectedOn } : null
  const { id, platform, handle, name, url, provenOn, followers, avgViews } = row
  return {
    id,
    platform: platform as Platform,
    handle,
    name,
    url,
    provenOn,
    followers: followers === null ? null : from(row.followersSource, row.followersOn, { count: followers }),
    stats: from(row.statsSource, row.statsOn, {
      postCount: row.postCount ?? 0,
      denominator: row.denominator as 'views' | 'followers' | null,
      logRateMean: row.logRateMean,
      logViewsMean: row.logViewsMean,
      logViewsVar: row.logViewsVar,
    }),
    views: avgViews === null ? null : from(row.viewsSource, row.viewsOn, { average: avgViews }),
    audience: from(row.audienceSource, row.audienceOn, {
      age: row.age as Share | null,
      gender: row.gender as Share | null,
      countries: row.countries as Share | null,
    }),
  }
}
