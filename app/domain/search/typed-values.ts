/** What of an address could not be taken as it stands: `value` as it was typed, shortened. */
export type Problem = { name: string; value: string; code: ProblemCode }

export type ProblemCode =
  | 'unknown'
  | 'number'
  | 'too_large'
  | 'percent'
  | 'reversed'
  | 'repeated'
  | 'cut'
  | 'no_words'
  | 'audience'
  | 'too_many'
  | 'channel'
  | 'order'
  | 'page'
  | 'more'

const mostProblems = 8
/** Of one name more values than this are not looked at. */
const mostValues = 60
const mostShown = 40
const mostRead = 1_000

/** Signs that direct writing and cannot be seen, and the sign for what could not be decoded. */
const unseen = /[\u061c\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffd]/g

/**
 * The values of an address, read one after another. What cannot be read is set aside and noted in `problems`, so that
 * every address gives a search and says what it left out.
 */
export class TypedValues {
  readonly #search: URLSearchParams
  readonly #problems = new Map<string, Problem>()

  constructor(search: URLSearchParams) {
    this.#search = search
  }

  /** The first eight, and how many more there are. */
  get problems(): Problem[] {
    const all = [...this.#problems.values()]
    const more = all.length - mostProblems
    return more > 0 ? [...all.slice(0, mostProblems), { name: '', value: String(more), code: 'more' }] : all
  }

  note(name: string, value: string, code: ProblemCode) {
    const problem = { name, value: cut(value, mostShown), code }
    this.#problems.set(JSON.stringify(problem), problem)
  }

  has(name: string): boolean {
    return this.#search.has(name)
  }

  /** Every value of a name that is not empty, without what cannot be seen. */
  all(name: string): string[] {
    const values = this.#search.getAll(name)
    if (values.length > mostValues) this.note(name, String(values.length), 'too_many')
    return values
      .slice(0, mostValues)
      .map(visible)
      .filter((value) => value !== '')
  }

  /** The one value of a name; of several the first. */
  one(name: string): string | null {
    const [first, ...others] = this.all(name)
    if (others.some((other) => other !== first)) this.note(name, others.at(-1)!, 'repeated')
    return first ?? null
  }

  /** Those of `known` that are named, in their own order. */
  among<T extends string>(name: string, known: readonly T[]): T[] {
    const asked = new Set(this.all(name))
    for (const value of asked)
      if (!(known as readonly string[]).includes(value)) this.note(name, value, 'unknown')
    return known.filter((value) => asked.has(value))
  }

  /** A whole number of 0 to `most`; what is larger counts as the most. */
  count(name: string, most: number): number | null {
    const typed = this.one(name)
    if (typed === null) return null
    const value = numberOf(typed)
    if (value === null) this.note(name, typed, 'number')
    else if (value > most) this.note(name, typed, 'too_large')
    return value && Math.min(value, most)
  }

  /** Both ends of a range; one that is upside down is turned over. */
  range(from: string, to: string, most: number): [number | null, number | null] {
    const [low, high] = [this.count(from, most), this.count(to, most)]
    if (low === null || high === null || low <= high) return [low, high]
    this.note(from, `${low} – ${high}`, 'reversed')
    return [high, low]
  }

  /** A percentage from 1 to 100; 0 asks nothing. */
  percent(name: string): number | null {
    const typed = this.one(name)
    if (typed === null) return null
    const value = percentOf(typed)
    if (value !== null) return value || null
    const isNumber = numberOf(typed.replace(percentSign, '')) !== null
    this.note(name, typed, isNumber ? 'percent' : 'number')
    return isNumber ? 100 : null
  }

  /** Text of at most `most` signs. */
  text(name: string, most: number): string {
    const typed = this.one(name)
    if (typed === null) return ''
    const kept = cut(typed, most)
    if (kept !== typed) this.note(name, typed, 'cut')
    return kept
  }
}

const percentSign = /\s*[%٪]$/

/** Whole per cent of 0-100, with or without its sign; null when it is none. */
export function percentOf(typed: string): number | null {
  const value = numberOf(typed.replace(percentSign, ''))
  return value !== null && value <= 100 ? value : null
}

/** "12,000", "12 000", "١٢٠٠٠", "12k" and "1.5m" as a whole number; null when it is none. */
export function numberOf(typed: string): number | null {
  const western = typed
    .replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
    .replace(/٫/g, '.')
    .replace(/[\s,٬]/g, '')
  const match = /^(\d{1,15}(?:\.\d{1,3})?)([km]?)$/i.exec(western)
  if (!match) return null
  const unit = { '': 1, k: 1_000, m: 1_000_000 }[match[2]!.toLowerCase()]!
  return Math.round(Number(match[1]) * unit)
}

const visible = (typed: string) =>
  typed
    .slice(0, mostRead)
    .replace(unseen, '')
    .replace(/\p{Cc}/gu, ' ')
    .trim()

/** The first signs of a text, none of them halved. */
const cut = (text: string, most: number) => {
  const signs = [...text]
  return signs.length > most ? signs.slice(0, most).join('').trim() : text
}
