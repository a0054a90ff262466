import type { Target } from '../../domain/matching/audience.ts'
import type { Platform } from '../../domain/channel/platforms.ts'
import type { Currency } from '../../domain/money.ts'
import type { FacetCounts } from '../../domain/search/facet-counts.ts'
import type { Filters } from '../../domain/search/filters.ts'
import type { Relaxation } from '../../domain/search/relax.ts'
import type { SearchOrder } from '../../domain/search/search-request.ts'
import type { Problem } from '../../domain/search/typed-values.ts'
import type { MatchRow } from './match-row.ts'
import type { ListChoice } from './row-actions.tsx'

/** A search as a page shows it: what was asked, what of it was set aside, and what was found. */
export type SearchResult = {
  filters: Filters
  problems: Problem[]
  facets: FacetCounts
  rows: MatchRow[]
  total: number
  page: number
  pages: number
  /** Prices are asked and estimated in it. */
  currency: Currency
  order: SearchOrder
  isForCampaign: boolean
  /** There is something to match with: a campaign, or a channel to be like. */
  isScored: boolean
  /** Where the search looks although no filter says so: the platforms of the campaign or its brief. */
  platforms: Platform[]
  /** Per cent that a campaign asks for where no filter does; 0 for none. */
  leastCredibility: number
  /** The channel that all are compared with, and the core of its audience. */
  like: { id: string; name: string; core: Target } | null
  /** What to give up, where nobody was found. */
  relaxations: Relaxation[]
  /** The brand's lists, and those that each channel is on. */
  lists: ListChoice[]
  listed: { channelId: string; id: string; name: string }[]
}

/** What the address says besides the search, kept when the search changes. */
export type Kept = Record<string, string | null>
