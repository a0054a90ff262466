import type Stripe from 'stripe'
import { bookMovement } from './balances.ts'
import { numberOf, outcomeOf, type CardOutcome } from './cards.ts'
import { assertChargeAmount, currencyFrom, stepOf } from './currencies.ts'
import { openDispute, warnOfFraud } from './disputes.ts'
import { ApiError, invalid, missing } from './errors.ts'
import { PAYMENT_INTENT_PARAMS } from './parameters.ts'
import type { Params } from './request.ts'
import { PLATFORM, type State } from './state.ts'

export type PaymentTerms = {
  amount: number
  currency: string
  description: string | null
  transferGroup: string | null
  metadata: Record<string, string>
}

/** Makes a payment intent that waits for a card. */
export function openPaymentIntent(state: State, terms: PaymentTerms): Stripe.PaymentIntent {
  const id = state.newId('pi')
  const intent = {
    id,
    object: 'payment_intent',
    allowed_payment_method_types: null,
    amount: terms.amount,
    amount_capturable: 0,
    amount_received: 0,
    application: null,
    application_fee_amount: null,
    automatic_payment_methods: { enabled: true },
    canceled_at: null,
    cancellation_reason: null,
    capture_method: 'automatic_async',
    client_secret: `${id}_secret_${state.newId('s').slice(2)}`,
    confirmation_method: 'automatic',
    created: state.now(),
    currency: terms.currency,
    customer: null,
    customer_account: null,
    description: terms.description,
    excluded_payment_method_types: null,
    last_payment_error: null,
    latest_charge: null,
    livemode: false,
    managed_payments: null,
    metadata: terms.metadata,
    next_action: null,
    on_behalf_of: null,
    payment_method: null,
    payment_method_configuration_details: null,
    payment_method_options: {},
    payment_method_types: ['card'],
    payment_record: null,
    processing: null,
    receipt_email: null,
    review: null,
    setup_future_usage: null,
    shipping: null,
    source: null,
    statement_descriptor: null,
    statement_descriptor_suffix: null,
    status: 'requires_payment_method',
    transfer_group: terms.transferGroup,
  } satisfies Stripe.PaymentIntent
  state.paymentIntents.put<Stripe.PaymentIntent>(intent)
  state.emit('payment_intent.created', intent)
  return state.paymentIntents.get(id)
}

export type ChargeTerms = PaymentTerms & {
  id: string
  paymentIntent: string | null
  sourceTransfer: string | null
}

/** A paid charge; it has no balance transaction yet. */
export function paidCharge(state: State, terms: ChargeTerms): Stripe.Charge {
  return {
    id: terms.id,
    object: 'charge',
    amount: terms.amount,
    amount_captured: terms.amount,
    amount_refunded: 0,
    application: null,
    application_fee: null,
    application_fee_amount: null,
    balance_transaction: null,
    billing_details: { address: null, email: null, name: null, phone: null, tax_id: null },
    calculated_statement_descriptor: 'ATHAR',
    captured: true,
    created: state.now(),
    currency: terms.currency,
    customer: null,
    description: terms.description,
    disputed: false,
    failure_balance_transaction: null,
    failure_code: null,
    failure_message: null,
    fraud_details: {},
    livemode: false,
    metadata: terms.metadata,
    on_behalf_of: null,
    outcome: null,
    paid: true,
    payment_intent: terms.paymentIntent,
    payment_method: terms.paymentIntent === null ? null : state.newId('pm'),
    payment_method_details: null,
    receipt_email: null,
    receipt_number: null,
    receipt_url: null,
    refunded: false,
    review: null,
    shipping: null,
    source: null,
    source_transfer: terms.sourceTransfer,
    statement_descriptor: null,
    statement_descriptor_suffix: null,
    status: 'succeeded',
    transfer_data: null,
    transfer_group: terms.transferGroup,
  } satisfies Stripe.Charge
}

function decline(
  state: State,
  intent: Stripe.PaymentIntent,
  charge: Stripe.Charge,
  outcome: CardOutcome,
): never {
  const message = outcome.message ?? 'Your card was declined.'
  const code = outcome.code ?? 'card_declined'
  Object.assign(charge, {
    amount_captured: 0,
    captured: false,
    failure_code: code,
    failure_message: message,
    paid: false,
    status: 'failed',
  } satisfies Partial<Stripe.Charge>)
  intent.status = 'requires_payment_method'
  intent.next_action = null
  intent.last_payment_error = {
    charge: charge.id,
    code: code as Stripe.PaymentIntent.LastPaymentError['code'],
    decline_code: outcome.declineCode ?? 'generic_decline',
    message,
    type: 'card_error',
  }
  state.emit('charge.failed', charge)
  state.emit('payment_intent.payment_failed', intent)
  const extra = { code, decline_code: outcome.declineCode, charge: charge.id, payment_intent: intent }
  throw new ApiError(402, 'card_error', message, structuredClone(extra), true)
}

