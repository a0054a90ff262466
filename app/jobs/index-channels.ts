import { setTimeout as pause } from 'node:timers/promises'
import type { Db } from '#db/db.ts'
import { FeedPlace } from '#db/engine/feed.ts'
import { findSignalNorms, findSurroundings } from '#db/queries/catalogue.ts'
import {
  findIndexState,
  type IndexState,
  listChangedChannels,
  listIndexFacts,
  lockIndex,
  recordIndexed,
  recordIndexState,
  renumberChanges,
} from '#db/queries/channel-index.ts'
import { indexChannel } from '../domain/search/index-channel.ts'
import { recordVersion } from '../domain/search/record.ts'
import type { JobContext } from './context.ts'

const lookEveryMs = 150
const retryMostMs = 5_000
/** While another process writes. */
const retryBusyMs = 20
/** So many channels are indexed in one transaction. */
const batch = 1_000

const beginning = { rev: 0, ordinal: 0 }

/** What a step came to: there may be more at once, there is nothing more, or somebody else is at it. */
type StepEnd = 'more' | 'done' | 'busy'

/**
 * Turns changed channels into records of the index. Any number of processes may do so: one transaction at a time
 * writes, and the place that all go on from is kept with what it wrote, so that a restart loses and repeats nothing.
 */
class Indexer {
  readonly #db: Db
  #known: IndexState | undefined
  #feed = new FeedPlace(beginning)

  constructor(db: Db) {
    this.#db = db
  }

  /** Indexes the next batch of changed channels. @throws whatever the database does; the next step starts over. */
  async step(now: Date): Promise<StepEnd> {
    const state = await this.#findPlace()
    // A newer release has taken the index over.
    if (state.version > recordVersion) return 'busy'
    try {
      const page = await listChangedChannels(this.#db, this.#feed.from, batch)
      if (page.oldestOpen < state.mark.rev) return await this.#renumber()
      const ordinals = this.#feed.take(page)
      const isFilled = page.isLast || (state.isFilled && state.version === recordVersion)
      const next = { version: recordVersion, mark: this.#feed.mark, isFilled }
      const isNew = ordinals.length > 0 || state.version !== recordVersion || state.isFilled !== isFilled
      if (isNew && !(await this.#write(ordinals, state, next, now))) {
        this.#known = undefined
        return 'busy'
      }
      return page.isLast ? 'done' : 'more'
    } catch (error) {
      this.#known = undefined
      throw error
    }
  }

  /** The place in the database, which this process has followed itself or takes over. */
  async #findPlace(): Promise<IndexState> {
    const state = await findIndexState(this.#db)
    if (!this.#known || !isSame(state, this.#known)) {
      this.#known = state
      this.#feed = new FeedPlace(state.version === recordVersion ? state.mark : beginning)
    }
    return state
  }

  async #renumber(): Promise<StepEnd> {
    const isOurs = await this.#db.transaction().execute(async (tx) => {
      if (!(await lockIndex(tx))) return false
      await renumberChanges(tx)
      return true
    })
    return isOurs ? 'more' : 'busy'
  }

  async #write(ordinals: readonly number[], from: IndexState, next: IndexState, now: Date) {
    const surroundings = await findSurroundings(this.#db, now)
    const norms = await findSignalNorms(this.#db, now)
    const isOurs = await this.#db.transaction().execute(async (tx) => {
      if (!(await lockIndex(tx)) || !isSame(await findIndexState(tx), from)) return false
      const facts = await listIndexFacts(tx, ordinals, norms)
      const made = facts.map((one) => ({
        channelId: one.id,
        indexed: indexChannel(one, surroundings),
        signals: one.signals,
      }))
      await recordIndexed(tx, made, now)
      await recordIndexState(tx, next)
      return true
    })
    if (isOurs) this.#known = next
    return isOurs
  }
}

const isSame = (a: IndexState, b: IndexState) =>
  a.version === b.version &&
  a.isFilled === b.isFilled &&
  a.mark.rev === b.mark.rev &&
  a.mark.ordinal === b.mark.ordinal

/** Brings the index up to everything that had been committed before the call. */
export async function indexNow(db: Db, now: Date) {
  const indexer = new Indexer(db)
  for (;;) {
    const end = await indexer.step(now)
    if (end === 'done') return
    if (end === 'busy') await pause(retryBusyMs)
  }
}

/** Keeps the index fresh until it is stopped. */
export function startIndexing(
  { db, now }: Pick<JobContext, 'db' | 'now'>,
  onTrouble: (error: unknown) => void,
): { stop(): Promise<void> } {
  const stopping = new AbortController()
  const ended = run()
  return {
    async stop() {
      stopping.abort()
      await ended
    },
  }

  async function run() {
    const indexer = new Indexer(db)
    let failures = 0
    while (!stopping.signal.aborted) {
      try {
        const end = await indexer.step(now())
        failures = 0
        if (end === 'more') continue
      } catch (error) {
        failures++
        onTrouble(error)
      }
      const rest = Math.min(retryMostMs, lookEveryMs * 2 ** failures)
      await pause(rest, undefined, { signal: stopping.signal }).catch(() => {})
    }
  }
}

/** What is usual among channels drifts: every record is made anew, and written where it differs. */
export async function reindexChannels({ db }: Pick<JobContext, 'db'>) {
  const begin = () =>
    db.transaction().execute(async (tx) => {
      if (!(await lockIndex(tx))) return false
      await recordIndexState(tx, { ...(await findIndexState(tx)), mark: beginning })
      return true
    })
  while (!(await begin())) await pause(retryBusyMs)
}
