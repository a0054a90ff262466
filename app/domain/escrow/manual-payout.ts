import { z } from 'zod'
import { plusHours } from '../clock.ts'
import { date, text } from '../form-fields.ts'
import { fromDollars, startRates } from '../matching/price.ts'
import { currencies, type Currency, type Money, money } from '../money.ts'
import { payoutWithinHours } from './fees.ts'
import { type Deal, type Movement, post } from './movements.ts'

export const manualPayoutStatuses = ['queued', 'seconding', 'sent', 'failed'] as const
export type ManualPayoutStatus = (typeof manualPayoutStatuses)[number]

/** What becomes of a bank transfer, one after the other; the history of a payout is made of them. */
export const manualPayoutSteps = ['asked', 'recorded', 'sent-back', 'sent', 'failed', 'returned'] as const
export type ManualPayoutStep = (typeof manualPayoutSteps)[number]

/** Up to this many US dollars' worth one person records a payout alone. START VALUE. */
const aloneUpToDollars = 5_000

/** The most that one person records as sent without a second: 5,000 dollars' worth at the start rates, in two figures. */
export function aloneUpTo(currency: Currency): Money {
  const { amount } = fromDollars(aloneUpToDollars, currency, startRates)
  const step = Math.max(currencies[currency].grain, 10 ** (Math.floor(Math.log10(amount)) - 1))
  return money(Math.round(amount / step) * step, currency)
}

export const needsSecond = ({ amount, currency }: Money) => amount > aloneUpTo(currency).amount

/** When the published promise runs out. */
export const payoutDueAt = (requestedAt: Date) => plusHours(requestedAt, payoutWithinHours)

/** What can be paid out of an amount in the currency's steps; the rest waits until more comes to it. */
export function payable({ amount, currency }: Money): Money {
  return money(amount - (amount % currencies[currency].payoutStep), currency)
}

/** A payout as the books know it. */
export type PayoutOnBooks = { id: string; collaborationId: string; creatorId: string; amount: Money }

type Ends = [debit: Parameters<typeof post>[0], credit: Parameters<typeof post>[1]]

const movement = (
  kind: string,
  reference: string,
  { collaborationId, amount }: PayoutOnBooks,
  [debit, credit]: Ends,
): Movement => ({ kind, reference, collaborationId, postings: [post(debit, credit, amount)] })

/** Reserves what staff is asked to send. Source of all four: payments.md, "manual payout requested / sent / failed". */
export const requestPayout = (deal: Pick<Deal, 'id' | 'creatorId'>, id: string, amount: Money): Movement =>
  movement(
    'payout-requested',
    `reserve:${id}`,
    { id, collaborationId: deal.id, creatorId: deal.creatorId, amount },
    [`creator_payable:${deal.creatorId}`, `payout_in_transit:${deal.creatorId}`],
  )

/** The bank has sent it. */
export const sendPayout = (payout: PayoutOnBooks): Movement =>
  movement('payout-sent', `sent:${payout.id}`, payout, [`payout_in_transit:${payout.creatorId}`, 'bank'])

/** It was not sent: the creator is owed it as before. */
export const failPayout = (payout: PayoutOnBooks): Movement =>
  movement('payout-failed', `failed:${payout.id}`, payout, [
    `payout_in_transit:${payout.creatorId}`,
    `creator_payable:${payout.creatorId}`,
  ])

/** It was sent, and the creator's bank gave it back. */
export const returnPayout = (payout: PayoutOnBooks): Movement =>
  movement('payout-returned', `failed:${payout.id}`, payout, ['bank', `creator_payable:${payout.creatorId}`])

/** What stands in the transfer's text, so that the creator and our bank can name it. */
export const payoutReference = (id: string) => `ATHAR-${id.slice(0, 8).toUpperCase()}`

/** What staff writes down of a transfer at the bank. */
export const recordForm = z.object({
  do: z.literal('record'),
  reference: text(60).transform((typed) => typed.replace(/\s+/g, ' ').toUpperCase()),
  sentOn: date,
})

/** Why a transfer could not be made, came back, or was not found at the bank as recorded. */
export const reasonForm = z.object({ do: z.enum(['fail', 'send-back']), reason: text(500) })

/** The forms of a payout's page; the button that was pressed says which. */
export const payoutForm = z.discriminatedUnion('do', [
  recordForm,
  reasonForm,
  z.object({ do: z.literal('second') }),
])
