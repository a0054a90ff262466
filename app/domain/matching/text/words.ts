import { foldText } from './fold.ts'
import { stemOf } from './stem.ts'
import { stopWords } from './stop-words.ts'

const longest = 24

/**
 * The words of a text in their order and one spelling, as they stand: hashtags taken apart at _ and at inner capitals,
 * addresses of pages left out. For names and handles, where every word counts.
 */
export function tokensOf(text: string): string[] {
  let plain = text
  if (plain.includes('://')) plain = plain.replace(/\w+:\/\/\S+/g, ' ')
  if (plain.includes('#')) plain = plain.replace(/#[\p{L}\p{N}\p{M}_]+/gu, apart)
  return foldText(plain).match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
}

/**
 * What a text is about, as stems of its words (2-24 letters) in their order, without the words of Arabic, English and
 * Russian that tell nothing. For topics and for searching bios.
 */
export function wordsOf(text: string): string[] {
  const words: string[] = []
  for (const token of tokensOf(text)) {
    if (token.length < 2 || token.length > longest || stopWords.has(token)) continue
    const stem = stemOf(token)
    if (!stopWords.has(stem)) words.push(stem)
  }
  return words
}

const apart = (hashtag: string) =>
  ` ${hashtag.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2').replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')} `
