import { createAccount, createAccountLink, createLoginLink, retrieveAccount } from './accounts.ts'
import {
  listTransactions,
  retrieveBalance,
  retrieveSettings,
  retrieveTransaction,
  updateSettings,
} from './balances.ts'
import { chargeOf, createPaymentIntent, listCharges } from './charges.ts'
import { createSession, expireSession, listSessions } from './checkout.ts'
import { closeDispute, listDisputes, updateDispute } from './disputes.ts'
import { ApiError, missing } from './errors.ts'
import { PAGE_PARAMS, pageOf } from './listing.ts'
import { createPayout, createTopup, listPayouts, listTopups } from './payouts.ts'
import { createRefund, listRefunds } from './refunds.ts'
import type { Params } from './request.ts'
import { PLATFORM, type SnapshotEvent, type State } from './state.ts'
import { createTransfer, listReversals, listTransfers, reverseTransfer, updateTransfer } from './transfers.ts'

export type Call = {
  state: State
  params: Params
  /** Whose request it is: the platform's, or with `Stripe-Account` a connected account's. */
  account: string
  /** Where people reach the hosted pages. */
  base: string
  path: string
  /** The `:id` of the path, empty when it has none. */
  id: string
}

type Handler = (call: Call) => object
type Row = { id: string; created: number }

function listOf(filters: readonly string[], rows: (call: Call) => Row[]): Handler {
  return (call) => {
    call.params.only([...PAGE_PARAMS, ...filters])
    return pageOf(rows(call), call.params, call.path)
  }
}

function listEvents({ state, account, params }: Call): SnapshotEvent[] {
  const type = params.optionalText('type')
  const types = params.texts('types')
  const success = params.has('delivery_success') ? params.flag('delivery_success') : null
  return state.events
    .newestFirst()
    .filter(
      (event) =>
        (event.account ?? PLATFORM) === account &&
        (type === null || event.type === type) &&
        (types.length === 0 || types.includes(event.type)) &&
        (success === null || (event.pending_webhooks === 0) === success),
    )
}

function retrieveEvent({ state, account, id }: Call): SnapshotEvent {
  const event = state.events.get(id)
  if ((event.account ?? PLATFORM) !== account) throw missing('event', id)
  return event
}

const ROUTES: Record<string, Handler> = {
  'POST /v2/core/accounts': ({ state, params }) => createAccount(state, params),
  'GET /v2/core/accounts/:id': ({ state, params, id }) => retrieveAccount(state, id, params),
  'POST /v2/core/account_links': ({ state, params, base }) => createAccountLink(state, params, base),
  'POST /v1/accounts/:id/login_links': ({ state, id, params, base }) =>
    createLoginLink(state, id, params, base),
  'GET /v2/core/events/:id': ({ state, id }) => state.thinEvents.get(id),

  'POST /v1/checkout/sessions': ({ state, params, base }) => createSession(state, params, base),
  'GET /v1/checkout/sessions': listOf(['payment_intent'], ({ state, params }) => listSessions(state, params)),
  'GET /v1/checkout/sessions/:id': ({ state, id }) => state.sessions.get(id),
  'POST /v1/checkout/sessions/:id/expire': ({ state, id }) => expireSession(state, id),

  'POST /v1/payment_intents': ({ state, params }) => createPaymentIntent(state, params),
  'GET /v1/payment_intents': listOf([], ({ state }) => state.paymentIntents.newestFirst()),
  'GET /v1/payment_intents/:id': ({ state, id }) => state.paymentIntents.get(id),

  'GET /v1/charges': listOf(['transfer_group', 'payment_intent'], ({ state, account, params }) =>
    listCharges(state, account, params),
  ),
  'GET /v1/charges/:id': ({ state, account, id }) => chargeOf(state, account, id),

  'POST /v1/transfers': ({ state, params }) => createTransfer(state, params),
  'GET /v1/transfers': listOf(['transfer_group', 'destination'], ({ state, params }) =>
    listTransfers(state, params),
  ),
  'GET /v1/transfers/:id': ({ state, id }) => state.transfers.get(id),
  'POST /v1/transfers/:id': ({ state, id, params }) => updateTransfer(state, id, params),
  'POST /v1/transfers/:id/reversals': ({ state, id, params }) => reverseTransfer(state, id, params),
  'GET /v1/transfers/:id/reversals': listOf([], ({ state, id }) => listReversals(state, id)),

  'POST /v1/refunds': ({ state, params }) => createRefund(state, params),
  'GET /v1/refunds': listOf(['charge', 'payment_intent'], ({ state, params }) => listRefunds(state, params)),
  'GET /v1/refunds/:id': ({ state, id }) => state.refunds.get(id),

  'GET /v1/disputes': listOf(['charge', 'payment_intent'], ({ state, params }) =>
    listDisputes(state, params),
  ),
  'GET /v1/disputes/:id': ({ state, id }) => state.disputes.get(id),
  'POST /v1/disputes/:id': ({ state, id, params }) => updateDispute(state, id, params),
  'POST /v1/disputes/:id/close': ({ state, id }) => closeDispute(state, id, 'lost'),
  'GET /v1/radar/early_fraud_warnings': listOf(['charge', 'payment_intent'], ({ state }) =>
    state.warnings.newestFirst(),
  ),
  'GET /v1/radar/early_fraud_warnings/:id': ({ state, id }) => state.warnings.get(id),

  'POST /v1/payouts': ({ state, account, params }) => createPayout(state, account, params),
  'GET /v1/payouts': listOf(['status', 'arrival_date', 'destination'], ({ state, account, params }) =>
    listPayouts(state, account, params),
  ),
  'GET /v1/payouts/:id': ({ state, account, id }) => {
    const payout = state.payouts.get(id)
    if (state.ownerOf(id) !== account) throw missing('payout', id)
    return payout
  },

  'POST /v1/topups': ({ state, params }) => createTopup(state, params),
  'GET /v1/topups': listOf(['status', 'amount'], ({ state, params }) => listTopups(state, params)),
  'GET /v1/topups/:id': ({ state, id }) => state.topups.get(id),

  'GET /v1/balance': ({ state, account }) => retrieveBalance(state, account),
  'GET /v1/balance_transactions': listOf(
    ['currency', 'type', 'source', 'payout'],
    ({ state, account, params }) => listTransactions(state, account, params),
  ),
  'GET /v1/balance_transactions/:id': ({ state, account, id }) => {
    const transaction = retrieveTransaction(state, id)
    if (state.ownerOf(id) !== account) throw missing('balance transaction', id)
    return transaction
  },
  'GET /v1/balance_settings': ({ state, account }) => retrieveSettings(state, account),
  'POST /v1/balance_settings': ({ state, account, params }) => updateSettings(state, account, params),

  'GET /v1/events': listOf(['type', 'types', 'delivery_success'], listEvents),
  'GET /v1/events/:id': retrieveEvent,
}

const COMPILED = Object.entries(ROUTES).map(([route, handler]) => ({
  pattern: new RegExp(`^${route.replace(':id', '([^/]+)')}$`),
  handler,
}))

/** Finds what answers `METHOD /path`. @throws ApiError 404 for a request the stand-in does not know */
export function routeFor(method: string, path: string): { handler: Handler; id: string } {
  for (const { pattern, handler } of COMPILED) {
    const match = pattern.exec(`${method} ${path}`)
    if (match !== null) return { handler, id: match[1] ?? '' }
  }
  throw new ApiError(
    404,
    'invalid_request_error',
    `Unrecognized request URL (${method}: ${path.slice(0, 200)}). Please see https://stripe.com/docs.`,
  )
}
