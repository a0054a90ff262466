import type { Side } from '../collaboration/deal-view.ts'
import { isCountedFor, reliabilityOf, type Share } from './reliability.ts'
import { type DealPast, type Duty, replay } from './replay.ts'

/** One deal in the account of a party's reliability: its waits, counted or not. */
export type AccountedDeal = {
  id: string
  /** When something last happened in it. */
  at: Date
  /** Null before those who had no part in it. */
  names: { title: string; other: string } | null
  duties: Duty[]
}

/** How the shares of a party came about, deal by deal. */
export type ReliabilityAccount = { side: Side; shares: Share[]; deals: AccountedDeal[] }

type Past = DealPast & { title: string; brandName: string; creatorName: string }

/** Works out how reliable a party was, out of its deals. Other people's deals have no names. */
export function accountOf(
  side: Side,
  pasts: readonly Past[],
  { now, isOwn }: { now: Date; isOwn: boolean },
): ReliabilityAccount {
  const replayed = pasts.map((past) => ({ past, duties: replay(past, now) }))
  const deals = replayed.flatMap(({ past, duties }): AccountedDeal[] => {
    const own = duties.filter((duty) =>
      duty.outcome === 'void' ? duty.side === side : isCountedFor(side, duty, now),
    )
    if (own.length === 0) return []
    const { id, title, brandName, creatorName, events } = past
    const other = side === 'brand' ? creatorName : brandName
    return [{ id, at: events.at(-1)!.at, names: isOwn ? { title, other } : null, duties: own }]
  })
  const all = replayed.flatMap(({ duties }) => duties)
  return { side, shares: reliabilityOf(side, all, now), deals }
}
