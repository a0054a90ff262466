import type { CampaignOutcome } from './report.ts'

/** How many campaigns stand side by side. */
export const comparableCampaigns = { least: 2, most: 5 } as const

/** The campaigns that an address names, each once and at most as many as fit; `beyond` is how many more it names. */
export function readComparedCampaigns(search: URLSearchParams): { ids: string[]; beyond: number } {
  const named = [...new Set(search.getAll('campaign').map((id) => id.trim().toLowerCase()))].filter(Boolean)
  const { most } = comparableCampaigns
  return { ids: named.slice(0, most), beyond: Math.max(0, named.length - most) }
}

/** A campaign's column beside others: the figures of its report, in its own currency. */
export type ComparedCampaign = Pick<
  CampaignOutcome,
  'campaign' | 'kpi' | 'totals' | 'reach' | 'against' | 'otherCurrency'
>

export const comparedOf = (outcome: CampaignOutcome): ComparedCampaign => {
  const { campaign, kpi, totals, reach, against, otherCurrency } = outcome
  return { campaign, kpi, totals, reach, against, otherCurrency }
}
