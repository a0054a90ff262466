import { z } from 'zod'
import { text } from '../form-fields.ts'
import { type Currency, currencies, type Money, money, parseMajor } from '../money.ts'
import type { PayoutStatus } from '../payments.ts'
import { railOf } from './payout-rail.ts'

/** What leaves through the processor, or is nobody's yet, in the order of the page: none of it is ours to withdraw. */
export const keptLines = [
  'escrow',
  'escrow_frozen',
  'commission_held',
  'refund_in_transit',
  'refund_due',
  'transfer_in_transit',
  'creator_payable',
  'suspense',
  'pending',
] as const
export type KeptLine = (typeof keptLines)[number]

/**
 * What stands on a kind of account in one currency, in minor units on the side on which it grows; `pending` are
 * withdrawals that were asked for and are not booked. What creators are owed comes by where they live and what the
 * processor says of their account.
 */
export type Standing = {
  kind: Exclude<KeptLine, 'pending'> | 'stripe_balance' | 'bank' | 'payout_in_transit' | 'pending'
  currency: Currency
  amount: number
  country: string | null
  status: PayoutStatus | null
}

export type WithdrawalSheet = {
  currency: Currency
  /** At the processor. */
  balance: Money
  /** What has to stay; lines without money are left out. */
  kept: { key: KeptLine; amount: Money }[]
  /** The balance less all of that. Negative when the balance does not cover it. */
  free: Money
  /** The most that can be asked for: `free` in the steps of the bank, never negative. */
  most: Money
  /** What creators are owed by bank transfer, what lies at our bank, and how much of `free` has to go there. */
  forManual: { owed: Money; bank: Money; amount: Money }
  /** The rest of `free`: Athar's own. */
  own: Money
}

/**
 * Per currency what may be withdrawn, line by line. Money of creators who are paid by bank transfer may go to our bank:
 * it is sent from there. Source: payments.md, "Platform withdraws only …".
 */
export function withdrawalSheets(standings: readonly Standing[]): WithdrawalSheet[] {
  const found = [...new Set(standings.map(({ currency }) => currency))].sort()
  return found.map((currency) =>
    sheetOf(
      currency,
      standings.filter((standing) => standing.currency === currency),
    ),
  )
}

function sheetOf(currency: Currency, standings: readonly Standing[]): WithdrawalSheet {
  const sum = (match: (standing: Standing) => boolean) =>
    standings.filter(match).reduce((total, { amount }) => total + amount, 0)
  const of = (kind: Standing['kind']) => sum((standing) => standing.kind === kind)
  const isManual = ({ country, status }: Standing) =>
    railOf(country ?? '', status ?? undefined).rail === 'manual'
  const payable = (byHand: boolean) =>
    sum((standing) => standing.kind === 'creator_payable' && isManual(standing) === byHand)

  // Cash that left without an explanation is gone from the balance already.
  const kept = keptLines
    .map((key) => ({ key, amount: key === 'creator_payable' ? payable(false) : Math.max(0, of(key)) }))
    .filter(({ amount }) => amount > 0)
  const balance = of('stripe_balance')
  const free = balance - kept.reduce((total, { amount }) => total + amount, 0)
  const step = currencies[currency].payoutStep
  const owed = payable(true) + of('payout_in_transit')
  const missing = Math.max(0, owed - of('bank'))
  const inMoney = (amount: number) => money(amount, currency)
  return {
    currency,
    balance: inMoney(balance),
    kept: kept.map(({ key, amount }) => ({ key, amount: inMoney(amount) })),
    free: inMoney(free),
    most: inMoney(Math.max(0, free - (free % step))),
    forManual: { owed: inMoney(owed), bank: inMoney(of('bank')), amount: inMoney(missing) },
    own: inMoney(free - missing),
  }
}

/** How much staff asks for, in major units as typed. */
export const withdrawalForm = z
  .object({ amount: text(20), currency: z.enum(Object.keys(currencies) as [Currency, ...Currency[]]) })
  .superRefine((form, context) => {
    if (!(parseMajor(form.amount, form.currency)?.amount ?? 0))
      context.addIssue({ code: 'custom', path: ['amount'], message: 'amount' })
  })

/** Why a withdrawal that was asked for is not made. */
export const declined = 'declined'
