import type Stripe from 'stripe'
import { bookMovement, fundsIn } from './balances.ts'
import { assertAmount, currencyFrom } from './currencies.ts'
import { refused } from './errors.ts'
import { PAYOUT_PARAMS, TOPUP_PARAMS } from './parameters.ts'
import type { Params } from './request.ts'
import { PLATFORM, type State } from './state.ts'

const DAY = 86_400
const OPEN: readonly string[] = ['pending', 'in_transit']

/** POST /v1/payouts: sends available money of an account to its bank; arrives a day later. */
export function createPayout(state: State, account: string, params: Params): Stripe.Payout {
  params.only(PAYOUT_PARAMS)
  const currency = currencyFrom(params.text('currency'))
  const amount = params.integer('amount')
  assertAmount(amount, currency)
  const metadata = params.metadata()
  if (fundsIn(state, account, currency).available < amount) {
    throw refused(
      'You have insufficient funds in your Stripe account for this transfer. Your card balance is too low.',
      { code: 'balance_insufficient', param: 'amount' },
    )
  }
  const id = state.newId('po')
  const movement = bookMovement(state, account, {
    type: 'payout',
    category: 'payout',
    amount: -amount,
    currency,
    source: id,
  })
  if (account !== PLATFORM) state.owners.set(id, account)
  const payout = state.payouts.put<Stripe.Payout>({
    id,
    object: 'payout',
    amount,
    application_fee: null,
    application_fee_amount: null,
    arrival_date: state.now() + DAY,
    automatic: false,
    balance_transaction: movement.id,
    created: state.now(),
    currency,
    description: params.optionalText('description'),
    destination: params.optionalText('destination') ?? state.newId('ba'),
    failure_balance_transaction: null,
    failure_code: null,
    failure_message: null,
    livemode: false,
    metadata,
    method: 'standard',
    original_payout: null,
    payout_method: null,
    reconciliation_status: 'not_applicable',
    reversed_by: null,
    source_type: 'card',
    statement_descriptor: params.optionalText('statement_descriptor'),
    status: 'pending',
    trace_id: null,
    type: 'bank_account',
  } satisfies Stripe.Payout)
  state.emit('payout.created', payout, { account })
  return payout
}

/** The bank's answer: paid, or failed (the money returns to the balance). */
export function settlePayout(state: State, id: string, succeeds: boolean): Stripe.Payout {
  const payout = state.payouts.get(id)
  if (!OPEN.includes(payout.status)) throw refused('This payout has been settled already.')
  const account = state.ownerOf(id)
  payout.status = succeeds ? 'paid' : 'failed'
  if (!succeeds) {
    payout.failure_code = 'account_closed'
    payout.failure_message = 'The bank account has been closed.'
    payout.failure_balance_transaction = bookMovement(state, account, {
      type: 'payout_failure',
      category: 'payout_reversal',
      amount: payout.amount,
      currency: payout.currency,
      source: payout.id,
    }).id
  }
  state.emit(succeeds ? 'payout.paid' : 'payout.failed', payout, { account })
  return payout
}

/** Payouts whose arrival date has come are paid. */
export function settleDuePayouts(state: State): boolean {
  const now = state.now()
  const due = [...state.payouts.rows.values()].filter(
    (payout) => OPEN.includes(payout.status) && payout.arrival_date <= now,
  )
  for (const payout of due) settlePayout(state, payout.id, true)
  return due.length > 0
}

export function listPayouts(state: State, account: string, params: Params): Stripe.Payout[] {
  const status = params.optionalText('status')
  return state.payouts
    .newestFirst()
    .filter((payout) => state.ownerOf(payout.id) === account && (status === null || payout.status === status))
}

/** POST /v1/topups: adds money of our own to the platform's balance, available at once. */
export function createTopup(state: State, params: Params): Stripe.Topup {
  params.only(TOPUP_PARAMS)
  const currency = currencyFrom(params.text('currency'))
  const amount = params.integer('amount')
  assertAmount(amount, currency)
  const metadata = params.metadata()
  const id = state.newId('tu')
  const movement = bookMovement(state, PLATFORM, {
    type: 'topup',
    category: 'topup',
    amount,
    currency,
    source: id,
  })
  const topup = state.topups.put<Stripe.Topup>({
    id,
    object: 'topup',
    amount,
    balance_transaction: movement.id,
    created: state.now(),
    currency,
    description: params.optionalText('description'),
    expected_availability_date: state.now(),
    failure_code: null,
    failure_message: null,
    initiated_by: null,
    livemode: false,
    metadata,
    source: null,
    statement_descriptor: params.optionalText('statement_descriptor'),
    status: 'succeeded',
    transfer_group: params.optionalText('transfer_group'),
  } satisfies Stripe.Topup)
  state.emit('topup.created', topup)
  state.emit('topup.succeeded', topup)
  return topup
}

export function listTopups(state: State, params: Params): Stripe.Topup[] {
  const status = params.optionalText('status')
  return state.topups.newestFirst().filter((topup) => status === null || topup.status === status)
}
