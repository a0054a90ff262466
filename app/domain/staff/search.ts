import type { Power } from './powers.ts'

/** What staff can look for, and which powers (any one of them) show it. */
export const searchKinds = {
  accounts: ['accounts'],
  creators: ['accounts'],
  brands: ['accounts'],
  channels: ['accounts'],
  campaigns: ['accounts'],
  deals: ['disputes', 'money', 'books', 'checks', 'accounts'],
  orders: ['accounts', 'money', 'books'],
  payments: ['money', 'books'],
  payouts: ['money'],
  documents: ['money', 'books'],
  chargebacks: ['money', 'books'],
  events: ['operations'],
} as const satisfies Record<string, readonly Power[]>
export type SearchKind = keyof typeof searchKinds

/** The kinds that somebody with these powers may look through. */
export const kindsFor = (held: readonly Power[]): SearchKind[] =>
  (Object.keys(searchKinds) as SearchKind[]).filter((kind) =>
    searchKinds[kind].some((power) => held.includes(power)),
  )

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i
const shortest = 2
const longest = 120

/** What was typed: `id` when it is one of our ids, `name` without the @ of a handle. Undefined: too short to look for. */
export type Sought = { text: string; name: string; id: string | null }

export function soughtIn(typed: string | null): Sought | undefined {
  const text = (typed ?? '')
    .toWellFormed()
    .replaceAll(/\p{Cc}/gu, ' ')
    .trim()
    .slice(0, longest)
  if (text.length < shortest) return undefined
  return { text, name: text.replace(/^@/, '').toLowerCase(), id: uuid.test(text) ? text.toLowerCase() : null }
}
