import type { RawClick, Verdict } from './click.ts'

/** The same visitor on the same link within this many seconds of a counted click is the same click. */
export const repeatSeconds = 30

/** So many clicks of one visitor on one link are believed in a day. */
export const mostOfVisitor = 5

/** So many clicks of one visitor on all links together are believed in a day. */
export const mostOnAllLinks = 40

/** From so many clicks a day on, one network may not have brought more than this share of a link's clicks. */
export const mostOfNetwork = { clicks: 30, share: 0.05 }

/** Single clicks of a month (its first day) go once it is over for so many whole months; the roll-ups stay. */
export function isMonthOver(month: string, months: number, now: Date): boolean {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return Date.UTC(year, number + months, 1) <= now.getTime()
}

/** Clicks of one kind on one day that showed nothing by themselves, and when the last of them was counted. */
export type Tally = { clicks: number; countedAt: Date | null }

/** By `day key`, as `tallyKeys` gives them. */
export type Tallies = Map<string, Tally>

/** What a click's verdict looks back at: all of it is of its own day (UTC), like the keys. */
export function tallyKeys({ clickedAt, linkId, visitorKey, networkKey }: RawClick) {
  const day = clickedAt.toISOString().slice(0, 10)
  return {
    visit: `${day} v${linkId}:${visitorKey}`,
    visitor: `${day} a:${visitorKey}`,
    network: `${day} n${linkId}:${networkKey}`,
    link: `${day} l${linkId}`,
  }
}

/**
 * The verdicts of clicks in the order given, which goes on from what `tallies` holds; they are carried forward in it.
 * The same clicks in the same order always get the same verdicts.
 */
export const judgeAll = (clicks: readonly RawClick[], tallies: Tallies): Verdict[] =>
  clicks.map((click) => judge(click, tallies))

/** The order in which clicks of one batch are judged, and judged again. */
export const inOrder = (clicks: readonly RawClick[]): RawClick[] =>
  clicks.toSorted(
    (a, b) => a.clickedAt.getTime() - b.clickedAt.getTime() || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
  )

function judge(click: RawClick, tallies: Tallies): Verdict {
  if (click.sign) return click.sign
  const keys = tallyKeys(click)
  const visit = grow(tallies, keys.visit)
  const [visitor, network, link] = [keys.visitor, keys.network, keys.link].map((key) => grow(tallies, key))
  // A click that was recorded late may lie before the counted one.
  const apart = visit.countedAt && Math.abs(click.clickedAt.getTime() - visit.countedAt.getTime())
  if (apart !== null && apart < repeatSeconds * 1000) return 'repeat'
  const crowds = network!.clicks > Math.max(mostOfNetwork.clicks, link!.clicks * mostOfNetwork.share)
  if (visit.clicks > mostOfVisitor || visitor!.clicks > mostOnAllLinks || crowds) return 'rate'
  if (!visit.countedAt || visit.countedAt < click.clickedAt) visit.countedAt = click.clickedAt
  return 'counted'
}

function grow(tallies: Tallies, key: string): Tally {
  const tally = tallies.get(key) ?? { clicks: 0, countedAt: null }
  tally.clicks += 1
  tallies.set(key, tally)
  return tally
}
