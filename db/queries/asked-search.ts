import type { BrandActor } from '../../app/domain/actor.ts'
import type { Brief } from '../../app/domain/campaign/brief.ts'
import type { Deliverable } from '../../app/domain/campaign/brief-work.ts'
import type { Surroundings } from '../../app/domain/matching/assess.ts'
import type { MatchBrief } from '../../app/domain/matching/candidate.ts'
import { matchBriefOf, openBrief } from '../../app/domain/matching/match-brief.ts'
import type { Currency } from '../../app/domain/money.ts'
import { askedMixture } from '../../app/domain/search/asked-mixture.ts'
import { type Filters, type Reading, readFilters } from '../../app/domain/search/filters.ts'
import { briefLike } from '../../app/domain/search/lookalike.ts'
import { searchOf } from '../../app/domain/search/search-of.ts'
import type { SearchRequest } from '../../app/domain/search/search-request.ts'
import type { Db } from '../db.ts'
import type { SearchEngine } from '../engine/search-engine.ts'
import type { Campaign } from './campaigns.ts'
import { findKeptTopicModel, findSurroundings } from './catalogue.ts'
import { findSearchedChannel, listContacted } from './channels.search.ts'

/** For whom channels are sought: for a campaign and perhaps one of its briefs, or for nothing yet. */
export type SearchScope = { actor: BrandActor } & (
  { campaign: Campaign; brief: Brief | null } | { campaign: null; currency: Currency }
)

/** A search made ready for the engine, and everything that its results are explained with. */
export type AskedSearch = Reading & {
  isForCampaign: boolean
  request: SearchRequest
  /** The same search with other filters. */
  requestOf(filters: Filters): SearchRequest
  brief: MatchBrief
  deliverables: readonly Deliverable[]
  surroundings: Surroundings
  /** The campaign's deals by channel. */
  contacted: Map<string, { dealId: string; ordinal: number }>
  /** The channel that all are compared with; `brief` asks for its audience. */
  like: { id: string; name: string } | null
}

/** Reads an address as a search in its scope. A channel to be like that nobody has is a problem of the address. */
export async function findAskedSearch(
  db: Db,
  engine: Pick<SearchEngine, 'rows'>,
  scope: SearchScope,
  search: URLSearchParams,
  now: Date,
): Promise<AskedSearch> {
  const { actor, campaign } = scope
  const isForCampaign = campaign !== null
  const read = readFilters(search, { isForCampaign })
  const [surroundings, contacted, model, liked] = await Promise.all([
    findSurroundings(db, now),
    campaign ? listContacted(db, campaign.id, actor) : new Map<string, { dealId: string; ordinal: number }>(),
    campaign ? findKeptTopicModel(db, now) : undefined,
    read.filters.like ? findLiked(db, engine, read.filters.like) : undefined,
  ])
  const { filters, problems } = read.filters.like && !liked ? withoutLike(read, search, isForCampaign) : read
  const mixture = campaign && askedMixture(model, campaign.strategy, scope.brief)
  const briefFor = (asked: Filters): MatchBrief => {
    const brief = campaign
      ? matchBriefOf(campaign, scope.brief, asked, mixture)
      : openBrief(scope.currency, asked)
    return liked ? briefLike(liked.row, brief) : brief
  }
  const requestOf = (asked: Filters) =>
    searchOf({
      filters: asked,
      brief: briefFor(asked),
      rates: surroundings.rates,
      isForCampaign,
      except: [
        ...(asked.isUncontacted ? [...contacted.values()].map(({ ordinal }) => ordinal) : []),
        ...(liked ? [liked.row.ordinal] : []),
      ],
    })
  return {
    filters,
    problems,
    isForCampaign,
    request: requestOf(filters),
    requestOf,
    brief: briefFor(filters),
    deliverables: campaign ? (scope.brief?.deliverables ?? []) : [],
    surroundings,
    contacted,
    like: liked ? { id: filters.like!, name: liked.name } : null,
  }
}

async function findLiked(db: Db, engine: Pick<SearchEngine, 'rows'>, id: string) {
  const channel = await findSearchedChannel(db, id)
  const [row] = channel ? await engine.rows([channel.ordinal]) : []
  return channel && row && { name: channel.name, row }
}

/** The address without its channel, which is nobody's. */
function withoutLike({ filters }: Reading, search: URLSearchParams, isForCampaign: boolean): Reading {
  const rest = new URLSearchParams(search)
  rest.delete('like')
  const again = readFilters(rest, { isForCampaign })
  return {
    filters: again.filters,
    problems: [{ name: 'like', value: filters.like!, code: 'channel' }, ...again.problems],
  }
}
