import { Worker } from 'node:worker_threads'
import type { EngineState, SearchEngine } from './search-engine.ts'
import type { Asked, AskedName, Told } from './thread-messages.ts'

/** A question that is not answered by then is given up: the index is still being filled, or the thread is lost. */
const patienceMs = 20_000
/** A thread that ends sooner than this is started again only after as long. */
const restMs = 1_000

/** The search cannot answer now: its index is being filled, or the process is closing. */
export class SearchUnavailable extends Error {
  readonly code = 'SEARCH_AWAY'
}

type Waiting = { asked: Asked; settle(answer: unknown): void; fail(error: Error): void }

type Settings = {
  databaseUrl: string
  /** Told what went wrong and is being mended. */
  onTrouble(message: string): void
  /** The program of the thread, where it is another. */
  program?: URL
}

/**
 * The search of this process, held by a thread of its own. Questions wait while the index is being filled; a thread
 * that breaks is replaced, and what it had been asked fails.
 */
export class SearchThread implements SearchEngine {
  readonly #settings: Settings
  readonly #waiting = new Map<number, Waiting>()
  #worker: Worker | undefined
  #startedAt = 0
  #state: EngineState = { isReady: false, loaded: 0, total: 0 }
  #asked = 0
  #isClosed = false

  constructor(settings: Settings) {
    this.#settings = settings
  }

  /** Begins to fill the index; the first question does so too. */
  start() {
    if (!this.#startedAt && !this.#isClosed) this.#begin()
  }

  search: SearchEngine['search'] = (...words) => this.#ask('search', words)
  totals: SearchEngine['totals'] = (...words) => this.#ask('totals', words)
  ends: SearchEngine['ends'] = (...words) => this.#ask('ends', words)
  list: SearchEngine['list'] = (...words) => this.#ask('list', words)
  rows: SearchEngine['rows'] = (...words) => this.#ask('rows', words)
  standing: SearchEngine['standing'] = (...words) => this.#ask('standing', words)
  state = (): EngineState => this.#state

  /** Ends the thread; whatever it was asked fails. */
  async close() {
    this.#isClosed = true
    await this.#worker?.terminate()
    this.#failAll('the search is closed')
  }

  #ask<Name extends AskedName>(name: Name, words: Parameters<SearchEngine[Name]>) {
    this.start()
    const asked: Asked<Name> = { id: ++this.#asked, name, words }
    const { promise, resolve: settle, reject: fail } = Promise.withResolvers<unknown>()
    const timer = setTimeout(() => fail(new SearchUnavailable('the search did not answer')), patienceMs)
    this.#waiting.set(asked.id, { asked, settle, fail })
    if (this.#isClosed) fail(new SearchUnavailable('the search is closed'))
    else this.#worker?.postMessage(asked, [])
    return promise.finally(() => {
      clearTimeout(timer)
      this.#waiting.delete(asked.id)
    }) as ReturnType<SearchEngine[Name]>
  }

  #begin() {
    this.#startedAt = performance.now()
    const { databaseUrl, program = new URL('./thread.ts', import.meta.url) } = this.#settings
    const worker = new Worker(program, { name: 'search', workerData: { databaseUrl } })
    worker.on('message', (told: Told) => this.#hear(told))
    worker.on('error', (error) => this.#settings.onTrouble(`the thread broke: ${String(error)}`))
    worker.once('exit', () => this.#replace())
    // The thread alone is no reason for the process to go on.
    worker.unref()
    this.#worker = worker
    for (const { asked } of this.#waiting.values()) worker.postMessage(asked, [])
  }

  #replace() {
    this.#worker = undefined
    if (this.#isClosed) return
    this.#state = { ...this.#state, isReady: false }
    this.#failAll('the search was interrupted')
    const ran = performance.now() - this.#startedAt
    setTimeout(
      () => {
        if (!this.#isClosed) this.#begin()
      },
      ran < restMs ? restMs : 0,
    ).unref()
  }

  #hear(told: Told) {
    if ('state' in told) this.#state = told.state
    else if ('trouble' in told) this.#settings.onTrouble(told.trouble)
    else if ('fault' in told) this.#waiting.get(told.id)?.fail(new Error(told.fault))
    else this.#waiting.get(told.id)?.settle(told.answer)
  }

  #failAll(message: string) {
    for (const { fail } of this.#waiting.values()) fail(new SearchUnavailable(message))
  }
}
