import { createHmac } from 'node:crypto'
import type { Delivery, State } from './state.ts'

export type Endpoint = { url: string; secret: string; kind: 'account' | 'connect' | 'thin' }

export type Chaos = {
  /** Probability that an event is delivered twice. */
  duplicate: number
  /** Deliver in random order. */
  shuffle: boolean
  /** Keep everything back until `flush`. */
  hold: boolean
  /** Probability that an event is never delivered; it stays in the list of events all the same. */
  lose: number
}

const CALM: Chaos = { duplicate: 0, shuffle: false, hold: false, lose: 0 }

export type Retry = { firstMs: number; capMs: number; giveUpMs: number }

/** Back-off between attempts doubles up to the cap; after three days an event is given up. */
export const STANDARD_RETRY: Retry = { firstMs: 100, capMs: 5_000, giveUpMs: 3 * 86_400_000 }

const ANSWER_WITHIN_MS = 10_000

/** The value of the `Stripe-Signature` header; `v0` is the fake scheme that test mode adds. */
export function signatureOf(body: string, secret: string, seconds = Math.floor(Date.now() / 1000)): string {
  const signed = (key: string): string => createHmac('sha256', key).update(`${seconds}.${body}`).digest('hex')
  return `t=${seconds},v1=${signed(secret)},v0=${signed(`${secret}_v0`)}`
}

/** Sends events to the endpoints, at least once each, and keeps trying while a receiver is down. */
export class Webhooks {
  endpoints: Endpoint[]
  /** Called whenever the queue has changed. */
  onChange: () => void = () => {}

  private readonly state: State
  private readonly random: () => number
  private readonly retry: Retry
  /** Per endpoint the loop that is sending to it now. */
  private readonly lanes = new Map<string, Promise<void>>()
  /** Endpoints that could not be reached rest, whatever waits for them. */
  private readonly resting = new Map<string, { failures: number; until: number }>()
  private timer: NodeJS.Timeout | undefined
  private wakesAt = Infinity
  private stopped = false
  private currentChaos = CALM

  constructor(state: State, endpoints: Endpoint[], random: () => number, retry: Retry) {
    this.state = state
    this.endpoints = endpoints
    this.random = random
    this.retry = retry
    state.onEvent = (eventId, kind) => this.enqueue(eventId, kind)
  }

  /** Queues an event for every endpoint of its kind; returns how many there are. */
  enqueue(eventId: string, kind: Delivery['kind']): number {
    const receivers = this.endpoints.filter((endpoint) => endpoint.kind === kind)
    for (const { url } of receivers) {
      if (this.random() < this.chaos.lose) continue
      const copies = this.random() < this.chaos.duplicate ? 2 : 1
      for (let copy = 0; copy < copies; copy += 1) {
        this.state.deliveries.put({
          id: this.state.newId('del'),
          eventId,
          url,
          kind,
          attempts: 0,
          queuedAt: Date.now(),
          notBefore: 0,
        })
      }
    }
    this.wake(0)
    return receivers.length
  }

  get chaos(): Chaos {
    return this.currentChaos
  }

  /** What is not given is calm. */
  set chaos(chaos: Partial<Chaos>) {
    this.currentChaos = { ...CALM, ...chaos }
    this.wake(0)
  }

  /** Starts sending what is due, now or after the given time. */
  wake(afterMs: number): void {
    const at = Date.now() + afterMs
    if (this.stopped || at >= this.wakesAt) return
    clearTimeout(this.timer)
    this.wakesAt = at
    this.timer = setTimeout(() => {
      this.wakesAt = Infinity
      this.sendDue()
    }, afterMs)
    this.timer.unref()
  }

  private waiting(url?: string): Delivery[] {
    const all = [...this.state.deliveries.rows.values()]
    return url === undefined ? all : all.filter((delivery) => delivery.url === url)
  }

  private sendDue(): void {
    if (this.stopped || this.chaos.hold) return
    for (const url of new Set(this.waiting().map((delivery) => delivery.url))) void this.lane(url, false)
  }

