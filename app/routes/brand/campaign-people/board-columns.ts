import { groupOf, type PeopleGroup, peopleGroups } from '#app/domain/campaign/people.ts'
import { standingOf, turnOf } from '#app/domain/collaboration/steps.ts'
import { type Money, plus } from '#app/domain/money.ts'
import type { Card } from './people-page.tsx'

/** The columns with how many stand in each; the one of disputes only while there is one. */
export function columnsOf(cards: readonly Card[], found: number, only: PeopleGroup | null) {
  const countIn = (group: PeopleGroup) =>
    group === 'found' ? found : cards.filter(({ person }) => groupOf[person.status] === group).length
  return peopleGroups
    .filter((group) => only === null || group === only)
    .map((group) => ({ group, count: countIn(group) }))
    .filter(({ group, count }) => count > 0 || group !== 'disputed')
}

/** What a column's prices come to, each currency by itself. */
export function sumsOf(cards: readonly Card[], group: PeopleGroup): Money[] {
  const sums = new Map<string, Money>()
  for (const { person } of cards) {
    if (groupOf[person.status] !== group) continue
    const { price } = person
    const sum = sums.get(price.currency)
    sums.set(price.currency, sum ? plus(sum, price) : price)
  }
  return [...sums.values()]
}

/** The cards of a column, what is most urgent first: the brand's own turn, then whatever runs out sooner. */
export function cardsOf(cards: readonly Card[], group: PeopleGroup): Card[] {
  const isTheirs = ({ person }: Card) => Number(turnOf(standingOf(person)) !== 'brand')
  const dueAt = ({ person }: Card) => person.dueAt?.getTime() ?? Infinity
  const sooner = (a: Card, b: Card) => (dueAt(a) === dueAt(b) ? 0 : dueAt(a) - dueAt(b))
  return cards
    .filter(({ person }) => groupOf[person.status] === group)
    .toSorted((a, b) => isTheirs(a) - isTheirs(b) || sooner(a, b))
}
