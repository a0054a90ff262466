import type Stripe from 'stripe'
import { challenge, chargeCard, failChallenge, openPaymentIntent } from './charges.ts'
import { assertChargeAmount, currencyFrom } from './currencies.ts'
import { invalid, refused } from './errors.ts'
import { SESSION_INTENT_PARAMS, SESSION_PARAMS } from './parameters.ts'
import type { Params } from './request.ts'
import type { CheckoutLine, State } from './state.ts'

const HALF_HOUR = 1800
const DAY = 86_400

/** The languages of hosted checkout; Arabic is not among them. */
const LOCALES = [
  'auto', 'bg', 'cs', 'da', 'de', 'el', 'en', 'en-GB', 'es', 'es-419', 'et', 'fi', 'fil', 'fr', 'fr-CA',
  'hi-IN', 'hr', 'hu', 'id', 'it', 'ja', 'ko', 'lt', 'lv', 'ms', 'mt', 'nb', 'nl', 'pl', 'pt', 'pt-BR', 'ro',
  'ru', 'sk', 'sl', 'sv', 'th', 'tr', 'vi', 'zh', 'zh-HK', 'zh-TW',
] as const satisfies readonly Stripe.Checkout.Session.Locale[] // prettier-ignore

type Order = { total: number; currency: string; lines: CheckoutLine[] }

const MOST_LINES = 100

function orderFrom(params: Params): Order {
  const items = params.children('line_items')
  const order: Order = { total: 0, currency: '', lines: [] }
  if (items.length > MOST_LINES) {
    throw invalid(`You can have at most ${MOST_LINES} line items.`, { param: 'line_items' })
  }
  for (const item of items) {
    if (item.has('price'))
      throw invalid(`No such price: '${item.text('price')}'`, { code: 'resource_missing' })
    const price = item.child('price_data')
    const currency = currencyFrom(price.text('currency'), `${price.path}[currency]`)
    if (order.currency !== '' && order.currency !== currency) {
      throw invalid('All line items must have the same currency.', { param: 'line_items' })
    }
    const unit = price.integer('unit_amount')
    const quantity = item.optionalInteger('quantity') ?? 1
    if (unit < 0 || quantity < 1) throw invalid('Invalid line item', { param: 'line_items' })
    order.lines.push({
      title: price.child('product_data').text('name'),
      amount: unit * quantity,
      quantity,
    })
    order.currency = currency
    order.total += unit * quantity
  }
  if (items.length === 0) {
    throw invalid('You must provide at least one line item.', {
      code: 'parameter_missing',
      param: 'line_items',
    })
  }
  assertChargeAmount(order.total, order.currency, 'line_items')
  return order
}

function expiryFrom(state: State, params: Params): number {
  const asked = params.optionalInteger('expires_at')
  const now = state.now()
  if (asked === null) return now + DAY
  if (asked < now + HALF_HOUR - 60 || asked > now + DAY + 60) {
    throw invalid('The `expires_at` timestamp must be between 30 minutes and 24 hours from now.', {
      param: 'expires_at',
    })
  }
  return asked
}

/** POST /v1/checkout/sessions: one payment on the processor's own page, at `<base>/c/pay/<id>`. */
export function createSession(state: State, params: Params, base: string): Stripe.Checkout.Session {
  params.only(SESSION_PARAMS)
  params.word('mode', ['payment'], 'payment')
  params.word('ui_mode', ['hosted_page'], 'hosted_page')
  const payment = params.child('payment_intent_data')
  payment.only(SESSION_INTENT_PARAMS)
  const locale = params.has('locale') ? params.word('locale', LOCALES, 'auto') : null
  const order = orderFrom(params)
  const id = state.newId('cs_test')
  const session = {
    id,
    object: 'checkout.session',
    adaptive_pricing: { enabled: false },
    after_expiration: null,
    allow_promotion_codes: null,
    allowed_payment_method_types: params.has('allowed_payment_method_types')
      ? (params.texts(
          'allowed_payment_method_types',
        ) as Stripe.Checkout.Session['allowed_payment_method_types'])
      : null,
    amount_subtotal: order.total,
    amount_total: order.total,
    automatic_tax: { enabled: false, liability: null, provider: null, status: null },
    billing_address_collection: null,
    cancel_url: params.has('cancel_url') ? params.url('cancel_url') : null,
    client_reference_id: params.optionalText('client_reference_id'),
    client_secret: null,
    collected_information: null,
    consent: null,
    consent_collection: null,
    created: state.now(),
    currency: order.currency,
    currency_conversion: null,
    custom_fields: [],
    custom_text: {
      after_submit: null,
      shipping_address: null,
      submit: null,
      terms_of_service_acceptance: null,
    },
    customer: null,
    customer_account: null,
    customer_creation: 'if_required',
    customer_details: null,
    customer_email: params.optionalText('customer_email'),
    discounts: [],
    expires_at: expiryFrom(state, params),
    integration_identifier: null,
    invoice: null,
    invoice_creation: null,
    livemode: false,
    locale,
    managed_payments: null,
    metadata: params.metadata(),
    mode: 'payment',
    origin_context: null,
    payment_intent: null,
    payment_link: null,
    payment_method_collection: 'if_required',
    payment_method_configuration_details: null,
    payment_method_options: {},
    payment_method_types: ['card'],
    payment_status: 'unpaid',
    permissions: null,
    recovered_from: null,
    saved_payment_method_options: null,
    setup_intent: null,
    shipping_address_collection: null,
    shipping_cost: null,
    shipping_options: [],
    status: 'open',
    submit_type: null,
    subscription: null,
    success_url: params.url('success_url'),
    total_details: { amount_discount: 0, amount_shipping: 0, amount_tax: 0 },
    ui_mode: 'hosted_page',
    url: `${base}/c/pay/${id}`,
    wallet_options: null,
  } satisfies Stripe.Checkout.Session
  state.checkouts.set(id, {
    lines: order.lines,
    description: payment.optionalText('description'),
    transferGroup: payment.optionalText('transfer_group'),
    metadata: payment.metadata(),
  })
  return state.sessions.put<Stripe.Checkout.Session>(session)
}

