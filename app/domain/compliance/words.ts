import { foldText } from '../matching/text/fold.ts'

/** A word of a caption, folded to one spelling, with where it stands in the caption as it was typed. */
export type Word = {
  text: string
  isTag: boolean
  /** Words of one segment stand together, with no punctuation, line break or edge of a hashtag between them. */
  segment: number
  isCapital: boolean
  start: number
  end: number
}

/** Signs that nobody sees: joiners, marks of direction, soft hyphens. */
const unseen = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g
const pieces =
  /[#＃]?[\p{L}\p{M}\p{N}_\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\u0640]+/gu

const [latinLike, cyrillicLike] = ['aceopxykhmtbi', 'асеорхукнмтві']
const swap = (word: string, from: string, to: string) =>
  [...word].map((sign) => to[from.indexOf(sign)] ?? sign).join('')

/** A word that mixes Latin and Cyrillic is read by its look: as the alphabet that it can be written in as a whole. */
function readByLook(word: string): string {
  if (!/\p{Script=Latin}/u.test(word) || !/\p{Script=Cyrillic}/u.test(word)) return word
  const latin = swap(word, cyrillicLike, latinLike)
  return /\p{Script=Cyrillic}/u.test(latin) ? swap(word, latinLike, cyrillicLike) : latin
}

/** The words of a caption in their order. A sign that nobody sees neither hides a word nor makes one. */
export function wordsOf(caption: string): Word[] {
  let [segment, end, wasTag] = [0, 0, false]
  return [...caption.matchAll(pieces)]
    .map((match) => {
      const isTag = /^[#＃]/.test(match[0])
      const typed = match[0].replace(/^[#＃]/, '').replace(unseen, '')
      const between = caption.slice(end, match.index).replace(unseen, '')
      if (isTag || wasTag || /[^ \t\u00a0]/.test(between)) segment += 1
      ;[end, wasTag] = [match.index + match[0].length, isTag]
      return {
        text: readByLook(foldText(typed)),
        isTag,
        segment,
        isCapital: typed === typed.toUpperCase() && typed !== typed.toLowerCase(),
        start: match.index,
        end,
      }
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
