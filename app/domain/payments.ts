import type { CashEntry } from './escrow/cash.ts'
import type { ProcessorRequest } from './escrow/movements.ts'
import type { Money } from './money.ts'

export type CheckoutRequest = {
  /** Part of the idempotency key: the same checkout is opened once in one language. */
  checkoutId: string
  lines: { title: string; amount: Money }[]
  /** Groups the transfers with the charge: the deal, or the checkout when it pays for several. */
  transferGroup: string
  locale: string
  successUrl: string
  cancelUrl: string
  expiresAt: Date
}

export type PayoutStatus = 'pending' | 'active' | 'restricted' | 'rejected' | 'unsupported'

/** The answer to a request: the processor's object and the cash entry it made, or a definite no. */
export type Sent = { processorId: string; cash: CashEntry | null } | { rejected: string }

/**
 * The processor's webhooks come by three ways: about Athar's own account, about creators' accounts, and thin events
 * (accounts of the newer kind) that name nothing but an object.
 */
export const eventEndpoints = ['account', 'connect', 'thin'] as const
export type EventEndpoint = (typeof eventEndpoints)[number]

/** A webhook after its signature was checked. Nothing of it is trusted beyond the object's id. */
export type VerifiedEvent = {
  id: string
  type: string
  objectId: string
  /** The creator's account that the event is about; null for the platform's own. */
  accountId: string | null
  payload: object
}

/** A chargeback as the processor says now. `inquiry` takes no money. */
export type Chargeback = {
  id: string
  chargeId: string
  amount: Money
  reason: string
  status: 'inquiry' | 'open' | 'won' | 'lost'
  evidenceDueAt: Date | null
  openedAt: Date
}

/** In the order in which a payout may take them: a paid one may still come back, nothing follows a failure. */
export const bankPayoutStatuses = ['pending', 'in_transit', 'paid', 'canceled', 'failed'] as const

/** The processor's own payout to a creator's bank. */
export type BankPayout = {
  id: string
  amount: Money
  status: (typeof bankPayoutStatuses)[number]
  failure: string | null
  /** Calendar day, UTC. */
  arrivesOn: string
}

/** What Athar asks of its payment processor. Every call may be repeated: keys make it act once. */
export type Payments = {
  createCheckout(request: CheckoutRequest): Promise<{ id: string; url: string }>
  /** `destination` is the creator's account for a transfer. @throws whatever leaves the outcome unknown. */
  send(
    request: ProcessorRequest & { destination: string | null; requestedAt: Date },
    now: Date,
  ): Promise<Sent>
  createPayoutAccount(creator: { id: string; email: string; country: string }): Promise<string>
  onboardingUrl(processorId: string, urls: { returnUrl: string; refreshUrl: string }): Promise<string>
  payoutStatus(processorId: string): Promise<PayoutStatus>
  /** Whether there is a secret to check the webhooks of this endpoint with. */
  listensTo(endpoint: EventEndpoint): boolean
  /** @returns undefined when the signature is wrong or too old, or the event belongs to another endpoint. */
  verifyEvent(endpoint: EventEndpoint, body: string, signature: string): VerifiedEvent | undefined
  /** The cash entries behind an object of an event, as the processor says now. */
  cashBehind(type: string, objectId: string): Promise<CashEntry[]>
  /** Every balance transaction whose id is not known yet, newest first. */
  listCash(isKnown: (id: string) => boolean): AsyncIterable<CashEntry>
  chargeback(id: string): Promise<Chargeback>
  /** A payout of a creator's account to their bank. */
  bankPayout(id: string, accountId: string): Promise<BankPayout>
  /** Available and pending together, per currency (upper case), in minor units. */
  balance(): Promise<Record<string, number>>
}
