import Stripe from 'stripe'
import type { EventEndpoint, Payments } from '../../domain/payments.ts'
import { bankPayout, createPayoutAccount, onboardingUrl, payoutStatus } from './accounts.ts'
import { balance, cashBehind, listCash } from './cash.ts'
import { chargeback } from './chargebacks.ts'
import { createCheckout } from './checkout.ts'
import { send } from './requests.ts'
import { secretsIn, verifyEvent } from './webhooks.ts'

export type StripeSettings = {
  secretKey: string
  /** Where the API is; empty means Stripe itself, the stand-in has an address of its own. */
  api: string
  /** The signing secrets of each endpoint, separated by spaces or commas; empty closes the endpoint. */
  secrets: Record<EventEndpoint, string>
  /** How often the SDK asks again by itself before an answer counts as unknown; twice when absent. */
  retries?: number
}

/** The payment processor behind the words of domain/payments.ts. */
export function connectStripe({ secretKey, api, secrets: settings, retries = 2 }: StripeSettings): Payments {
  const address = api ? new URL(api) : undefined
  const stripe = new Stripe(secretKey, {
    maxNetworkRetries: retries,
    timeout: 10_000,
    ...(address && {
      protocol: address.protocol === 'http:' ? 'http' : 'https',
      host: address.hostname,
      port: address.port,
    }),
  })
  const secrets = {
    account: secretsIn(settings.account),
    connect: secretsIn(settings.connect),
    thin: secretsIn(settings.thin),
  }
  return {
    createCheckout: (request) => createCheckout(stripe, request),
    send: (request, now) => send(stripe, request, now),
    createPayoutAccount: (creator) => createPayoutAccount(stripe, creator),
    onboardingUrl: (id, urls) => onboardingUrl(stripe, id, urls),
    payoutStatus: (id) => payoutStatus(stripe, id),
    listensTo: (endpoint) => secrets[endpoint].length > 0,
    verifyEvent: (endpoint, body, signature) => verifyEvent(stripe, secrets, endpoint, body, signature),
    cashBehind: (type, id) => cashBehind(stripe, type, id),
    listCash: (isKnown) => listCash(stripe, isKnown),
    chargeback: (id) => chargeback(stripe, id),
    bankPayout: (id, account) => bankPayout(stripe, id, account),
    balance: () => balance(stripe),
  }
}
