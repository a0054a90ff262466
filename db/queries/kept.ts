import type { Db } from '../db.ts'

type Kept<T> = { value: Promise<T>; until: number; isRefreshing: boolean }

/**
 * A slow answer, kept for each database: asked anew once it is older than `ms`, while whoever waits gets the old one.
 * Only the first has to wait. A failure is not kept: what stood before it stands, and the next one asks again.
 */
export function keptFor<T>(ms: number, load: (db: Db) => Promise<T>): (db: Db, now: Date) => Promise<T> {
  const held = new WeakMap<Db, Kept<T>>()
  return (db, now) => {
    const known = held.get(db)
    if (!known) {
      const first = { value: load(db), until: now.getTime() + ms, isRefreshing: false }
      held.set(db, first)
      first.value.catch(() => held.delete(db))
      return first.value
    }
    if (known.until <= now.getTime() && !known.isRefreshing) {
      known.isRefreshing = true
      load(db).then(
        (value) =>
          held.set(db, { value: Promise.resolve(value), until: now.getTime() + ms, isRefreshing: false }),
        () => (known.isRefreshing = false),
      )
    }
    return known.value
  }
}
