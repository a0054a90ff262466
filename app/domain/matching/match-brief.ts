import type { Brief } from '../campaign/brief.ts'
import type { Strategy } from '../campaign/strategy.ts'
import type { Currency, Money } from '../money.ts'
import type { MatchBrief } from './candidate.ts'
import type { Filters } from '../search/filters.ts'

const leastCredibility = 0.6

/**
 * What a campaign asks of channels: whom its strategy wants to reach, and on which platforms; with a brief, on those it
 * orders something on. A search that names platforms looks at those instead. `mixture`: what its words are about.
 */
export function matchBriefOf(
  { strategy, budget }: { strategy: Strategy; budget: Money },
  brief: Brief | null,
  { platforms }: Pick<Filters, 'platforms'>,
  mixture: MatchBrief['mixture'],
): MatchBrief {
  const ordered = brief?.deliverables.map((line) => line.platform) ?? []
  return {
    target: {
      ages: strategy.ages,
      genders: strategy.genders,
      countries: strategy.targetCountries,
      languages: strategy.targetLanguages,
      interests: strategy.interests,
    },
    mixture,
    platforms:
      platforms.length > 0 ? platforms : ordered.length > 0 ? [...new Set(ordered)] : strategy.platforms,
    budget,
    currency: budget.currency,
    posts: 1,
    minimumFit: 0,
    minimumCredibility: leastCredibility,
  }
}

/** What everybody asks: nothing. Channels stand beside their peers, no audience is better than another. */
export const openBrief = (currency: Currency, { platforms }: Pick<Filters, 'platforms'>): MatchBrief => ({
  target: { ages: [], genders: [], countries: [], languages: [], interests: [] },
  mixture: null,
  platforms,
  budget: null,
  currency,
  posts: 1,
  minimumFit: 0,
  minimumCredibility: 0,
})
