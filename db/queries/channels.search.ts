import { type ExpressionBuilder, sql } from 'kysely'
import type { BrandActor } from '../../app/domain/actor.ts'
import type { Deliverable } from '../../app/domain/campaign/brief.ts'
import type { Format, Platform, Source } from '../../app/domain/channel/platforms.ts'
import { askedFor, type Package } from '../../app/domain/matching/asked-price.ts'
import type { Audience } from '../../app/domain/matching/audience.ts'
import type { Candidate } from '../../app/domain/matching/candidate.ts'
import type { Denominator } from '../../app/domain/matching/engagement.ts'
import type { Filters } from '../../app/domain/matching/filters.ts'
import { money } from '../../app/domain/money.ts'
import type { Db, Schema } from '../db.ts'

/** For whom channels are sought: whom the campaign has contacted can be left out, its brief says what is asked. */
export type SearchScope = {
  campaignId: string | null
  actor: BrandActor
  deliverables: readonly Deliverable[]
}

/** A channel as it is searched: what ranking reads, and what names it on the page. */
export type FoundChannel = Candidate & {
  name: string
  handle: string
  url: string
  city: string | null
  isClaimed: boolean
  packages: Package[]
}

type Searched = Schema & { h: Schema['channels']; s: Schema['channelStats'] }
type Builder = ExpressionBuilder<Searched, 'h'>
type Part = 'platforms' | 'countries'

/** The gates that the database keeps. `without` leaves one out, for counting what else there is. */
const inside =
  (filters: Filters, { campaignId, actor }: SearchScope, without?: Part) =>
  (eb: Builder) => {
    const { platforms, countries, languages, topics, followersFrom, followersTo, text } = filters
    const pattern = `%${text.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`
    return eb.and([
      ...(platforms.length > 0 && without !== 'platforms' ? [eb('h.platform', 'in', platforms)] : []),
      ...(countries.length > 0 && without !== 'countries' ? [eb('h.country', 'in', countries)] : []),
      ...(languages.length > 0 ? [eb('h.language', 'in', languages)] : []),
      ...(topics.length > 0 ? [sql<boolean>`${sql.ref('h.topics')} && ${sql.val(topics)}::text[]`] : []),
      ...(followersFrom !== null ? [eb('h.followers', '>=', followersFrom)] : []),
      ...(followersTo !== null ? [eb('h.followers', '<=', followersTo)] : []),
      ...(text
        ? [
            eb.or([
              eb('h.name', 'ilike', pattern),
              eb('h.handle', 'ilike', pattern),
              eb('h.bio', 'ilike', pattern),
            ]),
          ]
        : []),
      ...(filters.isVerified
        ? [
            eb('h.followersSource', '=', 'api'),
            eb.exists(
              eb
                .selectFrom('channelStats as v')
                .select('v.channelId')
                .whereRef('v.channelId', '=', 'h.id')
                .where('v.source', '=', 'api'),
            ),
          ]
        : []),
      ...(filters.isUncontacted && campaignId
        ? [
            eb.not(
              eb.exists(
                eb
                  .selectFrom('collaborations as c')
                  .select('c.id')
                  .whereRef('c.channelId', '=', 'h.id')
                  .where('c.campaignId', '=', campaignId)
                  .where('c.brandId', '=', actor.id),
              ),
            ),
          ]
        : []),
    ])
  }

/** Every channel inside the filters, for ranking. The filters of price are kept by whoever has ranked. */
export async function listCandidates(db: Db, filters: Filters, scope: SearchScope): Promise<FoundChannel[]> {
  const rows = await candidates(db).where(inside(filters, scope)).execute()
  return rows.map((row) => asCandidate(row, scope.deliverables))
}

/** One channel as the search sees it. */
export async function findCandidate(
  db: Db,
  id: string,
  deliverables: readonly Deliverable[] = [],
): Promise<FoundChannel | undefined> {
  const row = await candidates(db).where('h.id', '=', id).executeTakeFirst()
  return row && asCandidate(row, deliverables)
}

