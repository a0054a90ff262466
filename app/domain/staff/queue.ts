import type { Money } from '../money.ts'
import type { Power } from './powers.ts'

/** What waits for a decision of staff, and which powers (any one of them) decide it. */
export const queueKinds = {
  dispute: ['disputes'],
  claim: ['checks'],
  proof: ['checks'],
  licence: ['checks'],
  channel: ['checks'],
  moderation: ['moderation'],
  payout: ['money'],
  withdrawal: ['money'],
  late_payout: ['money'],
  chargeback: ['money'],
  request: ['money', 'operations'],
  event: ['operations'],
  job: ['operations'],
} as const satisfies Record<string, readonly Power[]>
export type QueueKind = keyof typeof queueKinds

export type QueueItem = {
  kind: QueueKind
  id: string
  /** Whom it is about. */
  who: string
  /** A word about it, in the words of its kind. */
  about: string
  since: Date
  /** When a promise or a clock runs out; null where none does. */
  dueAt: Date | null
  amount: Money | null
  to: string
}

export const dueChoices = ['all', 'overdue', 'day', 'week'] as const
export type DueChoice = (typeof dueChoices)[number]
export type QueueQuery = { kind: QueueKind | null; due: DueChoice }

const day = 24 * 3_600_000
const within: Record<Exclude<DueChoice, 'all'>, number> = { overdue: 0, day, week: 7 * day }

/** What the address asks for; what it does not know is left out. */
export function queueQuery(search: URLSearchParams): QueueQuery {
  const kind = search.get('kind') ?? ''
  const due = dueChoices.find((choice) => choice === search.get('due'))
  return { kind: Object.hasOwn(queueKinds, kind) ? (kind as QueueKind) : null, due: due ?? 'all' }
}

export const queueKindsFor = (held: readonly Power[]): QueueKind[] =>
  (Object.keys(queueKinds) as QueueKind[]).filter((kind) =>
    queueKinds[kind].some((power) => held.includes(power)),
  )

/** By deadline, the nearest first; what has none stands after those, the oldest first. */
export const inOrder = (items: readonly QueueItem[]): QueueItem[] =>
  items.toSorted((a, b) => {
    if (a.dueAt && b.dueAt) return a.dueAt.getTime() - b.dueAt.getTime()
    if (a.dueAt || b.dueAt) return a.dueAt ? -1 : 1
    return a.since.getTime() - b.since.getTime()
  })

const isDue = (item: QueueItem, due: DueChoice, now: Date) =>
  due === 'all' || (item.dueAt !== null && item.dueAt.getTime() <= now.getTime() + within[due])

/** The part of the queue that is asked for, and how much of each kind and each deadline there is to choose from. */
export function filterQueue(items: readonly QueueItem[], { kind, due }: QueueQuery, now: Date) {
  const ofKind = items.filter((item) => kind === null || item.kind === kind)
  const ofDue = items.filter((item) => isDue(item, due, now))
  return {
    items: inOrder(ofKind.filter((item) => isDue(item, due, now))),
    kinds: Object.fromEntries(
      (Object.keys(queueKinds) as QueueKind[]).map((name) => [
        name,
        ofDue.filter((item) => item.kind === name).length,
      ]),
    ) as Record<QueueKind, number>,
    dues: Object.fromEntries(
      dueChoices.map((choice) => [choice, ofKind.filter((item) => isDue(item, choice, now)).length]),
    ) as Record<DueChoice, number>,
  }
}
