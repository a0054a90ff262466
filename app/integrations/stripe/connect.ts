import Stripe from 'stripe'
import type { Payments } from '../../domain/payments.ts'
import { createPayoutAccount, onboardingUrl, payoutStatus } from './accounts.ts'
import { balance, cashBehind, listCash } from './cash.ts'
import { createCheckout } from './checkout.ts'
import { send } from './requests.ts'
import { verifyEvent } from './webhooks.ts'

export type StripeSettings = {
  secretKey: string
  /** Where the API is; empty means Stripe itself, the stand-in has an address of its own. */
  api: string
  webhookSecret: string
  thinSecret: string
}

/** The payment processor behind the words of domain/payments.ts. */
export function connectStripe({ secretKey, api, webhookSecret, thinSecret }: StripeSettings): Payments {
  const address = api ? new URL(api) : undefined
  const stripe = new Stripe(secretKey, {
    maxNetworkRetries: 2,
    timeout: 10_000,
    ...(address && {
      protocol: address.protocol === 'http:' ? 'http' : 'https',
      host: address.hostname,
      port: address.port,
    }),
  })
  return {
    createCheckout: (request) => createCheckout(stripe, request),
    send: (request, now) => send(stripe, request, now),
    createPayoutAccount: (creator) => createPayoutAccount(stripe, creator),
    onboardingUrl: (id, urls) => onboardingUrl(stripe, id, urls),
    payoutStatus: (id) => payoutStatus(stripe, id),
    verifyEvent: (body, signature) => verifyEvent(stripe, body, signature, { webhookSecret, thinSecret }),
    cashBehind: (type, id) => cashBehind(stripe, type, id),
    listCash: (isKnown) => listCash(stripe, isKnown),
    balance: () => balance(stripe),
  }
}
