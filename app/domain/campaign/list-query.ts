import { type CampaignStatus, campaignStatuses } from './strategy.ts'

export const listFilters = [...campaignStatuses, 'archived'] as const
export type ListFilter = (typeof listFilters)[number]
export type ListQuery = { show: ListFilter | null; q: string }

/** What an address of the list of campaigns asks for; anything it cannot mean is left out. */
export const readListQuery = (query: URLSearchParams): ListQuery => ({
  show: listFilters.find((name) => name === query.get('show')) ?? null,
  q: (query.get('q') ?? '').trim().slice(0, 80),
})

/** Campaigns that were put away are shown only when they are asked for. */
export function filterCampaigns<C extends { name: string; status: CampaignStatus; archivedAt: Date | null }>(
  campaigns: readonly C[],
  { show, q }: ListQuery,
): C[] {
  const asked = q.toLowerCase()
  return campaigns.filter(
    ({ name, status, archivedAt }) =>
      (show === 'archived' ? archivedAt !== null : archivedAt === null) &&
      (show === null || show === 'archived' || status === show) &&
      name.toLowerCase().includes(asked),
  )
}
