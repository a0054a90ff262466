import { z } from 'zod'
import { formats, platforms } from '../channel/platforms.ts'
import { type Currency, currencyCodes, type Money, parseMajor } from '../money.ts'
import { countries } from './strategy.ts'

const readable = z.object({
  platform: z.enum(platforms).optional().catch(undefined),
  format: z.enum(formats).optional().catch(undefined),
  country: z.enum(countries).optional().catch(undefined),
  currency: z
    .enum(currencyCodes as [string, ...string[]])
    .optional()
    .catch(undefined),
  least: z.string().max(20).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(100_000).catch(1).default(1),
})

/** What of the open briefs is looked for; a filter that is absent lets everything through. */
export type BriefFilters = {
  platform?: (typeof platforms)[number]
  format?: (typeof formats)[number]
  country?: (typeof countries)[number]
  currency?: Currency
  /** The highest price reaches this. It needs a currency. */
  least?: Money
}

/** The filters of an address. What cannot be read is left out, as an address is typed and shared by people. */
export function readBriefFilters(search: URLSearchParams): { filters: BriefFilters; page: number } {
  const { page, least, currency, ...rest } = readable.parse(Object.fromEntries(search))
  const known = currency as Currency | undefined
  const amount = known && least ? parseMajor(least, known) : undefined
  const filters = Object.entries({ ...rest, currency: known, least: amount }).filter(([, value]) => value)
  return { filters: Object.fromEntries(filters) as BriefFilters, page }
}

/** The address of a page of the list with its filters. */
export function briefsAddress(path: string, search: string, page: number): string {
  const query = new URLSearchParams(search)
  query.set('page', String(page))
  return `${path}?${query}`
}
