import { expect, test } from 'vitest'
import type { Status } from '#app/domain/collaboration/steps.ts'
import { plusHours } from '#app/domain/clock.ts'
import { cardsOf, columnsOf, sumsOf } from './board-columns.ts'
import type { Card } from './people-page.tsx'

const now = new Date('2026-11-28T10:00:00Z')

/** A card with what columns read of it. */
const card = (id: number, status: Status, dueIn: number | null): Card => ({
  moves: [],
  person: {
    id: String(id),
    status,
    dueAt: dueIn === null ? null : plusHours(now, dueIn),
    price: { amount: 100 * id, currency: id % 2 ? 'SAR' : 'USD' },
    terms: { shipping: 'none' },
  } as unknown as Card['person'],
})

test('a column begins with the brand’s own turns, the sooner the higher', () => {
  const cards = [
    card(1, 'offered', 2),
    card(2, 'countered', 30),
    card(3, 'countered', 4),
    card(4, 'offered', null),
    card(5, 'approved', 1),
  ]
  expect(cardsOf(cards, 'negotiating').map(({ person }) => person.id)).toEqual(['3', '2', '1', '4'])
})

test('sixty deals keep their counts and sums, each in one column', () => {
  const statuses: Status[] = ['invited', 'countered', 'accepted', 'in_review', 'completed']
  const cards = Array.from({ length: 60 }, (_, at) => card(at + 1, statuses[at % 5]!, at))
  const columns = columnsOf(cards, 3, null)
  expect(columns.reduce((sum, { count }) => sum + count, 0)).toBe(63)
  for (const { group, count } of columns)
    if (group !== 'found') expect(cardsOf(cards, group)).toHaveLength(count)
  const sums = columns.flatMap(({ group }) => sumsOf(cards, group))
  expect(sums.reduce((sum, { amount }) => sum + amount, 0)).toBe((100 * 60 * 61) / 2)
})
