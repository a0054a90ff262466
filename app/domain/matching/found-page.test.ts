import { expect, test } from 'vitest'
import { gulfBrief, knownCandidate } from './candidates.testing.ts'
import { readFilters } from './filters.ts'
import { foundPage, pageSize } from './found-page.ts'
import { rankChannels } from './score.ts'

const channels = Array.from({ length: 60 }, (_, at) =>
  knownCandidate({
    id: `c${String(at).padStart(2, '0')}`,
    followers: 10_000 + ((at * 37) % 60) * 1_000,
    price: at % 10 === 0 ? null : { amount: 20_000 + ((at * 23) % 60) * 1_000, currency: 'SAR' },
  }),
)
const ranked = rankChannels(gulfBrief, channels)
const followersOf = (id: string) => channels.find((channel) => channel.id === id)!.followers
const find = (query: string) => foundPage(ranked, readFilters(new URLSearchParams(query)), followersOf)

test('pages part the whole list, and a page beyond it is its last', () => {
  const pages = [1, 2, 3].map((page) => find(`page=${page}`))
  expect(pages.map(({ found }) => found.length)).toEqual([pageSize, pageSize, 60 - 2 * pageSize])
  expect(pages.flatMap(({ found }) => found)).toEqual(ranked)
  expect(find('page=99')).toEqual(pages[2])
})

test('orders are by what is shown', () => {
  const sizes = find('sort=followers').found.map(({ id }) => followersOf(id)!)
  expect(sizes).toEqual([...sizes].sort((a, b) => b - a))
  const prices = find('sort=price').found.map(({ price }) => price.asked?.amount ?? price.expected.mid)
  expect(prices).toEqual([...prices].sort((a, b) => a - b))
})

test("a narrower price leaves everybody's score as it is", () => {
  const { found, total } = find('priceFrom=300&priceTo=500&page=1')
  expect(total).toBeGreaterThan(0)
  for (const row of found) {
    const amount = row.price.asked?.amount ?? row.price.expected.mid
    expect(amount).toBeGreaterThanOrEqual(30_000)
    expect(amount).toBeLessThanOrEqual(50_000)
    expect(row).toBe(ranked.find(({ id }) => id === row.id))
  }
})
