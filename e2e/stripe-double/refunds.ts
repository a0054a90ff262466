import type Stripe from 'stripe'
import { bookMovement, fundsIn } from './balances.ts'
import { outcomeOf } from './cards.ts'
import { chargeOf } from './charges.ts'
import { assertAmount } from './currencies.ts'
import { invalid, refused } from './errors.ts'
import { REFUND_PARAMS } from './parameters.ts'
import type { Params } from './request.ts'
import { PLATFORM, type State } from './state.ts'

/** After this long an asynchronous test refund reaches its end by itself. */
const SETTLES_AFTER_SECONDS = 600
const REASONS = ['duplicate', 'fraudulent', 'requested_by_customer'] as const

function chargeFrom(state: State, params: Params): Stripe.Charge {
  if (params.has('charge')) return chargeOf(state, PLATFORM, params.text('charge'), 'charge')
  if (!params.has('payment_intent')) {
    throw invalid(
      'One of the following params should be provided for this request: payment_intent or charge.',
      {
        code: 'parameter_missing',
      },
    )
  }
  const intent = state.paymentIntents.get(params.text('payment_intent'), 'payment_intent')
  if (intent.status !== 'succeeded' || typeof intent.latest_charge !== 'string') {
    throw refused(`This PaymentIntent (${intent.id}) does not have a successful charge to refund.`)
  }
  return state.charges.get(intent.latest_charge)
}

function takeFromBalance(state: State, refund: Stripe.Refund): void {
  refund.balance_transaction = bookMovement(state, PLATFORM, {
    type: 'refund',
    category: 'refund',
    amount: -refund.amount,
    currency: refund.currency,
    source: refund.id,
  }).id
}

/** The refund outcome its card stands for; an ordinary card's refund succeeds at once. */
function courseOf(state: State, charge: Stripe.Charge): { starts: 'pending' | 'succeeded'; ends: string } {
  const outcome = outcomeOf(state.cards.get(charge.id) ?? '')
  return outcome.refund ?? { starts: 'succeeded', ends: 'succeeded' }
}

/**
 * POST /v1/refunds: gives a charge back, the whole rest without `amount`. No transfer is touched.
 * @throws ApiError when the charge is disputed, refunded already, or smaller than the amount
 */
export function createRefund(state: State, params: Params): Stripe.Refund {
  params.only(REFUND_PARAMS)
  const charge = chargeFrom(state, params)
  const reason = params.has('reason') ? params.word('reason', REASONS, 'requested_by_customer') : null
  const metadata = params.metadata()
  const left = charge.amount - charge.amount_refunded
  const amount = params.optionalInteger('amount') ?? left
  if (charge.status !== 'succeeded') throw refused(`Charge ${charge.id} did not succeed.`)
  if (state.disputes.newestFirst().some((one) => one.charge === charge.id && !one.is_charge_refundable)) {
    throw refused(`Charge ${charge.id} has been charged back; cannot issue a refund.`, {
      code: 'charge_disputed',
    })
  }
  if (left === 0) {
    throw refused(`Charge ${charge.id} has already been refunded.`, { code: 'charge_already_refunded' })
  }
  assertAmount(amount, charge.currency)
  if (amount > left) {
    throw refused(`Refund amount (${amount}) is greater than unrefunded amount on charge (${left})`, {
      param: 'amount',
    })
  }
  const waits =
    state.policy.refundsWaitForFunds && fundsIn(state, PLATFORM, charge.currency).available < amount
  const refund = state.refunds.put<Stripe.Refund>({
    id: state.newId('re'),
    object: 'refund',
    amount,
    balance_transaction: null,
    charge: charge.id,
    created: state.now(),
    currency: charge.currency,
    customer: null,
    customer_account: null,
    metadata,
    payment_intent: charge.payment_intent,
    payment_method: charge.payment_method,
    reason,
    receipt_number: null,
    source_transfer_reversal: null,
    status: waits ? 'pending' : courseOf(state, charge).starts,
    transfer_reversal: null,
  } satisfies Stripe.Refund)
  if (waits) refund.pending_reason = 'insufficient_funds'
  else takeFromBalance(state, refund)
  charge.amount_refunded += amount
  charge.refunded = charge.amount_refunded === charge.amount
  state.emit('refund.created', refund)
  state.emit('charge.refunded', charge)
  if (refund.status === 'succeeded') state.emit('refund.updated', refund)
  return refund
}

/** The bank's answer to a refund: done, or sent back (the money returns to the platform's balance). */
export function settleRefund(state: State, id: string, succeeds: boolean): Stripe.Refund {
  const refund = state.refunds.get(id)
  if (refund.status === 'failed') throw refused('This refund has failed already.')
  if (refund.balance_transaction === null) throw refused('This refund still waits for funds.')
  refund.status = succeeds ? 'succeeded' : 'failed'
  delete refund.pending_reason
  if (!succeeds) {
    refund.failure_reason = 'lost_or_stolen_card'
    refund.failure_balance_transaction = bookMovement(state, PLATFORM, {
      type: 'refund_failure',
      category: 'refund_failure',
      amount: refund.amount,
      currency: refund.currency,
      source: refund.id,
    }).id
    const charge = state.charges.get(String(refund.charge))
    charge.amount_refunded -= refund.amount
    charge.refunded = false
    state.emit('refund.failed', refund)
  }
  state.emit('refund.updated', refund)
  return refund
}

/** Sends the refunds that waited for money, and ends the asynchronous ones whose time has come. */
export function settleDueRefunds(state: State): boolean {
  const now = state.now()
  let changed = false
  for (const refund of state.refunds.rows.values()) {
    const charge = state.charges.get(String(refund.charge))
    const course = courseOf(state, charge)
    if (refund.pending_reason === 'insufficient_funds') {
      if (fundsIn(state, PLATFORM, refund.currency).available < refund.amount) continue
      takeFromBalance(state, refund)
      delete refund.pending_reason
      refund.status = course.starts
      state.emit('refund.updated', refund)
      changed = true
    }
    const ended = refund.status === 'failed' || refund.status === course.ends
    if (ended || now < refund.created + SETTLES_AFTER_SECONDS) continue
    settleRefund(state, refund.id, course.ends === 'succeeded')
    changed = true
  }
  return changed
}

export function listRefunds(state: State, params: Params): Stripe.Refund[] {
  const charge = params.optionalText('charge')
  const intent = params.optionalText('payment_intent')
  return state.refunds
    .newestFirst()
    .filter(
      (refund) =>
        (charge === null || refund.charge === charge) &&
        (intent === null || refund.payment_intent === intent),
    )
}
