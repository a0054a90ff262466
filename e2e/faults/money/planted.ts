import { randomUUID } from 'node:crypto'
import { endRequest } from '#app/commands/end-request.ts'
import type { Payments } from '#app/domain/payments.ts'
import { findPayoutAccount } from '#db/queries/payout-accounts.ts'
import { findRequest } from '#db/queries/processor-requests.ts'
import { kindOf } from '#app/domain/escrow/accounts.ts'
import type { BookedPosting, Booking, Seams } from './seams.ts'

const withPostings = (booking: Booking, change: (posting: BookedPosting) => BookedPosting): Booking => ({
  ...booking,
  postings: booking.postings.map(change),
})

const resized = (posting: BookedPosting, by: number): BookedPosting => ({
  ...posting,
  amount: { ...posting.amount, amount: posting.amount.amount + by },
})

/** Nothing that waits is looked at again. */
const withoutHealing: Seams['jobs'] = (handlers) => ({ ...handlers, 'heal-payments': async () => {} })

/** The payments with another way to send. */
const sending =
  (send: (payments: Payments) => Payments['send']) =>
  (payments: Payments): Payments => ({ ...payments, send: send(payments) })

/** Bugs by name, each where such a bug would be: the campaign has to find every one of them. */
export const planted: Record<string, Seams> = {
  'no idempotency key': {
    payments: sending((payments) => (request, now) => payments.send({ ...request, id: randomUUID() }, now)),
  },
  "the processor's fee is not booked": {
    booking: (booking) => ({
      ...booking,
      postings: booking.postings.filter(({ debit }) => debit !== 'stripe_fee'),
    }),
  },
  'a transfer is not reserved': {
    booking: (booking) => (booking.kind === 'transfer-requested' ? undefined : booking),
  },
  'a refund is not reserved': {
    booking: (booking) => (booking.kind === 'refund-requested' ? undefined : booking),
  },
  'what is settled is settled twice': {
    booking: (booking) =>
      booking.kind === 'transfer' || booking.kind === 'refund'
        ? { ...booking, postings: [...booking.postings, ...booking.postings] }
        : booking,
  },
  'the sweep books cash under keys of its own': {
    payments: (payments) => ({
      ...payments,
      async *listCash() {
        for await (const entry of payments.listCash(() => false)) yield { ...entry, id: `swept-${entry.id}` }
      },
    }),
  },
  'nobody sweeps what a lost webhook left out': {
    payments: (payments) => ({ ...payments, async *listCash() {} }),
    jobs: withoutHealing,
  },
  'a split is rounded up for the creator': {
    booking: (booking) =>
      booking.kind === 'release' && booking.postings.length > 1
        ? withPostings(booking, (posting) =>
            kindOf(posting.credit) === 'platform_fee'
              ? resized(posting, -1)
              : kindOf(posting.credit) === 'creator_payable'
                ? resized(posting, 1)
                : posting,
          )
        : booking,
  },
  'a job that stands twice in the queue acts twice': {
    jobs: (handlers) => ({
      ...handlers,
      'send-request': async ({ db, payments, now }, { requestId }) => {
        const request = await findRequest(db, String(requestId))
        if (!request) return
        const account = request.creatorId ? await findPayoutAccount(db, request.creatorId) : undefined
        const destination = account?.processorId ?? null
        await payments.send({ ...request, id: randomUUID(), destination }, now())
        const sent = await payments.send({ ...request, destination }, now())
        await endRequest(db, request.id, sent, now())
      },
    }),
  },
  'a crash between answer and commit is forgotten': { forgetsCrashes: true, jobs: withoutHealing },
  'money of one creator is booked for another': {
    booking: mixedUp(),
  },
  'two commands hold no deal against each other': {
    statement: (text) => (text.includes('"collaborations"') ? text.replace(/ for update.*$/, '') : text),
  },
  'a refused request keeps its reservation': {
    booking: (booking) => (booking.kind.endsWith('-rejected') ? undefined : booking),
  },
  'a release takes more than its part': {
    booking: (booking) =>
      booking.reference.startsWith('release:part:')
        ? withPostings(booking, (posting) =>
            kindOf(posting.credit) === 'creator_payable' ? resized(posting, 10) : posting,
          )
        : booking,
  },
}

/** Each transfer of a creator is booked for the creator of the transfer before it. */
function mixedUp(): NonNullable<Seams['booking']> {
  let last: string | undefined
  return (booking) => {
    if (booking.kind !== 'transfer' || !booking.reference.startsWith('bt:')) return booking
    const own = booking.postings[0]!.debit
    const other = last ?? own
    last = own
    return withPostings(booking, (posting) =>
      posting.debit === own ? { ...posting, debit: other } : posting,
    )
  }
}
