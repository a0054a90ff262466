import { now } from '#app/clock.server.ts'
import type { SearchResult } from '#app/components/match/found.tsx'
import type { BrandActor } from '#app/domain/actor.ts'
import type { Deliverable } from '#app/domain/campaign/brief.ts'
import type { Gate, MatchBrief, Ranked } from '#app/domain/matching/candidate.ts'
import type { Filters } from '#app/domain/matching/filters.ts'
import { foundPage } from '#app/domain/matching/found-page.ts'
import { rankWithRefusals } from '#app/domain/matching/score.ts'
import { db } from '#db/db.server.ts'
import { findSurroundings } from '#db/queries/catalogue.ts'
import {
  type FoundChannel,
  listCandidates,
  listContacted,
  listFacets,
  type SearchScope,
} from '#db/queries/channels.search.ts'

type Search = {
  actor: BrandActor
  campaignId: string | null
  brief: MatchBrief
  deliverables: readonly Deliverable[]
  filters: Filters
}

/** What a search finds: ranked beside the whole catalogue, a page of it with what names each channel. */
export async function search({ brief, filters, ...scope }: Search): Promise<SearchResult> {
  const [candidates, surroundings, facets, contacted] = await Promise.all([
    // The platforms that ranking would refuse are not even read.
    listCandidates(db, { ...filters, platforms: [...brief.platforms] }, scope),
    findSurroundings(db, now()),
    listFacets(db, filters, scope),
    contactedIn(scope),
  ])
  const { ranked } = rankWithRefusals(brief, candidates, surroundings)
  const channels = new Map(candidates.map((channel) => [channel.id, channel]))
  const { found, total, page, pages } = foundPage(ranked, filters, (id) => channels.get(id)!.followers)
  const rows = found.map((row) => ({
    channel: headOf(channels.get(row.id)!),
    ranked: row,
    dealId: contacted.get(row.id) ?? null,
  }))
  return { filters: { ...filters, page }, facets, rows, total, page, pages, currency: brief.currency }
}

/** One channel's place among all that a campaign may consider; `refused` names the gate that left it out. */
export async function placeOf(
  channel: FoundChannel,
  { brief, filters, ...scope }: Search,
): Promise<{ ranked: Ranked; place: number; total: number } | { refused: Gate }> {
  const [candidates, surroundings] = await Promise.all([
    listCandidates(db, { ...filters, platforms: [...brief.platforms] }, scope),
    findSurroundings(db, now()),
  ])
  const { ranked, refused } = rankWithRefusals(brief, candidates, surroundings)
  const at = ranked.findIndex(({ id }) => id === channel.id)
  if (at >= 0) return { ranked: ranked[at]!, place: at + 1, total: ranked.length }
  return { refused: refused.find(({ id }) => id === channel.id)?.gate ?? 'platform' }
}

/** What names a channel on a page. */
export const headOf = ({
  id,
  name,
  handle,
  url,
  platform,
  followers,
  country,
  isClaimed,
  posts,
}: FoundChannel) => ({
  id,
  name,
  handle,
  url,
  platform,
  followers,
  country,
  isClaimed,
  posts: posts ?? 1,
})

const contactedIn = async ({ campaignId, actor }: Pick<SearchScope, 'campaignId' | 'actor'>) =>
  campaignId ? listContacted(db, campaignId, actor) : new Map<string, string>()
