import type { DealCounts, Suspension } from '#app/domain/account/suspension.ts'
import type { Status } from '#app/domain/collaboration/steps.ts'
import type { Money } from '#app/domain/money.ts'

export const moneySums = ['funded', 'held', 'frozen', 'released', 'paid', 'refunded'] as const
export type MoneySums = Record<(typeof moneySums)[number], Money>

type Person = {
  id: string
  name: string
  email: string
  role: 'brand' | 'creator' | 'staff'
  locale: string
  createdAt: Date
  brandName: string | null
  handle: string | null
}
type Deal = {
  id: string
  status: Status
  price: Money
  enteredAt: Date
  campaign: string
  brandName: string
  creatorName: string
}
/** What the page of a person shows; null where the reader's powers do not reach. */
export type PersonFile = {
  person: Person
  members: { id: string; name: string; role: string }[]
  counts: DealCounts
  deals: Deal[]
  /** How many older deals are not listed. */
  dealsLeft: number
  money: MoneySums[] | null
  disputes: { id: string; reason: string; status: string; openedAt: Date }[]
  sessions: { createdAt: Date; expiresAt: Date; userAgent: string | null }[]
  notices: { id: number; kind: string; detail: Record<string, string | number>; createdAt: Date }[]
  suspensions: Suspension[]
  viewings: { id: string; reason: string; startedAt: Date; name: string }[]
  events:
    { seq: number; action: string; happenedAt: Date; name: string | null; asName: string | null }[] | null
  maySuspend: boolean
  mayView: boolean
}