/** How many channels each platform and each country has inside the other filters. */
export async function listFacets(db: Db, filters: Filters, scope: SearchScope) {
  const counted = (part: Part, column: 'h.platform' | 'h.country') =>
    db
      .selectFrom('channels as h')
      .select((eb) => [sql<string>`${sql.ref(column)}`.as('value'), eb.fn.countAll<number>().as('count')])
      .where(inside(filters, scope, part))
      .where(column, 'is not', null)
      .groupBy(column)
      .execute()
  const [platforms, countries] = await Promise.all([
    counted('platforms', 'h.platform'),
    counted('countries', 'h.country'),
  ])
  const asCounts = (rows: { value: string; count: number }[]): Record<string, number> =>
    Object.fromEntries(rows.map(({ value, count }) => [value, Number(count)]))
  return { platforms: asCounts(platforms), countries: asCounts(countries) }
}

/** The channels that a campaign has a deal with, by channel, each with its latest deal. */
export async function listContacted(db: Db, campaignId: string, actor: BrandActor) {
  const rows = await db
    .selectFrom('collaborations')
    .select(['id', 'channelId'])
    .where('campaignId', '=', campaignId)
    .where('brandId', '=', actor.id)
    .orderBy('createdAt')
    .execute()
  return new Map(rows.map(({ id, channelId }) => [channelId, id]))
}

const candidates = (db: Db) =>
  db
    .selectFrom('channels as h')
    .leftJoin('channelStats as s', 's.channelId', 'h.id')
    .leftJoin('channelAudiences as a', 'a.channelId', 'h.id')
    .select([
      'h.id',
      'h.name',
      'h.handle',
      'h.url',
      'h.platform',
      'h.country',
      'h.city',
      'h.language',
      'h.topics',
      'h.followers',
      'h.followersSource',
      'h.followersOn',
      'h.creatorId',
      's.postCount',
      's.denominator',
      's.logRateMean',
      's.logRateVar',
      's.logViewsMean',
      's.logViewsVar',
      's.hashtags',
      's.source as statsSource',
      's.collectedOn as statsOn',
      'a.age',
      'a.gender',
      'a.countries',
      'a.languages',
      'a.interests',
      'a.source as audienceSource',
      'a.collectedOn as audienceOn',
    ])
    .select((eb) =>
      eb
        .selectFrom('channelPackages as p')
        .select((inner) =>
          sql<[Format, number, string][] | null>`json_agg(json_build_array(${inner.ref('p.format')},
            ${inner.ref('p.price')}, ${inner.ref('p.currency')}))`.as('packages'),
        )
        .whereRef('p.channelId', '=', 'h.id')
        .as('packages'),
    )

type Row = Awaited<ReturnType<ReturnType<typeof candidates>['execute']>>[number]

function asCandidate(row: Row, deliverables: readonly Deliverable[]): FoundChannel {
  const platform = row.platform as Platform
  const packages = (row.packages ?? []).map(([format, amount, currency]) => ({
    format,
    price: money(amount, currency),
  }))
  const { posts, price } = askedFor(platform, packages, deliverables)
  return {
    id: row.id,
    name: row.name,
    handle: row.handle,
    url: row.url,
    city: row.city,
    isClaimed: row.creatorId !== null,
    packages,
    platform,
    followers: row.followers,
    followersFrom: row.followersSource
      ? { source: row.followersSource as Source, collectedOn: row.followersOn }
      : null,
    country: row.country,
    languages: row.language ? [row.language] : [],
    topics: row.topics,
    hashtags: row.hashtags ?? [],
    audience: audienceOf(row),
    stats:
      row.postCount === null
        ? null
        : {
            postCount: row.postCount,
            logRateMean: row.logRateMean,
            logRateVar: row.logRateVar,
            logViewsMean: row.logViewsMean,
            logViewsVar: row.logViewsVar,
            ...(row.denominator ? { denominator: row.denominator as Denominator } : {}),
          },
    statsFrom: row.statsSource ? { source: row.statsSource as Source, collectedOn: row.statsOn } : null,
    signals: null,
    price,
    posts,
    priceFrom: price ? { source: 'declared', collectedOn: null } : null,
  }
}

/** Dimensions that nobody reported are left out: unknown is not empty. */
function audienceOf(row: Row): Audience | null {
  if (!row.audienceSource) return null
  const { age, gender, countries, languages, interests } = row
  const known = Object.entries({ age, gender, countries, languages, interests }).filter(
    ([, shares]) => shares !== null,
  )
  return {
    ...(Object.fromEntries(known) as Partial<Audience>),
    source: row.audienceSource as Source,
    collectedOn: row.audienceOn!,
  }
}
