import type { CashEntry, ProcessorRequest } from './escrow/movements.ts'
import type { Money } from './money.ts'

export type CheckoutRequest = {
  /** Also the idempotency key: the same checkout is opened once. */
  checkoutId: string
  collaborationId: string
  amount: Money
  title: string
  locale: string
  successUrl: string
  cancelUrl: string
  expiresAt: Date
}

export type PayoutStatus = 'pending' | 'active' | 'restricted' | 'rejected' | 'unsupported'

/** The answer to a request: the processor's object and the cash entry it made, or a definite no. */
export type Sent = { processorId: string; cash: CashEntry | null } | { rejected: string }

/** A webhook after its signature was checked. Nothing of it is trusted beyond the object's id. */
export type VerifiedEvent = { id: string; type: string; objectId: string; payload: object }

/** What Athar asks of its payment processor. Every call may be repeated: keys make it act once. */
export type Payments = {
  createCheckout(request: CheckoutRequest): Promise<{ id: string; url: string }>
  send(
    request: ProcessorRequest & { chargeId: string; destination: string | null; requestedAt: Date },
    now: Date,
  ): Promise<Sent>
  createPayoutAccount(creator: { id: string; email: string; country: string }): Promise<string>
  onboardingUrl(processorId: string, urls: { returnUrl: string; refreshUrl: string }): Promise<string>
  payoutStatus(processorId: string): Promise<PayoutStatus>
  /** @returns undefined when the signature is wrong or too old. */
  verifyEvent(body: string, signature: string): VerifiedEvent | undefined
  /** The cash entries behind an object of an event, as the processor says now. */
  cashBehind(type: string, objectId: string): Promise<CashEntry[]>
  /** Every balance transaction whose id is not known yet, newest first. */
  listCash(isKnown: (id: string) => boolean): AsyncIterable<CashEntry>
  /** Available and pending together, per currency (upper case), in minor units. */
  balance(): Promise<Record<string, number>>
}
