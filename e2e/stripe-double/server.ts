import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { closeAccount, onboardAccount } from './accounts.ts'
import { Api, type ApiAnswer, type ApiRequest } from './api.ts'
import { fundsIn, releasePendingFunds, type Funds } from './balances.ts'
import { expireDueSessions, paySession } from './checkout.ts'
import { runControl } from './control.ts'
import { closeDispute, escalateDispute, openDispute, overturnDispute, warnOfFraud } from './disputes.ts'
import { ApiError } from './errors.ts'
import { Faults } from './faults.ts'
import { pageFor } from './pages.ts'
import { payOutAutomatically, settleDuePayouts, settlePayout } from './payouts.ts'
import { settleDueRefunds, settleRefund } from './refunds.ts'
import { SnapshotFile } from './snapshot.ts'
import { PLATFORM, State, type Policy } from './state.ts'
import { STANDARD_RETRY, Webhooks, type Endpoint, type Retry } from './webhooks.ts'

export type DoubleOptions = {
  /** A free port is picked when absent. */
  port?: number
  /** Where the state is kept between runs; only in memory when absent. */
  file?: string
  endpoints?: Endpoint[]
  /** The source of chance for `chaos`. */
  random?: () => number
  retry?: Partial<Retry>
  policy?: Partial<Policy>
}

const MAX_BODY_BYTES = 1_000_000
const TICK_MS = 15_000
const REQUESTS_KEPT = 10_000

/** What time alone does, in the order in which one makes way for the next. */
const TIMELY = [
  releasePendingFunds,
  expireDueSessions,
  settleDuePayouts,
  payOutAutomatically,
  settleDueRefunds,
] as const

type Written = { status: number; body: string; headers: Record<string, string> }

function failed(error: unknown): Written {
  const shown = error instanceof ApiError ? error : new ApiError(500, 'api_error', String(error))
  return {
    status: shown.status,
    body: JSON.stringify(shown.body),
    headers: { 'content-type': 'application/json' },
  }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size <= MAX_BODY_BYTES) chunks.push(chunk)
  }
  if (size > MAX_BODY_BYTES) throw new ApiError(413, 'invalid_request_error', 'Request body is too large.')
  return Buffer.concat(chunks).toString('utf8')
}

/** A local stand-in for the payment processor, spoken to over HTTP by the real SDK. Listens on 127.0.0.1 only. */
export class StripeDouble {
  readonly state = new State()
  readonly faults = new Faults()
  readonly webhooks: Webhooks
  /** `METHOD /path` of the requests answered so far, the latest last. */
  readonly requests: string[] = []
  /** Told of each request of the API with its answer; undefined when the connection was cut. */
  onAnswer: (request: ApiRequest, answer: ApiAnswer | undefined) => void = () => {}
  readonly host = '127.0.0.1'
  port = 0

  private readonly api = new Api(this.state, this.faults, () => this.url)
  private readonly wantedPort: number
  private readonly snapshot: SnapshotFile | undefined
  private server: Server | undefined
  private ticking: NodeJS.Timeout | undefined

  constructor(options: DoubleOptions = {}) {
    this.wantedPort = options.port ?? 0
    this.state.policy = { ...this.state.policy, ...options.policy }
    this.webhooks = new Webhooks(this.state, options.endpoints ?? [], options.random ?? Math.random, {
      ...STANDARD_RETRY,
      ...options.retry,
    })
    this.webhooks.onChange = () => this.snapshot?.changed()
    this.snapshot = options.file === undefined ? undefined : new SnapshotFile(options.file, this.state)
  }

  get url(): string {
    return `http://${this.host}:${this.port}`
  }

