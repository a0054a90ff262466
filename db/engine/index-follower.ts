import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises'
import type pg from 'pg'
import { recordVersion } from '../../app/domain/search/record.ts'
import { inConnection } from './connection.ts'
import { copyRecords, type TakeRecord } from './copied-records.ts'
import { FeedPlace, type Mark, pageOf, pageQuery, type PageRow } from './feed.ts'
import { loadRecords } from './load.ts'
import type { EngineState } from './search-engine.ts'

const lookEveryMs = 100
/** So many records are placed between two turns of the event loop: a question waits a few milliseconds at most. */
const chunk = 1_000
/** A look that is not answered in this time went to a server that is gone. */
const lookMostMs = 15_000
const retry = { firstMs: 50, mostMs: 5_000 }

export type FollowerHearers = {
  /** Told of every change of the state. */
  onState?: ((state: EngineState) => void) | undefined
  /** Told why the database could not be followed for a while. */
  onTrouble?: ((error: Error) => void) | undefined
}

/**
 * Hands over every record of the database, then each again whenever it changes, until closed. A lost connection is made
 * anew, and the changes go on from the last mark.
 */
export class IndexFollower {
  /** Fulfilled once everything that is indexed has been handed over. */
  readonly ready: Promise<void>
  readonly #settle: () => void
  readonly #databaseUrl: string
  readonly #take: TakeRecord
  readonly #hearers: FollowerHearers
  readonly #closing = new AbortController()
  readonly #ended: Promise<void>
  #state: EngineState = { isReady: false, loaded: 0, total: 0 }
  #mark: Mark | undefined
  #waitMs = retry.firstMs

  constructor(databaseUrl: string, take: TakeRecord, hearers: FollowerHearers = {}) {
    const { promise, resolve } = Promise.withResolvers<void>()
    this.ready = promise
    this.#settle = resolve
    this.#databaseUrl = databaseUrl
    this.#take = (ordinal, packed, offset) => {
      take(ordinal, packed, offset)
      if (this.#state.loaded < this.#state.total) this.#state.loaded++
    }
    this.#hearers = hearers
    this.#ended = this.#run()
  }

  get state(): EngineState {
    return { ...this.#state }
  }

  /** Fulfilled when the connection is gone and nothing is handed over any more. */
  async close() {
    this.#closing.abort()
    await this.#ended
  }

  async #run() {
    const { signal } = this.#closing
    while (!signal.aborted) {
      try {
        await inConnection(this.#databaseUrl, signal, (client) => this.#follow(client))
      } catch (error) {
        if (signal.aborted) return
        this.#hearers.onTrouble?.(error as Error)
        await this.#rest(this.#waitMs)
        this.#waitMs = Math.min(retry.mostMs, 2 * this.#waitMs)
      }
    }
  }

  async #follow(client: pg.Client) {
    this.#mark ??= await this.#load(client)
    const place = new FeedPlace(this.#mark)
    while (!this.#closing.signal.aborted) {
      // Asked before the look: what had been indexed by then is found by it.
      const isFilled = this.#state.isReady || (await isIndexFilled(client))
      while (!(await this.#look(client, place)));
      this.#waitMs = retry.firstMs
      if (isFilled && !this.#state.isReady) {
        this.#tell({ isReady: true, loaded: this.#state.total })
        this.#settle()
      }
      await this.#rest(lookEveryMs)
    }
  }

  async #load(client: pg.Client): Promise<Mark> {
    const { rows } = await client.query<{ total: number }>('select count(*)::int as total from channels')
    this.#tell({ total: rows[0]!.total, loaded: 0 })
    const telling = setInterval(() => this.#tell({}), lookEveryMs)
    try {
      return await loadRecords(client, this.#take)
    } finally {
      clearInterval(telling)
    }
  }

  /** One page of changes. @returns whether it was the last. */
  async #look(client: pg.Client, place: FeedPlace): Promise<boolean> {
    const query = { name: 'behind', ...pageQuery('channel_index', place.from, chunk) }
    const { rows } = await client.query<PageRow>({ ...query, query_timeout: lookMostMs } as typeof query)
    const page = pageOf(rows, chunk)
    const ordinals = place.take(page)
    if (ordinals.length > 0) {
      await copyRecords(client, ordinals, this.#take)
      await nextTurn()
    }
    this.#mark = place.mark
    return page.isLast
  }

  #tell(change: Partial<EngineState>) {
    Object.assign(this.#state, change)
    this.#hearers.onState?.(this.state)
  }

  #rest(ms: number) {
    return pause(ms, undefined, { signal: this.#closing.signal }).catch(() => {})
  }
}

/** Whether the index holds every channel in this version; without channels there is nothing to wait for. */
async function isIndexFilled(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ isFilled: boolean }>(
    `select (is_filled and version = $1) or not exists (select from channels) as "isFilled"
     from channel_index_state`,
    [recordVersion],
  )
  return rows[0]?.isFilled ?? false
}
