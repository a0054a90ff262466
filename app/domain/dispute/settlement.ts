import type { Money } from '../money.ts'
import type { DisputeSide } from './steps.ts'

export const settlementStatuses = [
  'open',
  'accepted',
  'refused',
  'withdrawn',
  'replaced',
  'expired',
  'lapsed',
] as const
export type SettlementStatus = (typeof settlementStatuses)[number]

/** An offer between the sides stands so long, in hours. */
export const settlementHours = 72

/** How one side would share the frozen money: so much to the creator, fee included, the rest back to the brand. */
export type SettlementOffer = {
  id: number
  role: DisputeSide
  author: string | null
  toCreator: Money
  frozen: Money
  note: string
  status: SettlementStatus
  madeAt: Date
  expiresAt: Date
  endedAt: Date | null
}
