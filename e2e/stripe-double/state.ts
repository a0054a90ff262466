import { randomBytes } from 'node:crypto'
import { Stripe } from 'stripe'
import { missing } from './errors.ts'

/** The account that owns something: `platform`, or the `acct_…` of a connected one. */
export const PLATFORM = 'platform'
export const API_VERSION = Stripe.API_VERSION

const DAY = 86_400
const EVENTS_KEPT_DAYS = 30
const KEYS_KEPT_DAYS = 1

/** One kind of object, by id, in the order of creation. */
export class Table<Row extends { id: string }> {
  readonly kind: string
  readonly rows = new Map<string, Row>()

  constructor(kind: string) {
    this.kind = kind
  }

  put<Given extends Row>(row: Given): Given {
    this.rows.set(row.id, row)
    return row
  }

  find(id: string): Row | undefined {
    return this.rows.get(id)
  }

  /** @throws ApiError resource_missing */
  get(id: string, param = 'id'): Row {
    const row = this.rows.get(id)
    if (row === undefined) throw missing(this.kind, id, param)
    return row
  }

  newestFirst(): Row[] {
    return [...this.rows.values()].toReversed()
  }
}

export type SnapshotEvent = {
  id: string
  object: 'event'
  account?: string
  api_version: string
  created: number
  data: { object: object; previous_attributes?: object }
  livemode: false
  pending_webhooks: number
  request: { id: string | null; idempotency_key: string | null }
  type: Stripe.Event['type']
}

export type ThinEvent = {
  id: string
  object: 'v2.core.event'
  created: string
  livemode: false
  type: Stripe.V2.Core.Event['type']
  related_object: { id: string; type: string; url: string }
  data?: object
}

export type Delivery = {
  id: string
  eventId: string
  url: string
  kind: 'account' | 'connect' | 'thin'
  attempts: number
  /** Milliseconds of the real clock. */
  queuedAt: number
  /** Milliseconds of the real clock before which it is not tried again. */
  notBefore: number
}

export type Answer = { hash: string; status: number; body: string; requestId: string; created: number }

/** One line of a hosted page; the amount (minor units) is for all of its pieces. */
export type CheckoutLine = { title: string; amount: number; quantity: number }

/** What a hosted session needs beyond what its API object shows. */
export type Checkout = {
  lines: CheckoutLine[]
  description: string | null
  transferGroup: string | null
  metadata: Record<string, string>
}

export type Policy = {
  /** Price of a card payment: a share of it plus a fixed part in minor units. */
  feeShare: number
  feeFixed: number
  /** What a chargeback costs, minor units. */
  disputeFee: number
  /** How long the money of a card payment stays pending. */
  settlementSeconds: number
  /** Accounts with a daily schedule are paid out by themselves, at midnight UTC. */
  automaticPayouts: boolean
  /** Refunds wait until the available balance covers them (live mode) instead of overdrawing it (test mode). */
  refundsWaitForFunds: boolean
}

const STANDARD_POLICY: Policy = {
  feeShare: 0.029,
  feeFixed: 30,
  disputeFee: 1500,
  settlementSeconds: 2 * DAY,
  automaticPayouts: true,
  refundsWaitForFunds: false,
}

function entriesOf<Value>(map: Map<string, Value>): [string, Value][] {
  return [...map.entries()]
}

/** Everything the stand-in knows. Plain data, so that it can be written to a file and read back. */
export class State {
  /** How far the stand-in's clock is ahead of the real one. */
  offsetMs = 0
  /** The midnight (seconds) up to which accounts have been paid out automatically. */
  paidOutUntil = 0
  /** The request being answered; events name it. */
  request: { id: string | null; idempotency_key: string | null } = { id: null, idempotency_key: null }

  readonly accounts = new Table<Stripe.V2.Core.Account>('account')
  readonly sessions = new Table<Stripe.Checkout.Session>('checkout.session')
  readonly paymentIntents = new Table<Stripe.PaymentIntent>('payment_intent')
  readonly charges = new Table<Stripe.Charge>('charge')
  readonly transfers = new Table<Stripe.Transfer>('transfer')
  readonly reversals = new Table<Stripe.TransferReversal>('transfer_reversal')
  readonly refunds = new Table<Stripe.Refund>('refund')
  readonly disputes = new Table<Stripe.Dispute>('dispute')
  readonly warnings = new Table<Stripe.Radar.EarlyFraudWarning>('radar.early_fraud_warning')
  readonly payouts = new Table<Stripe.Payout>('payout')
  readonly topups = new Table<Stripe.Topup>('topup')
  readonly transactions = new Table<Stripe.BalanceTransaction>('balance transaction')
  readonly events = new Table<SnapshotEvent>('event')
  readonly thinEvents = new Table<ThinEvent>('v2.core.event')
  readonly deliveries = new Table<Delivery>('delivery')