  /** Reads the state file and starts listening. @throws Error when the port is taken or the file unreadable */
  async start(): Promise<this> {
    this.snapshot?.load()
    const server = createServer((request, response) => void this.handle(request, response))
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject)
      server.listen(this.wantedPort, this.host, resolve)
    })
    const address = server.address()
    this.port = typeof address === 'object' && address !== null ? address.port : this.wantedPort
    this.server = server
    this.ticking = setInterval(() => this.tick(), TICK_MS).unref()
    this.tick()
    this.webhooks.wake(0)
    return this
  }

  /** Stops listening and sending, and writes the state file a last time. */
  async stop(): Promise<void> {
    clearInterval(this.ticking)
    const server = this.server
    this.server = undefined
    if (server !== undefined) {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      server.closeAllConnections()
      await closed
    }
    await this.webhooks.stop()
    await this.snapshot?.stop()
  }

  /** Does what time alone does: pending money becomes available, sessions expire, payouts arrive. */
  private tick(): void {
    const changes = TIMELY.map((step) => step(this.state))
    if (changes.some(Boolean)) this.snapshot?.changed()
  }

  private async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let written: Written | undefined
    try {
      written = await this.answer(request)
    } catch (error) {
      written = failed(error)
    }
    if (written === undefined) {
      request.socket.destroy()
      return
    }
    if (response.destroyed) return
    try {
      response.writeHead(written.status, written.headers)
      response.end(request.method === 'HEAD' ? undefined : written.body)
    } catch {
      response.destroy()
    }
  }

  private async answer(request: IncomingMessage): Promise<Written | undefined> {
    const [path = '/', query = ''] = (request.url ?? '/').split(/\?(.*)/s)
    const body = await bodyOf(request)
    const method = request.method === 'HEAD' ? 'GET' : (request.method ?? 'GET')
    this.requests.push(`${method} ${path}`)
    if (this.requests.length > REQUESTS_KEPT) this.requests.shift()
    this.tick()
    try {
      if (path.startsWith('/_control/')) {
        const result = await runControl(this, method, path.slice('/_control/'.length), body)
        return { status: 200, body: JSON.stringify(result), headers: { 'content-type': 'application/json' } }
      }
      const acceptLanguage = request.headers['accept-language']
      const page = /^(GET|POST)$/.test(method)
        ? pageFor(this.state, { method, path, query, body, acceptLanguage })
        : undefined
      if (page !== undefined) {
        if ('location' in page) return { status: 303, body: '', headers: { location: page.location } }
        const headers = { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' }
        return { status: page.status, body: page.html, headers }
      }
      const asked = { method, path, query, body, header: (name: string) => request.headers[name]?.toString() }
      const answer = this.api.answer(asked)
      this.onAnswer(asked, answer)
      return answer
    } finally {
      if (method !== 'GET') this.snapshot?.changed()
    }
  }

  private changing<Result>(change: () => Result): Result {
    try {
      return change()
    } finally {
      this.tick()
      this.snapshot?.changed()
    }
  }

  /** Moves the stand-in's clock ahead. */
  advance(milliseconds: number): void {
    this.changing(() => {
      this.state.offsetMs += milliseconds
    })
  }

  /** Sets the stand-in's clock, which then goes on at the usual pace. */
  travelTo(now: Date): void {
    this.advance(now.getTime() - (Date.now() + this.state.offsetMs))
  }

  readonly paySession = (id: string, card: string) => this.changing(() => paySession(this.state, id, card))
  readonly onboard = (id: string, status?: Parameters<typeof onboardAccount>[2]) =>
    this.changing(() => onboardAccount(this.state, id, status))
  readonly closeAccount = (id: string) => this.changing(() => closeAccount(this.state, id))
  readonly openDispute = (charge: string, terms?: Parameters<typeof openDispute>[2]) =>
    this.changing(() => openDispute(this.state, charge, terms))
  readonly closeDispute = (id: string, outcome: 'won' | 'lost') =>
    this.changing(() => closeDispute(this.state, id, outcome))
  readonly escalateDispute = (id: string) => this.changing(() => escalateDispute(this.state, id))
  readonly overturnDispute = (id: string) => this.changing(() => overturnDispute(this.state, id))
  readonly warnOfFraud = (charge: string) => this.changing(() => warnOfFraud(this.state, charge))
  readonly settleRefund = (id: string, succeeds: boolean) =>
    this.changing(() => settleRefund(this.state, id, succeeds))
  readonly settlePayout = (id: string, succeeds: boolean) =>
    this.changing(() => settlePayout(this.state, id, succeeds))

  /** Available and pending money (minor units) of the platform or of a connected account. */
  funds(currency: string, account = PLATFORM): Funds {
    return fundsIn(this.state, account, currency)
  }

  /** Delivers every queued webhook now; returns how many stay undelivered after the attempts. */
  async flush(attempts?: number): Promise<number> {
    const left = await this.webhooks.flush(attempts)
    this.snapshot?.changed()
    return left
  }
}
