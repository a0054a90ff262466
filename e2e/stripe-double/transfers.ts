import type Stripe from 'stripe'
import { isTransferable } from './accounts.ts'
import { bookMovement, fundsIn } from './balances.ts'
import { chargeOf, paidCharge } from './charges.ts'
import { assertAmount, currencyFrom } from './currencies.ts'
import { invalid, refused } from './errors.ts'
import { REVERSAL_PARAMS, TRANSFER_PARAMS } from './parameters.ts'
import type { Params } from './request.ts'
import { PLATFORM, type State } from './state.ts'

type Source = { charge: Stripe.Charge; availableOn: number }

/** The charge a transfer draws on, if it names one: its money may still be pending, its amount is the limit. */
function sourceOf(state: State, params: Params, amount: number, currency: string): Source | null {
  if (!params.has('source_transaction')) return null
  const charge = chargeOf(state, PLATFORM, params.text('source_transaction'), 'source_transaction')
  if (charge.status !== 'succeeded' || typeof charge.balance_transaction !== 'string') {
    throw refused(`Charge ${charge.id} cannot be used as a source_transaction.`, {
      param: 'source_transaction',
    })
  }
  const settled = state.transactions.get(charge.balance_transaction)
  if (settled.currency !== currency) {
    throw invalid(
      `The currency of source_transaction's balance transaction (${settled.currency}) must be the same as the transfer currency (${currency})`,
      { param: 'source_transaction' },
    )
  }
  const group = params.optionalText('transfer_group')
  if (group !== null && charge.transfer_group !== null && group !== charge.transfer_group) {
    throw invalid('The transfer_group must be the same as the one of the source_transaction.', {
      param: 'transfer_group',
    })
  }
  const drawn = [...state.transfers.rows.values()]
    .filter((transfer) => transfer.source_transaction === charge.id)
    .reduce((sum, transfer) => sum + transfer.amount - transfer.amount_reversed, 0)
  if (drawn + amount > charge.amount) {
    throw refused('Transfers using this transaction as a source must not exceed the source amount', {
      code: 'transfer_source_balance_parameters_mismatch',
      param: 'amount',
    })
  }
  return { charge, availableOn: Math.max(state.now(), settled.available_on) }
}

/**
 * POST /v1/transfers: moves money from the platform's balance to a connected account's.
 * @throws ApiError when the account may not receive, the source charge is used up, or the balance is too small
 */
export function createTransfer(state: State, params: Params): Stripe.Transfer {
  params.only(TRANSFER_PARAMS)
  const currency = currencyFrom(params.text('currency'))
  const destination = state.accounts.get(params.text('destination'), 'destination')
  const amount = params.integer('amount')
  assertAmount(amount, currency)
  const metadata = params.metadata()
  if (!isTransferable(destination)) {
    throw refused(
      'Your destination account needs to have at least one of the following capabilities enabled: transfers, legacy_payments, crypto_transfers',
      { code: 'insufficient_capabilities_for_transfer', param: 'destination' },
    )
  }
  const source = sourceOf(state, params, amount, currency)
  if (source === null && fundsIn(state, PLATFORM, currency).available < amount) {
    throw refused(
      'You have insufficient available funds in your Stripe account. Try adding funds directly to your available balance.',
      { code: 'balance_insufficient' },
    )
  }
  const id = state.newId('tr')
  const availableOn = source?.availableOn ?? state.now()
  const group = params.optionalText('transfer_group') ?? source?.charge.transfer_group ?? null
  const description = params.optionalText('description')
  const arrival = paidCharge(state, {
    id: state.newId('py'),
    amount,
    currency,
    description,
    transferGroup: group,
    metadata: {},
    paymentIntent: null,
    sourceTransfer: id,
  })
  arrival.balance_transaction = bookMovement(state, destination.id, {
    type: 'payment',
    category: 'charge',
    amount,
    currency,
    source: arrival.id,
    availableOn,
  }).id
  state.charges.put(arrival)
  state.owners.set(arrival.id, destination.id)
  const departure = bookMovement(state, PLATFORM, {
    type: 'transfer',
    category: 'transfer',
    amount: -amount,
    currency,
    source: id,
    availableOn,
  })
  const transfer = state.transfers.put<Stripe.Transfer>({
    id,
    object: 'transfer',
    amount,
    amount_reversed: 0,
    balance_transaction: departure.id,
    created: state.now(),
    currency,
    description,
    destination: destination.id,
    destination_payment: arrival.id,
    livemode: false,
    metadata,
    reversals: { object: 'list', data: [], has_more: false, url: `/v1/transfers/${id}/reversals` },
    reversed: false,
    source_transaction: source?.charge.id ?? null,
    source_type: 'card',
    transfer_group: group,
  } satisfies Stripe.Transfer)
  state.emit('transfer.created', transfer)
  return transfer
}

