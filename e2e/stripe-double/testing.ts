import { createServer } from 'node:http'
import { Stripe } from 'stripe'
import { afterEach, beforeEach } from 'vitest'
import { StripeDouble, type DoubleOptions } from './server.ts'
import type { Endpoint } from './webhooks.ts'

export const DAY_MS = 86_400_000
export const SECRET = 'whsec_of_the_test'
export const PAID = '4242 4242 4242 4242'
export const AT_ONCE = '4000 0000 0000 0077'

/** The stand-in of the running test; a fresh one on a free port for each. */
export let double: StripeDouble
export let stripe: Stripe

export function clientOf(server: StripeDouble): Stripe {
  return new Stripe('sk_test_athar', {
    host: server.host,
    port: server.port,
    protocol: 'http',
    maxNetworkRetries: 0,
    telemetry: false,
  })
}

/** Replaces the stand-in of the running test, say by one with options. */
export async function startDouble(options: DoubleOptions = {}): Promise<void> {
  double = await new StripeDouble(options).start()
  stripe = clientOf(double)
}

export function sessionParams(
  amount = 10_000,
  currency = 'usd',
  more: Partial<Stripe.Checkout.SessionCreateParams> = {},
): Stripe.Checkout.SessionCreateParams {
  return {
    mode: 'payment',
    success_url: 'http://127.0.0.1:1/paid?session={CHECKOUT_SESSION_ID}',
    cancel_url: 'http://127.0.0.1:1/deal?step=pay&x=1',
    client_reference_id: 'deal-1',
    metadata: { deal_id: 'deal-1' },
    allowed_payment_method_types: ['card'],
    payment_intent_data: { transfer_group: 'deal-1', metadata: { deal_id: 'deal-1' } },
    line_items: [
      {
        quantity: 1,
        price_data: { currency, unit_amount: amount, product_data: { name: 'Two reels <b>&</b> a story' } },
      },
    ],
    ...more,
  }
}

export async function paidCharge(card = AT_ONCE, amount = 10_000, currency = 'usd'): Promise<Stripe.Charge> {
  const session = await stripe.checkout.sessions.create(sessionParams(amount, currency))
  double.paySession(session.id, card)
  const paid = await stripe.checkout.sessions.retrieve(session.id, {
    expand: ['payment_intent.latest_charge'],
  })
  const intent = paid.payment_intent as Stripe.PaymentIntent
  return intent.latest_charge as Stripe.Charge
}

export async function recipient(active = true): Promise<string> {
  const account = await stripe.v2.core.accounts.create({
    contact_email: 'noor@example.com',
    dashboard: 'express',
    identity: { country: 'AE', entity_type: 'individual' },
    configuration: {
      recipient: { capabilities: { stripe_balance: { stripe_transfers: { requested: true } } } },
    },
    defaults: {
      currency: 'usd',
      responsibilities: { fees_collector: 'application', losses_collector: 'application' },
    },
  })
  if (active) double.onboard(account.id)
  return account.id
}

/** What the SDK throws, or a failure when it does not throw. */
export async function refusalOf(request: Promise<unknown>): Promise<Stripe.errors.StripeError> {
  try {
    await request
  } catch (error) {
    if (error instanceof Stripe.errors.StripeError) return error
    throw error
  }
  throw new Error('the request was accepted')
}

export async function browse(
  address: string,
  form?: Record<string, string>,
  language = 'en',
): Promise<Response> {
  return fetch(address, {
    redirect: 'manual',
    headers: { 'accept-language': language },
    ...(form === undefined ? {} : { method: 'POST', body: new URLSearchParams(form) }),
  })
}

export type Receiver = {
  url: string
  received: { body: string; signature: string }[]
  close: () => Promise<void>
}

export async function receiver(port = 0): Promise<Receiver> {
  const received: Receiver['received'] = []
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk: Buffer) => (body += chunk.toString('utf8')))
    request.on('end', () => {
      received.push({ body, signature: String(request.headers['stripe-signature']) })
      response.writeHead(200).end()
    })
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const address = server.address()
  const taken = typeof address === 'object' && address !== null ? address.port : port
  const close = (): Promise<void> => {
    server.closeAllConnections()
    return new Promise((resolve) => server.close(() => resolve()))
  }
  return { url: `http://127.0.0.1:${taken}/hooks`, received, close }
}

export function endpoint(url: string, kind: Endpoint['kind'] = 'account'): Endpoint {
  return { url, secret: SECRET, kind }
}

/** Starts a stand-in before each test of the file and stops it afterwards. */
export function useDouble(): void {
  beforeEach(() => startDouble())
  afterEach(() => double.stop())
}