  private lane(url: string, once: boolean): Promise<void> {
    const running = this.lanes.get(url)
    if (running !== undefined) return running
    const lane = this.drain(url, once).finally(() => {
      this.lanes.delete(url)
      const times = this.waiting(url).map((delivery) => delivery.notBefore)
      const soonest = Math.max(Math.min(...times), this.resting.get(url)?.until ?? 0)
      if (times.length > 0) this.wake(Math.max(soonest - Date.now(), 5))
    })
    this.lanes.set(url, lane)
    return lane
  }

  private backOff(failures: number): number {
    return Math.min(this.retry.firstMs * 2 ** Math.min(failures - 1, 16), this.retry.capMs)
  }

  /** Sends everything due for one endpoint, one by one; `once` tries all of it, due or not, one time. */
  private async drain(url: string, once: boolean): Promise<void> {
    const tried = new Set<string>()
    for (;;) {
      const now = Date.now()
      const open = !this.chaos.hold && (this.resting.get(url)?.until ?? 0) <= now
      const due = this.waiting(url).filter((delivery) =>
        once ? !tried.has(delivery.id) : open && delivery.notBefore <= now,
      )
      const index = this.chaos.shuffle ? Math.floor(this.random() * due.length) : 0
      const delivery = due[index]
      if (delivery === undefined || this.stopped) return
      tried.add(delivery.id)
      await this.attempt(delivery)
    }
  }

  private async attempt(delivery: Delivery): Promise<void> {
    const endpoint = this.endpoints.find((one) => one.url === delivery.url && one.kind === delivery.kind)
    const body = this.bodyOf(delivery)
    if (endpoint === undefined || body === undefined) {
      this.state.deliveries.rows.delete(delivery.id)
      this.onChange()
      return
    }
    const arrived = await this.post(endpoint, body)
    delivery.attempts += 1
    const event = this.state.events.find(delivery.eventId)
    if (arrived) {
      this.state.deliveries.rows.delete(delivery.id)
      const open = this.waiting().some((other) => other.eventId === delivery.eventId)
      if (event !== undefined && !open) event.pending_webhooks = 0
    } else if (Date.now() - delivery.queuedAt > this.retry.giveUpMs) {
      this.state.deliveries.rows.delete(delivery.id)
    } else {
      delivery.notBefore = Date.now() + this.backOff(delivery.attempts)
    }
    this.onChange()
  }

  private bodyOf(delivery: Delivery): string | undefined {
    if (delivery.kind !== 'thin') {
      const event = this.state.events.find(delivery.eventId)
      return event === undefined ? undefined : JSON.stringify(event, null, 2)
    }
    const event = this.state.thinEvents.find(delivery.eventId)
    if (event === undefined) return undefined
    const { data: _only, ...notification } = event
    return JSON.stringify(notification)
  }

  private async post(endpoint: Endpoint, body: string): Promise<boolean> {
    try {
      const answer = await fetch(endpoint.url, {
        method: 'POST',
        body,
        redirect: 'manual',
        signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
        headers: {
          'content-type': 'application/json; charset=utf-8',
          'stripe-signature': signatureOf(body, endpoint.secret),
          'user-agent': 'Stripe/1.0 (+https://stripe.com/docs/webhooks)',
        },
      })
      await answer.arrayBuffer()
      this.resting.delete(endpoint.url)
      return answer.ok
    } catch {
      const rest = this.resting.get(endpoint.url) ?? { failures: 0, until: 0 }
      const failures = rest.failures + 1
      if (rest.until <= Date.now()) {
        this.resting.set(endpoint.url, { failures, until: Date.now() + this.backOff(failures) })
      }
      return false
    }
  }

  /**
   * Delivers everything queued, also what is held back or waits for its next attempt, trying each up to
   * `attempts` times. Returns how many stay undelivered.
   */
  async flush(attempts = 20): Promise<number> {
    for (let round = 0; round < attempts && this.waiting().length > 0; round += 1) {
      await Promise.all(this.lanes.values())
      const urls = new Set(this.waiting().map((delivery) => delivery.url))
      await Promise.all([...urls].map((url) => this.lane(url, true)))
    }
    return this.waiting().length
  }

  async stop(): Promise<void> {
    this.stopped = true
    clearTimeout(this.timer)
    await Promise.all(this.lanes.values())
  }
}
