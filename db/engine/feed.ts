/**
 * A place in a feed of changes. Rows lie in it by `rev`, the number of the transaction that wrote them last, then by
 * ordinal; ordinals begin at 1.
 */
export type Mark = { rev: number; ordinal: number }

/** Rows behind a place, in their order. `oldestOpen`: no transaction below this number is still open. */
export type FeedPage = { oldestOpen: number; changes: Mark[]; isLast: boolean }

export type PageRow = { oldest: string; rev: string | null; ordinal: number | null }

/** At most this many rows of transactions that began before one still open are remembered. */
const aheadMost = 200_000

/** The page of a followed table behind a mark. The database numbers transactions with 64 bits; 53 last for long. */
export function pageQuery(table: 'channels' | 'channel_index', from: Mark, limit: number) {
  return {
    text: `
      with seen as materialized (select pg_snapshot_xmin(pg_current_snapshot())::text as oldest)
      select seen.oldest, behind.rev::text as rev, behind.ordinal
      from seen left join lateral (
        select rev, ordinal from ${table} where (rev, ordinal) > ($1::xid8, $2::int)
        order by rev, ordinal limit $3
      ) behind on true
      order by behind.rev, behind.ordinal`,
    values: [String(from.rev), from.ordinal, limit],
  }
}

export function pageOf(rows: readonly PageRow[], limit: number): FeedPage {
  const changes = rows.flatMap(({ rev, ordinal }) =>
    rev === null || ordinal === null ? [] : [{ rev: Number(rev), ordinal }],
  )
  return { oldestOpen: Number(rows[0]!.oldest), changes, isLast: changes.length < limit }
}

/**
 * Walks a feed without losing what commits late: a transaction may begin early and commit after younger ones, so the
 * mark never passes the oldest transaction still open. Rows beyond it are taken at once all the same, and remembered
 * so that they are not taken again at every look.
 */
export class FeedPlace {
  #mark: Mark
  #from: Mark
  readonly #ahead = new Map<number, number>()

  constructor(mark: Mark) {
    this.#mark = this.#from = mark
  }

  /** Everything up to here has been taken: where to go on after a restart. */
  get mark(): Mark {
    return this.#mark
  }

  /** Behind which the next page is to be listed. */
  get from(): Mark {
    return this.#from
  }

  /** Steps over a page. @returns the ordinals of it that have not been taken in this state. */
  take({ oldestOpen, changes, isLast }: FeedPage): number[] {
    const fresh = changes.filter(({ ordinal, rev }) => this.#ahead.get(ordinal) !== rev)
    const last = changes.at(-1) ?? this.#from
    if (this.#from === this.#mark) {
      const isSettled = !isLast && last.rev < oldestOpen
      this.#mark = isSettled ? last : { rev: Math.max(oldestOpen, this.#mark.rev), ordinal: 0 }
    }
    this.#from = isLast ? this.#mark : last
    this.#remember(fresh)
    return fresh.map(({ ordinal }) => ordinal)
  }

  #remember(fresh: readonly Mark[]) {
    for (const [ordinal, rev] of this.#ahead)
      if (!isBehind({ ordinal, rev }, this.#mark)) this.#ahead.delete(ordinal)
    for (const change of fresh)
      if (isBehind(change, this.#mark) && this.#ahead.size < aheadMost)
        this.#ahead.set(change.ordinal, change.rev)
  }
}

const isBehind = (change: Mark, { rev, ordinal }: Mark) =>
  change.rev > rev || (change.rev === rev && change.ordinal > ordinal)
