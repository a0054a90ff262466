import { explored, withNewcomers } from './newcomers.ts'
import type { SearchAnswer } from './search-answer.ts'

/**
 * A whole result in the order in which its pages show it: `list` the ordinals as they were found, `first` the first
 * `explored` places with as many newcomers. After the explored places come those whom newcomers have pushed out of
 * them, then all others without whom was raised.
 */
export function wholeResult(
  list: Uint32Array,
  first: Pick<SearchAnswer, 'found' | 'newcomers'>,
): Uint32Array {
  const shown = withNewcomers(first).map(({ ordinal }) => ordinal)
  const isShown = new Set(shown)
  const rest = list.filter((ordinal) => !isShown.has(ordinal))
  const whole = new Uint32Array(shown.length + rest.length)
  whole.set(shown)
  whole.set(rest, shown.length)
  return whole
}

/** The places that `wholeResult` needs besides the list. */
export const firstPlaces = { from: 0, count: explored }
