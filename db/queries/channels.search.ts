import { sql } from 'kysely'
import type { BrandActor } from '../../app/domain/actor.ts'
import type { Deliverable } from '../../app/domain/campaign/brief-work.ts'
import type { Format, Platform, Source } from '../../app/domain/channel/platforms.ts'
import { askedFor, type Package } from '../../app/domain/matching/asked-price.ts'
import type { Audience } from '../../app/domain/matching/audience.ts'
import type { Candidate } from '../../app/domain/matching/candidate.ts'
import type { CredibilitySignals } from '../../app/domain/matching/credibility.ts'
import type { Denominator } from '../../app/domain/matching/engagement.ts'
import { money } from '../../app/domain/money.ts'
import type { Db } from '../db.ts'

/** A channel as it is searched: what ranking reads, and what names it on the page. */
export type FoundChannel = Candidate & {
  ordinal: number
  name: string
  handle: string
  url: string
  city: string | null
  isClaimed: boolean
  packages: Package[]
}

/** Channels by their ordinals, in the order asked; those that are gone are left out. */
export async function listFoundChannels(
  db: Db,
  ordinals: readonly number[],
  deliverables: readonly Deliverable[],
): Promise<FoundChannel[]> {
  if (ordinals.length === 0) return []
  const rows = await candidates(db)
    .where('h.ordinal', 'in', ordinals)
    .where('h.removedAt', 'is', null)
    .execute()
  const found = new Map(rows.map((row) => [row.ordinal, row]))
  return ordinals.flatMap((ordinal) => {
    const row = found.get(ordinal)
    return row ? [asCandidate(row, deliverables)] : []
  })
}

/** One channel as the search sees it. */
export async function findCandidate(
  db: Db,
  id: string,
  deliverables: readonly Deliverable[] = [],
): Promise<FoundChannel | undefined> {
  const row = await candidates(db).where('h.id', '=', id).where('h.removedAt', 'is', null).executeTakeFirst()
  return row && asCandidate(row, deliverables)
}

/** How the search names a channel, and people do. */
export async function findSearchedChannel(db: Db, id: string) {
  return db
    .selectFrom('channels')
    .select(['ordinal', 'name'])
    .where('id', '=', id)
    .where('removedAt', 'is', null)
    .executeTakeFirst()
}

/** The channels that a campaign has a deal with, by channel, each with its latest deal. */
export async function listContacted(db: Db, campaignId: string, actor: BrandActor) {
  const rows = await db
    .selectFrom('collaborations as c')
    .innerJoin('channels as h', 'h.id', 'c.channelId')
    .select(['c.id', 'c.channelId', 'h.ordinal'])
    .where('c.campaignId', '=', campaignId)
    .where('c.brandId', '=', actor.id)
    .orderBy('c.createdAt')
    .execute()
  return new Map(rows.map(({ id, channelId, ordinal }) => [channelId, { dealId: id, ordinal }]))
}

/** What is known of channels; `h` is the channel, removed ones too. */
export const candidates = (db: Db) =>
  db
    .selectFrom('channels as h')
    .leftJoin('channelStats as s', 's.channelId', 'h.id')
    .leftJoin('channelAudiences as a', 'a.channelId', 'h.id')
    .leftJoin('channelTopics as m', 'm.channelId', 'h.id')
    .leftJoin('channelIndex as x', 'x.channelId', 'h.id')
    .leftJoin('channelFollowerSamples as f', 'f.channelId', 'h.id')
    .select([
      'h.id',
      'h.ordinal',
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
      's.source as statsSource',
      's.collectedOn as statsOn',
      'm.mixture',
      'x.signals',
      'f.size as sampleSize',
      'f.fakes as sampleFakes',
      'f.source as sampleSource',
      'f.collectedOn as sampleOn',
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

/** A row of `candidates`, priced for what is asked. */
export function asCandidate(row: Row, deliverables: readonly Deliverable[]): FoundChannel {
  const platform = row.platform as Platform
  const packages = (row.packages ?? []).map(([format, amount, currency]) => ({
    format,
    price: money(amount, currency),
  }))
  const { posts, price } = askedFor(platform, packages, deliverables)
  return {
    id: row.id,
    ordinal: row.ordinal,
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
    mixture: row.mixture,
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
    signals: row.signals as CredibilitySignals | null,
    sample:
      row.sampleSize === null
        ? null
        : {
            size: row.sampleSize,
            fakes: row.sampleFakes!,
            source: row.sampleSource as Source,
            collectedOn: row.sampleOn,
          },
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
