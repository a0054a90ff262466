import { sql } from 'kysely'
import { summarisePosts } from '../../app/domain/matching/engagement.ts'
import type { Db, Tx } from '../db.ts'
import type { SeedChannel, SeedCreator } from './channels.ts'

const chunkChannels = 250
const shownHashtags = 12

/**
 * Stores generated channels with everything that belongs to them and their creators (accounts nobody can sign in to),
 * all or nothing. The database must not know any of them yet.
 */
export async function writeChannels(db: Db, channels: readonly SeedChannel[], now: Date) {
  await db.transaction().execute(async (tx) => {
    const creators = [...new Set(channels.map(({ creator }) => creator))]
    for (let at = 0; at < creators.length; at += chunkChannels)
      await writeCreators(tx, creators.slice(at, at + chunkChannels), now)
    for (let at = 0; at < channels.length; at += chunkChannels)
      await writeChunk(tx, channels.slice(at, at + chunkChannels), now)
  })
}

/** Rows of plain objects, whose keys are the columns. */
const rowsOf = (rows: readonly object[], columns: string) =>
  sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as sent (${sql.raw(columns)})`
const list = (name: string) => sql`array(select jsonb_array_elements_text(${sql.ref(name)}))`

async function writeCreators(tx: Tx, creators: readonly SeedCreator[], now: Date) {
  const columns =
    '"accountId" uuid, id uuid, email text, locale text, handle text, name text, bio text, country text, city text, ' +
    'languages jsonb, "timeZone" text'
  const sent = rowsOf(creators, columns)
  await sql`
    insert into accounts (id, email, password_hash, role, name, locale, created_at)
    select "accountId", email, null, 'creator', name, locale, ${now} from ${sent}`.execute(tx)
  await sql`
    insert into creators (id, account_id, handle, name, bio, country, city, languages, time_zone, created_at)
    select id, "accountId", handle, name, bio, country, city, ${list('languages')}, "timeZone", ${now} from ${sent}`.execute(
    tx,
  )
}

async function writeChunk(tx: Tx, channels: readonly SeedChannel[], now: Date) {
  await writeProfiles(tx, channels, now)
  await writeFigures(tx, channels)
  await writePosts(tx, channels)
  const packages = channels.flatMap(({ id, packages }) =>
    packages.map(({ format, price }) => ({ id, format, price: price.amount, currency: price.currency })),
  )
  await sql`
    insert into channel_packages (channel_id, format, price, currency)
    select id, format, price, currency
    from ${rowsOf(packages, 'id uuid, format text, price bigint, currency text')}`.execute(tx)
}

async function writeProfiles(tx: Tx, channels: readonly SeedChannel[], now: Date) {
  const rows = channels.map(
    ({ creator, posts: _posts, packages: _packages, snapshots: _snapshots, ...channel }) => ({
      ...channel,
      creatorId: creator.id,
    }),
  )
  const columns =
    'id uuid, "creatorId" uuid, platform text, handle text, name text, bio text, url text, country text, city text, ' +
    'language text, category text, topics jsonb, followers bigint, "followersSource" text, "followersOn" date'
  await sql`
    insert into channels (id, creator_id, platform, handle, name, bio, url, country, city, language, category, topics,
                          followers, followers_source, followers_on, created_at, updated_at)
    select id, "creatorId", platform, handle, name, bio, url, country, city, language, category, ${list('topics')},
           followers, "followersSource", "followersOn", ${now}, ${now}
    from ${rowsOf(rows, columns)}`.execute(tx)
}

async function writeFigures(tx: Tx, channels: readonly SeedChannel[]) {
  const snapshots = channels.flatMap((channel) => {
    const newest = channel.snapshots.at(-1)
    return channel.snapshots.map((snapshot) => ({
      id: channel.id,
      ...snapshot,
      ...(snapshot === newest ? averages(channel) : {}),
    }))
  })
  const columns =
    'id uuid, "takenOn" date, source text, followers bigint, "avgViews" bigint, "avgLikes" bigint, ' +
    '"avgComments" bigint, "avgShares" bigint, engagements bigint'
  await sql`
    insert into channel_snapshots (channel_id, taken_on, source, followers, avg_views, avg_likes, avg_comments, avg_shares,
                                   engagements)
    select id, "takenOn", source, followers, "avgViews", "avgLikes", "avgComments", "avgShares", engagements
    from ${rowsOf(snapshots, columns)}`.execute(tx)

  const audiences = channels.flatMap(({ id, audience }) => (audience ? [{ id, ...audience }] : []))
  const dimensions = 'age jsonb, gender jsonb, countries jsonb, languages jsonb, interests jsonb'
  await sql`
    insert into channel_audiences (channel_id, source, collected_on, age, gender, countries, languages, interests)
    select id, source, "collectedOn", age, gender, countries, languages, interests
    from ${rowsOf(audiences, `id uuid, source text, "collectedOn" date, ${dimensions}`)}`.execute(tx)
}

async function writePosts(tx: Tx, channels: readonly SeedChannel[]) {
  const posts = channels.flatMap(({ id, posts, postsSource, postsCollectedOn }) =>
    posts.map((post) => ({ id, ...post, source: postsSource, collectedOn: postsCollectedOn })),
  )
  const columns =
    'id uuid, format text, "publishedAt" timestamptz, caption text, hashtags jsonb, views bigint, likes bigint, ' +
    'comments bigint, shares bigint, saves bigint, source text, "collectedOn" date'
  await sql`
    insert into channel_posts (channel_id, format, published_at, caption, hashtags, views, likes, comments, shares, saves,
                               source, collected_on)
    select id, format, "publishedAt", caption, ${list('hashtags')}, views, likes, comments, shares, saves, source,
           "collectedOn"
    from ${rowsOf(posts, columns)}`.execute(tx)

  const figures = '"logRateMean" float8, "logRateVar" float8, "logViewsMean" float8, "logViewsVar" float8'
  const stats = channels.map((channel) => ({
    id: channel.id,
    ...statsOf(channel),
    hashtags: usualHashtags(channel),
    source: channel.postsSource,
    collectedOn: channel.postsCollectedOn,
  }))
  await sql`
    insert into channel_stats (channel_id, post_count, log_rate_mean, log_rate_var, log_views_mean, log_views_var,
                               hashtags, source, collected_on)
    select id, "postCount", "logRateMean", "logRateVar", "logViewsMean", "logViewsVar", ${list('hashtags')}, source,
           "collectedOn"
    from ${rowsOf(stats, `id uuid, "postCount" int, ${figures}, hashtags jsonb, source text, "collectedOn" date`)}`.execute(
    tx,
  )
}

/** What ranking reads of a channel's posts, counted on the day they were collected. */
export function statsOf({ posts, followers, platform, postsCollectedOn }: SeedChannel) {
  const countedAt = new Date(postsCollectedOn)
  return summarisePosts(
    posts.map((post) => ({ ...post, countedAt })),
    followers,
    platform,
  )
}

function usualHashtags({ posts }: SeedChannel): string[] {
  const uses = new Map<string, number>()
  for (const tag of posts.flatMap(({ hashtags }) => hashtags)) uses.set(tag, (uses.get(tag) ?? 0) + 1)
  return [...uses]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, shownHashtags)
    .map(([tag]) => tag)
}

function averages({ posts }: SeedChannel) {
  const mean = (name: 'views' | 'likes' | 'comments' | 'shares') => {
    const known = posts.map((post) => post[name]).filter((value) => value !== null)
    return known.length === 0 ? null : Math.round(known.reduce((sum, value) => sum + value, 0) / known.length)
  }
  return {
    avgViews: mean('views'),
    avgLikes: mean('likes'),
    avgComments: mean('comments'),
    avgShares: mean('shares'),
  }
}
