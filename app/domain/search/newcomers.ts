import { byPlace, type Place, type SearchAnswer, type Window } from './search-answer.ts'
import { fullScore } from './search-score.ts'

export const pageSize = 24

/** Newcomers may win places on the first pages only; later pages follow from these. */
export const explored = 5 * pageSize

/** The fifth and the tenth of each ten places: the best stay where they are. */
const isOpen = (place: number) => place % 5 === 4

/** What the forecast of somebody new may be wrong by: ten points of a hundred. */
const bonus = fullScore / 10

type Found = Pick<SearchAnswer, 'found' | 'newcomers'>

/**
 * The first `explored` places of a search by score with bounded exploration (matching.md, model 6): of each ten places
 * at most two go to a newcomer who would be further down, where a bonus would have taken them there. `first` are the
 * first places as found, with as many newcomers. Where newcomers are half of them anyway nobody needs a bonus.
 */
export function withNewcomers({ found, newcomers }: Found): Place[] {
  const places = found.slice(0, explored)
  const isNew = new Set(newcomers.map(({ ordinal }) => ordinal))
  if (2 * places.filter(({ ordinal }) => isNew.has(ordinal)).length >= places.length) return places
  const taken = new Set<number>()
  const merged: Place[] = []
  let next = 0
  let waiting = 0
  while (merged.length < places.length) {
    while (taken.has(places[next]!.ordinal)) next++
    while (waiting < newcomers.length && taken.has(newcomers[waiting]!.ordinal)) waiting++
    const usual = places[next]!
    const newcomer = newcomers[waiting]
    const wins = newcomer && isOpen(merged.length) && newcomer.value + bonus >= usual.value
    const place = wins ? newcomer : usual
    merged.push(place)
    taken.add(place.ordinal)
  }
  return merged
}

/** Two of each ten explored places. */
const mostRaised = explored / 5

/** What must be found to show the page that starts at place `from`: the first places and, after them, those around it. */
export function windowsFor(from: number): { first: Window; around: Window | null } {
  const first = { from: 0, count: explored }
  if (from < explored) return { first, around: null }
  const start = Math.max(explored, from - mostRaised)
  return { first, around: { from: start, count: from + pageSize - start } }
}

/**
 * The places of the page that starts at `from`, of what `windowsFor` says. After the explored places come those whom
 * newcomers have pushed out of them, then all others as found without whom was raised: nobody stands on two pages, and
 * nobody on none.
 */
export function pageWithNewcomers(first: Found, around: readonly Place[], from: number): Place[] {
  const shown = withNewcomers(first)
  if (from < explored) return shown.slice(from, from + pageSize)
  const usual = first.found.slice(0, explored)
  const among = (places: readonly Place[]) => {
    const ordinals = new Set(places.map(({ ordinal }) => ordinal))
    return ({ ordinal }: Place) => ordinals.has(ordinal)
  }
  const [isUsual, isShown] = [among(usual), among(shown)]
  const pushed = usual.filter((place) => !isShown(place))
  const raised = shown.filter((place) => !isUsual(place))
  const [start] = around
  if (!start) return []
  // Where the places around stand among the others, counted from the first explored place on.
  const others = around.filter((place) => !isShown(place))
  const before = raised.filter((place) => byPlace(place, start) < 0).length
  const at = (place: number) =>
    place - explored - pushed.length - (windowsFor(from).around!.from - explored - before)
  return [
    ...pushed.slice(from - explored, from - explored + pageSize),
    ...others.slice(Math.max(0, at(from)), Math.max(0, at(from + pageSize))),
  ]
}