  readonly answers = new Map<string, Answer>()
  readonly settings = new Map<string, Stripe.BalanceSettings>()
  readonly owners = new Map<string, string>()
  readonly cards = new Map<string, string>()
  readonly checkouts = new Map<string, Checkout>()
  /** Accounts whose bank sends payouts back, with the processor's word for why. */
  readonly refusingBanks = new Map<string, string>()

  /** Prices and habits of the processor; tests may change them. */
  policy: Policy = { ...STANDARD_POLICY }

  private readonly tables = {
    accounts: this.accounts,
    sessions: this.sessions,
    paymentIntents: this.paymentIntents,
    charges: this.charges,
    transfers: this.transfers,
    reversals: this.reversals,
    refunds: this.refunds,
    disputes: this.disputes,
    warnings: this.warnings,
    payouts: this.payouts,
    topups: this.topups,
    transactions: this.transactions,
    events: this.events,
    thinEvents: this.thinEvents,
    deliveries: this.deliveries,
  }

  private readonly maps = {
    answers: this.answers,
    settings: this.settings,
    owners: this.owners,
    cards: this.cards,
    checkouts: this.checkouts,
    refusingBanks: this.refusingBanks,
  }

  /** Called with every new event; the webhooks listen here. */
  onEvent: (eventId: string, kind: Delivery['kind']) => number = () => 0

  /** Seconds since 1970 on the stand-in's clock. */
  now(): number {
    return Math.floor((Date.now() + this.offsetMs) / 1000)
  }

  nowIso(): string {
    return new Date(Date.now() + this.offsetMs).toISOString()
  }

  newId(prefix: string): string {
    return `${prefix}_${randomBytes(12).toString('base64url').replaceAll(/[-_]/g, 'x')}`
  }

  ownerOf(id: string): string {
    return this.owners.get(id) ?? PLATFORM
  }

  /** Any stored object with this id, for `expand`. */
  findAnything(id: string): object | undefined {
    for (const table of Object.values(this.tables)) {
      const row = table.find(id)
      if (row !== undefined) return row
    }
    return undefined
  }

  /** Records a snapshot event about the object as it is now, and sends it to the webhooks. */
  emit(
    type: SnapshotEvent['type'],
    object: object,
    about: { account?: string; previous?: object } = {},
  ): SnapshotEvent {
    const connected = about.account === undefined || about.account === PLATFORM ? undefined : about.account
    const event = this.events.put({
      id: this.newId('evt'),
      object: 'event',
      ...(connected === undefined ? {} : { account: connected }),
      api_version: API_VERSION,
      created: this.now(),
      data: {
        object: structuredClone(object),
        ...(about.previous === undefined ? {} : { previous_attributes: about.previous }),
      },
      livemode: false,
      pending_webhooks: 0,
      request: { ...this.request },
      type,
    } satisfies SnapshotEvent)
    event.pending_webhooks = this.onEvent(event.id, connected === undefined ? 'account' : 'connect')
    return event
  }

  /** Records a thin event about an account and sends its notification. */
  emitThin(type: ThinEvent['type'], accountId: string, data?: object): ThinEvent {
    const event = this.thinEvents.put({
      id: this.newId('evt_test'),
      object: 'v2.core.event',
      created: this.nowIso(),
      livemode: false,
      type,
      related_object: { id: accountId, type: 'v2.core.account', url: `/v2/core/accounts/${accountId}` },
      ...(data === undefined ? {} : { data }),
    } satisfies ThinEvent)
    this.onEvent(event.id, 'thin')
    return event
  }

  /** Events live 30 days and idempotency keys 24 hours, as with the real processor. */
  forgetOld(): void {
    const oldest = this.now() - EVENTS_KEPT_DAYS * DAY
    for (const event of this.events.rows.values()) {
      if (event.created >= oldest) break
      this.events.rows.delete(event.id)
    }
    for (const [key, answer] of this.answers) {
      if (answer.created < this.now() - KEYS_KEPT_DAYS * DAY) this.answers.delete(key)
    }
  }

  toJSON(): Record<string, unknown> {
    const written: Record<string, unknown> = { offsetMs: this.offsetMs }
    for (const [name, table] of Object.entries(this.tables)) written[name] = [...table.rows.values()]
    for (const [name, map] of Object.entries(this.maps)) written[name] = entriesOf<unknown>(map)
    return written
  }

  /** Takes over what `toJSON` wrote; the file is our own, so its shape is trusted. */
  restore(written: Record<string, unknown>): void {
    this.offsetMs = Number(written.offsetMs ?? 0)
    for (const [name, table] of Object.entries(this.tables)) {
      const rows = table.rows as Map<string, { id: string }>
      for (const row of (written[name] ?? []) as { id: string }[]) rows.set(row.id, row)
    }
    for (const [name, map] of Object.entries(this.maps)) {
      for (const [key, value] of (written[name] ?? []) as [string, unknown][]) {
        const target = map as Map<string, unknown>
        target.set(key, value)
      }
    }
  }
}