/** An open session with its payment intent, made at the first attempt. @throws ApiError 400 when it is not open */
function attempted(state: State, id: string): [Stripe.Checkout.Session, Stripe.PaymentIntent] {
  const session = state.sessions.get(id)
  const checkout = state.checkouts.get(id)
  if (session.status !== 'open' || checkout === undefined) {
    throw refused('This Checkout Session is no longer open.', { code: 'checkout_session_not_open' })
  }
  const known = typeof session.payment_intent === 'string' ? session.payment_intent : null
  const intent =
    known === null
      ? openPaymentIntent(state, {
          amount: session.amount_total ?? 0,
          currency: session.currency ?? '',
          description: checkout.description,
          transferGroup: checkout.transferGroup,
          metadata: { ...checkout.metadata },
        })
      : state.paymentIntents.get(known)
  session.payment_intent = intent.id
  return [session, intent]
}

/** Whether the payer of an open session is asked to confirm with their bank before this card is charged. */
export function challengeSession(state: State, id: string, card: string): boolean {
  return challenge(state, attempted(state, id)[1], card)
}

/** The payer of a session did not confirm. @throws ApiError 402; the session stays open */
export function failSessionChallenge(state: State, id: string): never {
  return failChallenge(state, attempted(state, id)[1])
}

/**
 * Pays an open session by card, as the payer does on the hosted page; a bank that asks is told yes.
 * @throws ApiError 402 when the card is declined (the session stays open), 400 when it is not open
 */
export function paySession(state: State, id: string, card: string): Stripe.Checkout.Session {
  const [session, intent] = attempted(state, id)
  chargeCard(state, intent, card)
  session.status = 'complete'
  session.payment_status = 'paid'
  session.url = null
  session.customer_details = {
    address: null,
    business_name: null,
    email: session.customer_email ?? 'payer@example.com',
    individual_name: null,
    name: null,
    phone: null,
    tax_exempt: 'none',
    tax_ids: null,
  }
  state.emit('checkout.session.completed', session)
  return session
}

function expire(state: State, session: Stripe.Checkout.Session): Stripe.Checkout.Session {
  session.status = 'expired'
  session.url = null
  state.emit('checkout.session.expired', session)
  return session
}

/** POST /v1/checkout/sessions/:id/expire */
export function expireSession(state: State, id: string): Stripe.Checkout.Session {
  const session = state.sessions.get(id)
  if (session.status !== 'open') {
    throw refused('Only Checkout Sessions with a status in ["open"] can be expired.')
  }
  return expire(state, session)
}

/** Expires the open sessions whose time has come. */
export function expireDueSessions(state: State): boolean {
  const now = state.now()
  const due = [...state.sessions.rows.values()].filter(
    (session) => session.status === 'open' && session.expires_at <= now,
  )
  for (const session of due) expire(state, session)
  return due.length > 0
}

export function listSessions(state: State, params: Params): Stripe.Checkout.Session[] {
  const intent = params.optionalText('payment_intent')
  return state.sessions
    .newestFirst()
    .filter((session) => intent === null || session.payment_intent === intent)
}
