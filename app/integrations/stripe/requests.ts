import Stripe from 'stripe'
import type { ProcessorRequest } from '../../domain/escrow/movements.ts'
import type { Sent } from '../../domain/payments.ts'
import { cashEntry } from './cash.ts'
import { idOf, sound } from './objects.ts'

export type SentRequest = ProcessorRequest & { destination: string | null; requestedAt: Date }
type Made = Stripe.Transfer | Stripe.Refund | Stripe.TransferReversal | Stripe.Payout

/** The processor forgets an idempotency key after a day: an older request is looked up before it is sent again. */
const keyLivesHours = 20

/**
 * Sends a request once. @returns the object with its cash entry, or the code of a definite no.
 * @throws whatever leaves the outcome unknown: the caller tries again with the same key.
 */
export async function send(stripe: Stripe, request: SentRequest, now: Date): Promise<Sent> {
  const isOld = now.getTime() - request.requestedAt.getTime() > keyLivesHours * 3_600_000
  try {
    const made = (isOld && (await findMade(stripe, request))) || (await make(stripe, request))
    return await sent(stripe, made)
  } catch (error) {
    if (isDefiniteNo(error)) return { rejected: error.code ?? error.type }
    // The key repeats a server error although the work may be done: only the list tells.
    const made = error instanceof Stripe.errors.StripeAPIError && (await findMade(stripe, request))
    if (made) return sent(stripe, made)
    throw error
  }
}

async function sent(stripe: Stripe, made: Made): Promise<Sent> {
  const { id, balance_transaction: transaction } = sound(made)
  const transactionId = idOf(transaction)
  return { processorId: id, cash: transactionId ? await cashEntry(stripe, transactionId) : null }
}

async function make(stripe: Stripe, request: SentRequest): Promise<Made> {
  const { id, kind, collaborationId, creatorId } = request
  const { amount, currency } = { ...request.amount, currency: request.amount.currency.toLowerCase() }
  const options = { idempotencyKey: `request-${id}` }
  const metadata = {
    request_id: id,
    ...(collaborationId && { collaboration_id: collaborationId }),
    ...(creatorId && { creator_id: creatorId }),
  }
  switch (kind) {
    case 'transfer':
      // It joins the group of its charge by itself; another group than the charge's is refused.
      return stripe.transfers.create(
        {
          amount,
          currency,
          destination: named(request, 'destination'),
          source_transaction: named(request, 'chargeId'),
          metadata,
        },
        options,
      )
    case 'refund':
      return stripe.refunds.create({ charge: named(request, 'chargeId'), amount, metadata }, options)
    case 'reversal':
      return stripe.transfers.createReversal(named(request, 'transferId'), { amount, metadata }, options)
    case 'withdrawal':
      return stripe.payouts.create({ amount, currency, metadata }, options)
  }
}

async function findMade(stripe: Stripe, request: SentRequest): Promise<Made | undefined> {
  for await (const made of candidates(stripe, request))
    if (made.metadata?.request_id === request.id) return made
  return undefined
}

function candidates(stripe: Stripe, request: SentRequest): AsyncIterable<Made> {
  switch (request.kind) {
    case 'transfer':
      return stripe.transfers.list({ destination: named(request, 'destination'), limit: 100 })
    case 'refund':
      return stripe.refunds.list({ charge: named(request, 'chargeId'), limit: 100 })
    case 'reversal':
      return stripe.transfers.listReversals(named(request, 'transferId'), { limit: 100 })
    case 'withdrawal':
      return stripe.payouts.list({ limit: 100 })
  }
}

function named(request: SentRequest, field: 'destination' | 'chargeId' | 'transferId') {
  const value = request[field]
  if (!value) throw new Error(`request ${request.id} names no ${field}`)
  return value
}

/** Nothing was done and nothing will be: not a clash of keys, a limit of pace or a key of ours that is wrong. */
function isDefiniteNo(error: unknown): error is Stripe.errors.StripeError {
  if (!(error instanceof Stripe.errors.StripeError)) return false
  if (error instanceof Stripe.errors.StripeIdempotencyError) return false
  const status = error.statusCode ?? 0
  return status >= 400 && status < 500 && ![401, 403, 409, 429].includes(status)
}
