import type { MatchRow } from '#app/components/match/match-row.ts'
import type { SearchResult } from '#app/components/match/search-result.ts'
import type { BrandActor } from '#app/domain/actor.ts'
import { countries } from '#app/domain/campaign/strategy.ts'
import { usesOfName } from '#app/domain/matching/text/bm25.ts'
import { explainFor } from '#app/domain/search/explain.ts'
import { facetCounts } from '#app/domain/search/facet-counts.ts'
import type { IndexedChannel } from '#app/domain/search/indexed-channel.ts'
import { pageSize, pageWithNewcomers, windowsFor } from '#app/domain/search/newcomers.ts'
import { relaxations } from '#app/domain/search/relax.ts'
import type { Place, SearchAnswer } from '#app/domain/search/search-answer.ts'
import { db } from '#db/db.server.ts'
import type { AskedSearch } from '#db/queries/asked-search.ts'
import { findBrand } from '#db/queries/brands.ts'
import { listCaptions } from '#db/queries/channel-captions.ts'
import { type FoundChannel, listFoundChannels } from '#db/queries/channels.search.ts'
import { listShortlists, listShortlistsWith } from '#db/queries/shortlists.ts'
import { searchEngine } from '#db/search.server.ts'
import { listSharesOfChannels } from '../../deal/reliability.server.ts'
import type { Outcome } from '../channel/channel-page.tsx'

/** A page of what a search finds, each channel explained; where nobody is found, what to give up. */
export async function search(asked: AskedSearch, actor: BrandActor): Promise<SearchResult> {
  const { filters, problems, request, isForCampaign, brief } = asked
  const { answer, places, page, pages } = await findPage(asked)
  const isBeyond = page !== filters.page
  const [rows, lists] = await Promise.all([explained(asked, places, actor), listShortlists(db, actor)])
  return {
    filters: { ...filters, page },
    problems: isBeyond
      ? [...problems, { name: 'page', value: String(filters.page), code: 'page' as const }]
      : problems,
    facets: facetCounts(answer),
    rows,
    total: answer.total,
    page,
    pages,
    currency: brief.currency,
    order: request.order,
    isForCampaign,
    isScored: request.target !== null || request.topics !== null,
    platforms: filters.platforms.length > 0 ? [] : [...brief.platforms],
    leastCredibility: Math.round(100 * brief.minimumCredibility),
    like: asked.like && { ...asked.like, core: brief.target },
    lists: lists.map(({ id, name }) => ({ id, name })),
    listed: await listShortlistsWith(
      db,
      rows.map(({ channel }) => channel.id),
      actor,
    ),
    relaxations:
      answer.total > 0
        ? []
        : await relaxations({
            filters,
            isForCampaign,
            requestOf: asked.requestOf,
            search: (other, window) => searchEngine.search(other, window),
            totals: (others) => searchEngine.totals(others),
            ends: (other, column) => searchEngine.ends(other, column),
            currency: brief.currency,
            rates: asked.surroundings.rates,
          }),
  }
}

/** The places of the page that is asked for, or of the last one where it lies beyond. */
async function findPage(asked: AskedSearch): Promise<Found> {
  const { filters, request, isForCampaign } = asked
  const find = async (page: number): Promise<Found> => {
    const from = (page - 1) * pageSize
    const { answer, places } =
      isForCampaign && request.order === 'score' ? await exploredPage(from) : await plainPage(from)
    const pages = Math.max(1, Math.ceil(answer.total / pageSize))
    return page > pages ? find(pages) : { answer, places, page, pages }
  }
  return find(filters.page)

  async function plainPage(from: number) {
    const answer = await searchEngine.search(request, { from, count: pageSize })
    return { answer, places: answer.found }
  }
  async function exploredPage(from: number) {
    const { first, around } = windowsFor(from)
    const [answer, later] = await Promise.all([
      searchEngine.search(request, first),
      around ? searchEngine.search(request, around) : null,
    ])
    return { answer, places: pageWithNewcomers(answer, later?.found ?? [], from) }
  }
}

type Found = { answer: SearchAnswer; places: Place[]; page: number; pages: number }

async function explained(
  asked: AskedSearch,
  places: readonly Place[],
  actor: BrandActor,
): Promise<MatchRow[]> {
  const ordinals = places.map(({ ordinal }) => ordinal)
  const [channels, indexed] = await Promise.all([
    listFoundChannels(db, ordinals, asked.deliverables),
    searchEngine.rows(ordinals),
  ])
  const rows = new Map(indexed.map((row) => [row.ordinal, row]))
  const naming = asked.isForCampaign ? await countNaming(channels, actor) : new Map<string, number>()
  const shares = await listSharesOfChannels(channels.map(({ id }) => id))
  const explain = explainFor(asked.brief, asked.request, asked.surroundings)
  return channels.flatMap((channel) => {
    const row = rows.get(channel.ordinal)
    if (!row) return []
    return {
      channel: headOf(channel),
      ranked: explain(channel, row),
      audience: audienceOf(row),
      naming: naming.get(channel.id) ?? 0,
      shares: shares.get(channel.id) ?? null,
      dealId: asked.contacted.get(channel.id)?.dealId ?? null,
    }
  })
}

/** A name that all of them write says nothing of one. */
const leastUse = 0.1

/** In how many of its newest posts each channel names the brand. */
async function countNaming(channels: readonly FoundChannel[], actor: BrandActor) {
  const ids = channels.map(({ id }) => id)
  const [{ name }, captions] = await Promise.all([findBrand(db, actor), listCaptions(db, ids)])
  const uses = usesOfName(
    name,
    ids.map((id) => captions.get(id) ?? []),
  )
  return new Map(ids.map((id, i) => [id, uses[i]!.score < leastUse ? 0 : uses[i]!.posts]))
}

/** One channel among all that a campaign may consider. */
export async function placeOf(channel: FoundChannel, asked: AskedSearch): Promise<Outcome> {
  const [standing, [row]] = await Promise.all([
    searchEngine.standing(asked.request, channel.ordinal),
    searchEngine.rows([channel.ordinal]),
  ])
  if (!standing || !row) return { ranked: null, refused: 'unindexed' }
  const ranked = explainFor(asked.brief, asked.request, asked.surroundings)(channel, row)
  return 'failed' in standing ? { ranked, refused: standing.failed[0]! } : { ranked, ...standing }
}

/** What names a channel on a page. */
export const headOf = (channel: FoundChannel) => {
  const { id, name, handle, url, platform, followers, country, isClaimed, posts } = channel
  return { id, name, handle, url, platform, followers, country, isClaimed, posts: posts ?? 1 }
}

const mostCountries = 3
const leastShown = 0.005

/** Who listens, as far as we can tell, in shares of 0-1. */
function audienceOf({ cohorts, countries: shares }: IndexedChannel): MatchRow['audience'] {
  const share = (byte: number) => Math.round((1_000 * byte) / 255) / 1_000
  return {
    cohorts: Array.from(cohorts, share),
    countries: countries
      .map((code, at) => ({ code, share: share(shares[at]!) }))
      .filter((country) => country.share >= leastShown)
      .sort((a, b) => b.share - a.share)
      .slice(0, mostCountries),
  }
}
