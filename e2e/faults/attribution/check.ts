import type { Db } from '#db/db.ts'
import { randomFrom } from '#db/seed/random.ts'
import { count, type Tally } from '../tally.ts'
import { type History, historyOf, type Outcomes, shuffled } from './history.ts'
import { salesOf } from './pure.ts'
import { tellForReal } from './real.ts'
import { bookOf } from './reference.ts'

/** A history that came out wrong: what differs, and the number that replays it. */
export type Wrong = { run: number; wrong: string }

/** The product's rules on that many random histories, each in three sequences, against the bookkeeper's pages. */
export function checkPure(seed: number, runs: number, tally: Tally): Wrong[] {
  const found: Wrong[] = []
  for (let run = 0; run < runs && found.length < 5; run += 1) {
    const random = randomFrom(`attribution ${seed} ${run}`)
    const history = historyOf(random)
    const book = bookOf(history)
    tallyUp(history, book, tally)
    for (const arrived of [history.said, shuffled(history.said, random), shuffled(history.said, random)]) {
      const wrong = differenceOf(book, salesOf(history, arrived)) ?? sumOf(history, book)
      if (wrong) found.push({ run, wrong })
    }
  }
  return found
}

/** The real commands on a real database, against the same pages; then all events once more. */
export async function checkReal(db: Db, seed: number, runs: number, tally: Tally): Promise<Wrong[]> {
  const found: Wrong[] = []
  for (let run = 0; run < runs && found.length < 5; run += 1) {
    const random = randomFrom(`attribution for real ${seed} ${run}`)
    const history = historyOf(random)
    const { outcomes, replayed } = await tellForReal(db, history, random, run)
    const wrong = differenceOf(bookOf(history), outcomes)
    if (wrong) found.push({ run, wrong })
    if (replayed.length > 0) found.push({ run, wrong: `a replay changes ${JSON.stringify(replayed)}` })
    count(tally, 'histories on Postgres', 'told')
  }
  return found
}

function differenceOf(book: Outcomes, outcomes: Outcomes): string | undefined {
  const names = new Set([...Object.keys(book), ...Object.keys(outcomes)])
  for (const name of names) {
    const [expected, actual] = [book[name], outcomes[name]]
    for (const key of ['owner', 'by', 'amount', 'currency', 'refunded', 'isConfirmed'] as const)
      if (expected?.[key] !== actual?.[key])
        return `${name}: ${key} is ${actual?.[key]}, the book says ${expected?.[key]}`
  }
  return undefined
}

/** What is credited to collaborations and what to nobody is all that was ordered, and nothing went to another brand. */
function sumOf({ owners, said }: History, book: Outcomes): string | undefined {
  const ordered = new Set(
    said.flatMap(({ reported: { kind, subjectId } }) => (kind === 'order' ? [subjectId] : [])),
  )
  const orders = Object.entries(book).filter(([name]) => ordered.has(name))
  if (orders.length !== ordered.size) return `${ordered.size} orders became ${orders.length}`
  const strangers = owners.filter(({ isForeign }) => isForeign).map(({ id }) => id)
  const wrong = orders.find(([, { owner }]) => owner !== null && strangers.includes(owner))
  return wrong && `${wrong[0]} went to another brand`
}

function tallyUp({ said, clicks, codes }: History, book: Outcomes, tally: Tally) {
  for (const { reported } of said) count(tally, 'events', reported.kind)
  for (const { verdict } of clicks) count(tally, 'clicks', verdict)
  for (const { mostUses } of codes) count(tally, 'codes', mostUses === null ? 'unlimited' : 'limited')
  for (const { by } of Object.values(book)) count(tally, 'sales', by ?? 'nobody')
}
