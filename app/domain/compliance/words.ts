import { foldText } from '../matching/text/fold.ts'

/** A word of a caption, folded to one spelling, with where it stands in the caption as it was typed. */
export type Word = { text: string; isTag: boolean; start: number; end: number }

/** Signs that nobody sees: joiners, marks of direction, soft hyphens. */
const unseen = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g
const pieces =
  /[#＃]?[\p{L}\p{M}\p{N}_\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\u0640]+/gu

/** The words of a caption in their order. A sign that nobody sees neither hides a word nor makes one. */
export function wordsOf(caption: string): Word[] {
  return [...caption.matchAll(pieces)]
    .map((match) => {
      const isTag = /^[#＃]/.test(match[0])
      const text = foldText(match[0].replace(/^[#＃]/, '').replace(unseen, ''))
      return { text, isTag, start: match.index, end: match.index + match[0].length }
    })
    .filter(({ text }) => text !== '')
}

export type Script = 'arabic' | 'cyrillic' | 'latin'

/** The script in which most of a caption is written. */
export function scriptOf(caption: string): Script {
  const count = (letters: RegExp) => caption.match(letters)?.length ?? 0
  const arabic = count(/\p{Script=Arabic}/gu)
  const cyrillic = count(/\p{Script=Cyrillic}/gu)
  const latin = count(/\p{Script=Latin}/gu)
  if (arabic >= cyrillic && arabic >= latin && arabic > 0) return 'arabic'
  return cyrillic > latin ? 'cyrillic' : 'latin'
}
