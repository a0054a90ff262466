import Stripe from 'stripe'
import type { ProcessorRequest } from '../../domain/escrow/movements.ts'
import type { Sent } from '../../domain/payments.ts'
import { cashEntry } from './cash.ts'

type Request = ProcessorRequest & { chargeId: string; destination: string | null; requestedAt: Date }
type Made = Stripe.Transfer | Stripe.Refund

/** The processor forgets an idempotency key after a day: an older request is looked up before it is sent again. */
const keyLivesHours = 20

/**
 * Sends a transfer or a refund once. @returns the object with its cash entry, or the code of a definite no.
 * @throws whatever leaves the outcome unknown: the caller tries again with the same key.
 */
export async function send(stripe: Stripe, request: Request, now: Date): Promise<Sent> {
  const isOld = now.getTime() - request.requestedAt.getTime() > keyLivesHours * 3_600_000
  try {
    const made = (isOld && (await findMade(stripe, request))) || (await make(stripe, request))
    if (!made.id) throw new Error('The processor answered without an id')
    const transactionId =
      typeof made.balance_transaction === 'string' ? made.balance_transaction : made.balance_transaction?.id
    const cash = transactionId
      ? await cashEntry(stripe, await stripe.balanceTransactions.retrieve(transactionId))
      : null
    return { processorId: made.id, cash }
  } catch (error) {
    if (isDefiniteNo(error)) return { rejected: error.code ?? error.type }
    throw error
  }
}

function make(stripe: Stripe, request: Request): Promise<Made> {
  const { id, kind, amount, chargeId, collaborationId, creatorId, destination } = request
  const metadata = { request_id: id, collaboration_id: collaborationId, creator_id: creatorId }
  const options = { idempotencyKey: `request-${id}` }
  if (kind === 'refund')
    return stripe.refunds.create({ charge: chargeId, amount: amount.amount, metadata }, options)
  if (!destination) throw new Error(`request ${id} has no account to send to`)
  return stripe.transfers.create(
    {
      amount: amount.amount,
      currency: amount.currency.toLowerCase(),
      destination,
      source_transaction: chargeId,
      transfer_group: collaborationId,
      metadata,
    },
    options,
  )
}

async function findMade(
  stripe: Stripe,
  { id, kind, collaborationId, chargeId }: Request,
): Promise<Made | undefined> {
  const { data } =
    kind === 'transfer'
      ? await stripe.transfers.list({ transfer_group: collaborationId, limit: 100 })
      : await stripe.refunds.list({ charge: chargeId, limit: 100 })
  return (data as Made[]).find(({ metadata }) => metadata?.request_id === id)
}

function isDefiniteNo(error: unknown): error is Stripe.errors.StripeError {
  if (!(error instanceof Stripe.errors.StripeError)) return false
  const status = error.statusCode ?? 0
  return status >= 400 && status < 500 && status !== 409 && status !== 429 && status !== 401
}