/** POST /v1/transfers/:id */
export function updateTransfer(state: State, id: string, params: Params): Stripe.Transfer {
  params.only(['description', 'metadata', 'expand'])
  const transfer = state.transfers.get(id)
  transfer.metadata = params.metadata(transfer.metadata)
  if (params.has('description')) transfer.description = params.text('description')
  state.emit('transfer.updated', transfer)
  return transfer
}

export function listTransfers(state: State, params: Params): Stripe.Transfer[] {
  const group = params.optionalText('transfer_group')
  const destination = params.optionalText('destination')
  return state.transfers
    .newestFirst()
    .filter(
      (transfer) =>
        (group === null || transfer.transfer_group === group) &&
        (destination === null || transfer.destination === destination),
    )
}

/**
 * POST /v1/transfers/:id/reversals: takes money back from the connected account; the whole rest without `amount`.
 * @throws ApiError when more is asked than is left of the transfer, or than the account holds
 */
export function reverseTransfer(state: State, id: string, params: Params): Stripe.TransferReversal {
  params.only(REVERSAL_PARAMS)
  const transfer = state.transfers.get(id)
  const left = transfer.amount - transfer.amount_reversed
  const amount = params.optionalInteger('amount') ?? left
  const metadata = params.metadata()
  if (left === 0) throw refused(`Transfer ${id} has already been fully reversed.`, { param: 'id' })
  assertAmount(amount, transfer.currency)
  if (amount > left) {
    throw refused(
      `Transfer reversal amount (${amount}) is greater than unreversed amount on transfer (${left})`,
      { param: 'amount' },
    )
  }
  const destination = String(transfer.destination)
  const held = fundsIn(state, destination, transfer.currency)
  if (held.available + held.pending < amount) {
    throw refused('The connected account has insufficient funds to reverse this transfer.', {
      code: 'balance_insufficient',
    })
  }
  const reversalId = state.newId('trr')
  const sent = state.transactions.get(String(transfer.balance_transaction))
  const movement = { amount, currency: transfer.currency, availableOn: sent.available_on }
  const refundId = state.newId('pyr')
  bookMovement(state, destination, {
    ...movement,
    type: 'payment_refund',
    category: 'refund',
    amount: -amount,
    source: refundId,
  })
  const back = bookMovement(state, PLATFORM, {
    ...movement,
    type: 'transfer_refund',
    category: 'transfer_reversal',
    source: reversalId,
  })
  const reversal = state.reversals.put<Stripe.TransferReversal>({
    id: reversalId,
    object: 'transfer_reversal',
    amount,
    balance_transaction: back.id,
    created: state.now(),
    currency: transfer.currency,
    destination_payment_refund: refundId,
    metadata,
    source_refund: null,
    transfer: transfer.id,
  } satisfies Stripe.TransferReversal)
  transfer.amount_reversed += amount
  transfer.reversed = transfer.amount_reversed === transfer.amount
  transfer.reversals.data.unshift(structuredClone(reversal))
  state.emit('transfer.reversed', transfer)
  return reversal
}

export function listReversals(state: State, transferId: string): Stripe.TransferReversal[] {
  const transfer = state.transfers.get(transferId)
  return state.reversals.newestFirst().filter((reversal) => reversal.transfer === transfer.id)
}
