import { plusHours } from '../clock.ts'
import type { Status } from '../collaboration/steps.ts'
import type { Terms } from '../collaboration/deadline.ts'
import { type Currency, divide, type Money, minus, plus, zero } from '../money.ts'
import type { PayoutStatus } from '../payments.ts'
import { feeOnRelease, payoutWithinHours } from './fees.ts'
import { promisedPayout } from './payout-date.ts'
import type { Rail } from './payout-rail.ts'

/** Where a creator's money is. `way` is released and not yet sent or not yet there, `repaid` went to what they owed. */
export const earningStates = ['held', 'frozen', 'way', 'paid', 'repaid'] as const
export type EarningState = (typeof earningStates)[number]

/** What stands on one of the creator's accounts for one deal, and since when. */
export type Position = { amount: Money; since: Date | null }

/** The money of one deal, as far as its creator is concerned. */
export type Earned = {
  id: string
  status: Status
  feeBps: number
  held: Money
  frozen: Money
  /** Less what was taken back. */
  released: Money
  fee: Money
  /** Released and asked of nobody yet. */
  waiting: Position
  /** Asked of the processor. */
  transferring: Position
  /** Asked of staff, by bank transfer. */
  banking: Position
  paid: Position
  /** Kept for what the creator owed Athar. */
  repaid: Position
  /** A card's bank took the brand's payment back, or may: nothing of it is sent. */
  isContested: boolean
  dueAt: Date | null
  terms: Terms
}

/** Whether and how a creator can be paid at this moment. */
export type Payable = {
  rail: Rail
  account: PayoutStatus | null
  bank: { isRefused: boolean } | null
}

export type WaitReason =
  'contested' | 'no_account' | 'restricted' | 'rejected' | 'no_bank' | 'bank_refused' | 'step'
/** Why a line stands where it stands; what is held says it by the deal's status. */
export type EarningReason = WaitReason | 'status' | 'dispute' | 'transfer' | 'bank' | 'paid' | 'debt'

export type EarningLine = {
  dealId: string
  status: Status
  state: EarningState
  reason: EarningReason
  gross: Money
  fee: Money
  net: Money
  /** The day it was paid, or the last day on which it will be; null when none can be promised. */
  date: Date | null
}

/** What has to happen before released money is sent. */
export function whyWaiting({ rail, account, bank }: Payable, isContested: boolean): WaitReason {
  if (isContested) return 'contested'
  if (rail === 'manual') return bank ? (bank.isRefused ? 'bank_refused' : 'step') : 'no_bank'
  if (account === 'active') return 'step'
  return account === 'restricted' || account === 'rejected' ? account : 'no_account'
}

/**
 * The lines of a creator's account book that one deal writes; every line has net = gross − fee. What Athar kept of a
 * release is shared out over where the rest of it is now.
 */
export function earningLines(deal: Earned, payable: Payable): EarningLine[] {
  const { id, status, released, fee } = deal
  const promised = ({ since }: Position) => since && plusHours(since, payoutWithinHours)
  const feeOn = (gross: Money) => feeOnRelease(gross, released, fee, deal.feeBps)
  const before: Omit<EarningLine, 'dealId' | 'status' | 'net'>[] = [
    {
      state: 'held',
      reason: 'status',
      gross: deal.held,
      fee: feeOn(deal.held),
      date: promisedPayout({ ...deal, releasedAt: null }),
    },
    { state: 'frozen', reason: 'dispute', gross: deal.frozen, fee: feeOn(deal.frozen), date: null },
  ]
  const places: { state: EarningState; reason: EarningReason; net: Money; date: Date | null }[] = [
    {
      state: 'way',
      reason: whyWaiting(payable, deal.isContested),
      net: deal.waiting.amount,
      date: null,
    },
    { state: 'way', reason: 'transfer', net: deal.transferring.amount, date: promised(deal.transferring) },
    { state: 'way', reason: 'bank', net: deal.banking.amount, date: promised(deal.banking) },
    { state: 'paid', reason: 'paid', net: deal.paid.amount, date: deal.paid.since },
    { state: 'repaid', reason: 'debt', net: deal.repaid.amount, date: deal.repaid.since },
  ]
  const weights = places.map(({ net }) => Math.max(0, net.amount))
  const fees = weights.some((weight) => weight > 0) ? divide(fee, weights) : []
  const after = places.map(({ net, ...place }, at) => {
    const part = fees[at] ?? zero(net.currency)
    return { ...place, gross: plus(net, part), fee: part }
  })
  return [...before, ...after]
    .filter(({ gross }) => gross.amount !== 0)
    .map((line) => ({ dealId: id, status, ...line, net: minus(line.gross, line.fee) }))
}

/** What was taken from a creator after a release, or came back, movement by movement. */
export type TakenBack = {
  id: number
  dealId: string
  kind: string
  at: Date
  /** Less of what waited for the creator; negative when it came back. */
  fromWaiting: Money
  /** More of what the creator owes Athar; negative when it was paid off. */
  owed: Money
}

export type Sums = { currency: Currency; gross: Money; fee: Money; net: Money }

/** Gross, fee and net of lines in one currency. */
export const sumOf = (lines: readonly EarningLine[], currency: Currency): Sums =>
  lines.reduce<Sums>(
    (sum, { gross, fee, net }) => ({
      currency,
      gross: plus(sum.gross, gross),
      fee: plus(sum.fee, fee),
      net: plus(sum.net, net),
    }),
    { currency, gross: zero(currency), fee: zero(currency), net: zero(currency) },
  )
