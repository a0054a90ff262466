import { readFilters } from '#app/domain/search/filters.ts'

/** Where a saved search runs. */
export const addressOf = ({ campaignId, query }: { campaignId: string | null; query: string }) =>
  `${campaignId ? `/brand/campaigns/${campaignId}/match` : '/brand/discover'}${query && `?${query}`}`

/** The channel that a search compares with. */
export const likeOf = (query: string): string | null => readFilters(new URLSearchParams(query)).filters.like
