import { plusCalendarDays } from '../calendar-day.ts'
import type { Status } from '../collaboration/steps.ts'

/** What a creator promised a brand: no work for its competitors until a day in the brand's zone. */
export type Exclusivity = {
  dealId: string
  brandId: string
  brandName: string
  until: string
  /** The kind of business and the names that the brief gives; without either, the campaign's interests say it. */
  category: string
  names: string[]
  interests: string[]
}

/** Who would hire the creator meanwhile, and for what. */
export type Newcomer = Pick<Exclusivity, 'brandId' | 'brandName' | 'category' | 'interests'>

/** Deals that came to nothing promise nothing any more. */
const without: readonly Status[] = [
  'invited',
  'applied',
  'offered',
  'countered',
  'declined',
  'withdrawn',
  'expired',
  'cancelled',
  'refunded',
]

/**
 * The last day of a promise: so many days after the post, counted from the last day for it while it is not out. Null
 * when there is none.
 */
export function exclusiveUntil(deal: {
  status: Status
  exclusivityDays: number
  publishedOn: string | null
  publishTo: string
}): string | null {
  const { status, exclusivityDays, publishedOn, publishTo } = deal
  if (exclusivityDays === 0 || without.includes(status)) return null
  return plusCalendarDays(publishedOn ?? publishTo, exclusivityDays)
}

const same = (a: string, b: string) =>
  a.trim() !== '' && a.trim().toLocaleLowerCase() === b.trim().toLocaleLowerCase()

/**
 * Whether a promise speaks against working for somebody. A brand that the brief names does; so does one of the same
 * category. Where the brief says neither, campaigns for people of the same interests count as competing.
 */
export function speaksAgainst(
  { brandId, names, category, interests }: Exclusivity,
  other: Newcomer,
): boolean {
  if (brandId === other.brandId) return false
  if (names.some((name) => same(name, other.brandName)) || same(category, other.category)) return true
  if (names.length > 0 || (category && other.category)) return false
  return interests.some((interest) => other.interests.includes(interest))
}

/** The promises that still last on a day and speak against a newcomer, the longest first. */
export const clashesWith = (promises: readonly Exclusivity[], other: Newcomer, today: string) =>
  promises
    .filter((promise) => promise.until >= today && speaksAgainst(promise, other))
    .toSorted((a, b) => b.until.localeCompare(a.until))