/** The processor's price for a card payment: 2.9 % + 30 minor units, in the currency's own step. */
function feeFor(state: State, amount: number, currency: string): number {
  const step = stepOf(currency)
  return Math.round((amount * state.policy.feeShare + state.policy.feeFixed) / step) * step
}

/**
 * Charges a card for a payment intent. The charge is announced without its balance transaction first and
 * updated with it afterwards, as with the real processor's asynchronous capture.
 * @throws ApiError 402 card_error when the card is declined
 */
export function chargeCard(state: State, intent: Stripe.PaymentIntent, card: string): Stripe.Charge {
  const outcome = outcomeOf(card)
  const charge = state.charges.put(
    paidCharge(state, {
      id: state.newId('ch'),
      amount: intent.amount,
      currency: intent.currency,
      description: intent.description,
      transferGroup: intent.transfer_group,
      metadata: { ...intent.metadata },
      paymentIntent: intent.id,
      sourceTransfer: null,
    }),
  )
  state.cards.set(charge.id, numberOf(card))
  intent.latest_charge = charge.id
  if (outcome.kind === 'declined') decline(state, intent, charge, outcome)

  intent.status = 'succeeded'
  intent.next_action = null
  intent.amount_received = intent.amount
  intent.payment_method = charge.payment_method
  intent.last_payment_error = null
  state.emit('payment_intent.succeeded', intent)
  state.emit('charge.succeeded', charge)
  const delay = outcome.availableAtOnce === true ? 0 : state.policy.settlementSeconds
  charge.balance_transaction = bookMovement(state, PLATFORM, {
    type: 'charge',
    category: 'charge',
    amount: charge.amount,
    currency: charge.currency,
    source: charge.id,
    fee: feeFor(state, charge.amount, charge.currency),
    availableOn: state.now() + delay,
  }).id
  state.emit('charge.updated', charge, { previous: { balance_transaction: null } })
  if (outcome.followedBy === 'warning') warnOfFraud(state, charge.id)
  else if (outcome.followedBy !== undefined)
    openDispute(state, charge.id, { inquiry: outcome.followedBy === 'inquiry' })
  return charge
}

/** The bank asks the payer to confirm: nothing is charged until they do. Returns whether it asks at all. */
export function challenge(state: State, intent: Stripe.PaymentIntent, card: string): boolean {
  if (outcomeOf(card).challenged !== true) return false
  intent.status = 'requires_action'
  intent.next_action = { type: 'use_stripe_sdk', use_stripe_sdk: {} }
  state.emit('payment_intent.requires_action', intent)
  return true
}

/** The payer did not confirm. @throws ApiError 402, always */
export function failChallenge(state: State, intent: Stripe.PaymentIntent): never {
  const code = 'payment_intent_authentication_failure'
  const message =
    'We are unable to authenticate your payment method. Please choose a different payment method and try again.'
  intent.status = 'requires_payment_method'
  intent.next_action = null
  intent.last_payment_error = { code, message, type: 'card_error' }
  state.emit('payment_intent.payment_failed', intent)
  throw new ApiError(402, 'card_error', message, { code, payment_intent: structuredClone(intent) }, true)
}

/** POST /v1/payment_intents; with `confirm` the card (`payment_method`) is charged at once. */
export function createPaymentIntent(state: State, params: Params): Stripe.PaymentIntent {
  params.only(PAYMENT_INTENT_PARAMS)
  const currency = currencyFrom(params.text('currency'))
  const amount = params.integer('amount')
  assertChargeAmount(amount, currency)
  const card = params.optionalText('payment_method')
  if (params.flag('confirm') && card === null) {
    throw invalid('You cannot confirm this PaymentIntent because it is missing a payment method.', {
      code: 'parameter_missing',
      param: 'payment_method',
    })
  }
  const intent = openPaymentIntent(state, {
    amount,
    currency,
    description: params.optionalText('description'),
    transferGroup: params.optionalText('transfer_group'),
    metadata: params.metadata(),
  })
  if (card !== null && params.flag('confirm') && !challenge(state, intent, card))
    chargeCard(state, intent, card)
  return intent
}

/** @throws ApiError resource_missing also for a charge of another account */
export function chargeOf(state: State, account: string, id: string, param = 'id'): Stripe.Charge {
  const charge = state.charges.get(id, param)
  if (state.ownerOf(id) !== account) throw missing('charge', id, param)
  return charge
}

export function listCharges(state: State, account: string, params: Params): Stripe.Charge[] {
  const group = params.optionalText('transfer_group')
  const intent = params.optionalText('payment_intent')
  return state.charges
    .newestFirst()
    .filter(
      (charge) =>
        state.ownerOf(charge.id) === account &&
        (group === null || charge.transfer_group === group) &&
        (intent === null || charge.payment_intent === intent),
    )
}
