import { foldText } from '../matching/text/fold.ts'

/** What a listed word does where it is found: the text waits for staff, or it is shown and staff looks at it. */
export type WordEffect = 'hold' | 'flag'
export type ListedWord = { language: 'en' | 'ar' | 'ru'; word: string; effect: WordEffect }

/** Signs that are written for letters: digits and symbols for Latin ones, and Cyrillic twins of Latin letters. */
const written: Record<string, string> = {
  ...{
    '0': 'o',
    '1': 'i',
    '3': 'e',
    '4': 'a',
    '5': 's',
    '7': 't',
    '8': 'b',
    '@': 'a',
    $: 's',
    '!': 'i',
    '|': 'i',
  },
}
const twins: Record<string, string> = {
  ...{
    а: 'a',
    в: 'b',
    е: 'e',
    к: 'k',
    м: 'm',
    н: 'h',
    о: 'o',
    р: 'p',
    с: 'c',
    т: 't',
    у: 'y',
    х: 'x',
    і: 'i',
  },
}

/** Characters that no reader sees: they are written between the letters of a word to hide it. */
const unseen = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g

/** Particles that Arabic writes onto a word: and, then, by, as, for, the. */
const particles = /^(?:[وف])?(?:[بكل])?(?:ال)?(?=.{3})/

const folded = (text: string) => foldText(text.replace(unseen, ''))

/** Letters that only look like Latin ones, all of them written in Latin. */
const asLatin = (text: string) => [...text].map((sign) => written[sign] ?? twins[sign] ?? sign).join('')

/** Every letter of a run once, so that a drawn-out word is looked up under its own. */
const drawnIn = (text: string) => text.replace(/(.)\1+/gu, '$1')

/** A word has every letter that is sought at least as often in a row: "ass" is not found in "as". */
function holds(word: string, sought: string): boolean {
  const [runs, asked] = [word, sought].map((text) => text.match(/(.)\1*/gu) ?? [])
  return asked!.every((run, at) => runs![at]?.[0] === run[0] && runs![at]!.length >= run.length)
}

/** Letters that stand alone, one after another, are a word taken apart: "s p a m", "s.p.a.m". */
const apart =
  /(?<![\p{L}\p{N}@$!|])[\p{L}\p{N}@$!|](?:[\s.\-_*]{1,2}[\p{L}\p{N}@$!|](?![\p{L}\p{N}@$!|])){2,}/gu

const joined = (text: string) => text.replace(apart, (letters) => letters.replace(/[\s.\-_*]/g, ''))

/** The words of a text one after another, each in every spelling. */
const wordsOf = (text: string): string[][] =>
  [...text.matchAll(/[\p{L}\p{M}\p{N}@$!|]+/gu)].map(([word]) => [
    ...new Set(
      [word, word.replace(/^[!|]+|[!|]+$/g, '')].flatMap((one) => [
        one,
        asLatin(one),
        one.replace(particles, ''),
      ]),
    ),
  ])

/** The spellings of a text under the one in which they are looked up. */
function underKeys(spellings: Iterable<string>): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const word of spellings) found.set(drawnIn(word), [...(found.get(drawnIn(word)) ?? []), word])
  return found
}

/** Whether one of the spellings of a word is what a list names. */
type Sought = { plain: string; isStem: boolean }
const soughtOf = (listed: string): Sought => ({
  plain: folded(listed.replace(/\*$/, '')),
  isStem: listed.endsWith('*'),
})

function isAmong({ plain, isStem }: Sought, found: Map<string, string[]>, keys = [...found.keys()]) {
  return [plain, asLatin(plain)].some((sought) => {
    const key = drawnIn(sought)
    const under = isStem ? keys.filter((one) => one.startsWith(key)) : [key]
    return under.some((one) => found.get(one)?.some((whole) => holds(whole, sought)))
  })
}

/**
 * The listed words that a text has, whole words only: a list that names a word does not find it inside another. A word
 * that ends in a star stands for all that begin so, which Russian and Arabic endings need; several words stand for
 * themselves one after another. Letters of another alphabet,
 * digits for letters, letters taken apart, doubled or with invisible signs between them, Arabic marks and particles and
 * Russian ё do not hide a word.
 */
export function findListed(text: string, listed: readonly ListedWord[]): ListedWord[] {
  const whole = folded(text)
  const inOrder = wordsOf(whole)
  const found = underKeys([...inOrder, ...wordsOf(joined(whole))].flat())
  const keys = [...found.keys()]
  return listed.filter(({ word }) => {
    const sought = word.split(/\s+/).map(soughtOf)
    return (
      sought.every((one) => isAmong(one, found, keys)) && (sought.length === 1 || isInOrder(sought, inOrder))
    )
  })
}

const isInOrder = (sought: readonly Sought[], words: readonly string[][]) =>
  words.some((_, from) =>
    sought.every((one, at) => words[from + at] !== undefined && isAmong(one, underKeys(words[from + at]!))),
  )

/** The strongest effect of what was found; null when nothing was. */
export const effectOf = (found: readonly ListedWord[]): WordEffect | null =>
  found.some(({ effect }) => effect === 'hold') ? 'hold' : found.length > 0 ? 'flag' : null

/** How a list keeps a word: small letters, no space around it. */
export const listedSpelling = (typed: string) => typed.trim().toLowerCase()
