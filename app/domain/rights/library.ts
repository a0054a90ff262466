import { isPlatform, type Platform } from '../channel/platforms.ts'
import { uses } from './forms.ts'
import { type RightsState, rightsStates, type Standing, type Use } from './standing.ts'

/** What a reader's library is narrowed to; all of it stands in the address. */
export type LibraryFilters = {
  text: string
  state: RightsState | null
  campaign: string | null
  /** The creator for a brand, the brand for a creator. */
  party: string | null
  deal: string | null
  platform: Platform | null
  use: Use | null
  /** Rights that end within so many days. */
  within: number | null
  page: number
}

export const withinChoices = [7, 30, 90] as const

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const oneOf = <T extends string>(list: readonly T[], value: string | null) =>
  list.find((one) => one === value) ?? null

/** Reads an address; what it cannot mean is left out. */
export function readLibrary(params: URLSearchParams): LibraryFilters {
  const id = (name: string) => {
    const value = params.get(name)
    return value && uuid.test(value) ? value.toLowerCase() : null
  }
  const page = params.get('page') ?? ''
  const platform = params.get('platform') ?? ''
  return {
    text: (params.get('q') ?? '').replaceAll('\0', '').trim().slice(0, 120),
    state: oneOf(rightsStates, params.get('state')),
    campaign: id('campaign'),
    party: id('party'),
    deal: id('deal'),
    platform: isPlatform(platform) ? platform : null,
    use: oneOf(uses, params.get('use')),
    within: withinChoices.find((days) => String(days) === params.get('within')) ?? null,
    page: /^[1-9]\d{0,4}$/.test(page) ? Number(page) : 1,
  }
}

/** The address of the same library with something changed; every change but the page's own begins at page 1. */
export function libraryQuery(filters: LibraryFilters, change: Partial<LibraryFilters> = {}): string {
  const { text, page, ...rest } = { ...filters, page: 1, ...change }
  const query = new URLSearchParams()
  if (text) query.set('q', text)
  for (const [name, value] of Object.entries(rest)) if (value !== null) query.set(name, String(value))
  if (page > 1) query.set('page', String(page))
  const written = query.toString()
  return written ? `?${written}` : ''
}

export const isNarrowed = (filters: LibraryFilters) => libraryQuery(filters) !== ''

/** Whether a deal whose rights stand so belongs into a library that is narrowed to state, use and nearness of the end. */
export function fitsLibrary({ state, use, within }: LibraryFilters, standing: Standing): boolean {
  const { live, daysLeft } = standing
  if (state && !isIn(state, standing)) return false
  if (use && !live.some((period) => period.use === use || period.use === 'all')) return false
  return within === null || (daysLeft !== null && daysLeft <= within)
}

/** What expires soon is in force as well. */
const isIn = (state: RightsState, standing: Standing) =>
  standing.state === state || (state === 'in_force' && standing.state === 'expiring')
