import type Stripe from 'stripe'
import { isPaidOut, stopPayouts } from './accounts.ts'
import { bookMovement, fundsIn, retrieveSettings } from './balances.ts'
import { assertAmount, assertPayoutAmount, currencyFrom } from './currencies.ts'
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
  assertPayoutAmount(amount, currency)
  const terms = {
    amount,
    currency,
    automatic: false,
    description: params.optionalText('description'),
    destination: params.optionalText('destination'),
    metadata: params.metadata(),
    statementDescriptor: params.optionalText('statement_descriptor'),
  }
  if (fundsIn(state, account, currency).available < amount) {
    throw refused(
      'You have insufficient funds in your Stripe account for this transfer. Your card balance is too low.',
      { code: 'balance_insufficient', param: 'amount' },
    )
  }
  return sendPayout(state, account, terms)
}

type PayoutTerms = {
  amount: number
  currency: string
  automatic: boolean
  description: string | null
  destination: string | null
  metadata: Record<string, string>
  statementDescriptor: string | null
}

function sendPayout(state: State, account: string, terms: PayoutTerms): Stripe.Payout {
  const { amount, currency, automatic, description, metadata } = terms
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
    automatic,
    balance_transaction: movement.id,
    created: state.now(),
    currency,
    description,
    destination: terms.destination ?? state.newId('ba'),
    failure_balance_transaction: null,
    failure_code: null,
    failure_message: null,
    livemode: false,
    metadata,
    method: 'standard',
    original_payout: null,
    payout_method: null,
    reconciliation_status: automatic ? 'in_progress' : 'not_applicable',
    reversed_by: null,
    source_type: 'card',
    statement_descriptor: terms.statementDescriptor,
    status: 'pending',
    trace_id: null,
    type: 'bank_account',
  } satisfies Stripe.Payout)
  state.emit('payout.created', payout, { account })
  return payout
}

/**
 * Pays out what was available to each account with a daily schedule when the day (UTC) began. Once a day: what
 * becomes available later waits for the next one.
 */
export function payOutAutomatically(state: State): boolean {
  const midnight = Math.floor(state.now() / DAY) * DAY
  if (!state.policy.automaticPayouts || midnight <= state.paidOutUntil) return false
  state.paidOutUntil = midnight
  const due = new Map<string, { account: string; currency: string; amount: number }>()
  for (const { id, net, currency, status, available_on } of state.transactions.rows.values()) {
    const account = state.ownerOf(id)
    const counts = net < 0 || (status === 'available' && available_on < midnight)
    if (account === PLATFORM || !counts) continue
    const sum = due.get(`${account} ${currency}`) ?? { account, currency, amount: 0 }
    due.set(`${account} ${currency}`, { ...sum, amount: sum.amount + net })
  }
  const sent = [...due.values()].filter(
    ({ account, amount }) =>
      amount > 0 &&
      isPaidOut(state.accounts.get(account)) &&
      retrieveSettings(state, account).payments.payouts?.schedule?.interval === 'daily',
  )
  for (const { account, currency, amount } of sent)
    sendPayout(state, account, {
      amount,
      currency,
      automatic: true,
      description: 'STRIPE PAYOUT',
      destination: null,
      metadata: {},
      statementDescriptor: null,
    })
  return sent.length > 0
}

/** The bank's answer: paid, or failed: the money returns to the balance, and an account's payouts stop. */
export function settlePayout(state: State, id: string, succeeds: boolean): Stripe.Payout {
  const payout = state.payouts.get(id)
  if (!OPEN.includes(payout.status)) throw refused('This payout has been settled already.')
  const account = state.ownerOf(id)
  payout.status = succeeds ? 'paid' : 'failed'
  if (!succeeds) {
    payout.failure_code = state.refusingBanks.get(account) ?? 'account_closed'
    payout.failure_message = 'The bank account has been closed.'
    payout.failure_balance_transaction = bookMovement(state, account, {
      type: 'payout_failure',
      category: 'payout_reversal',
      amount: payout.amount,
      currency: payout.currency,
      source: payout.id,
    }).id
  }
  if (succeeds && payout.automatic) payout.reconciliation_status = 'completed'
  state.emit(succeeds ? 'payout.paid' : 'payout.failed', payout, { account })
  if (!succeeds && account !== PLATFORM) stopPayouts(state, account)
  return payout
}

/** Payouts whose arrival date has come are paid, or sent back by a bank that refuses them. */
export function settleDuePayouts(state: State): boolean {
  const now = state.now()
  const due = [...state.payouts.rows.values()].filter(
    (payout) => OPEN.includes(payout.status) && payout.arrival_date <= now,
  )
  for (const { id } of due) settlePayout(state, id, !state.refusingBanks.has(state.ownerOf(id)))
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
