import { tokensOf } from './words.ts'

/** Okapi BM25 with the usual constants (Robertson & Zaragoza 2009): how soon uses saturate, and how much length counts. */
const saturation = 1.2
const byLength = 0.75

/** `posts`: how many posts of a channel name something; `score`: how much it is theirs among the channels, >= 0. */
export type NameUse = { posts: number; score: number }

/**
 * How much each of some channels (given by the texts of its posts) writes about a brand, a product or a competitor. A
 * name counts once a post: its words in their order, or written together as in a hashtag, in one spelling.
 */
export function usesOfName(name: string, channels: readonly (readonly string[])[]): NameUse[] {
  const words = tokensOf(name)
  const spellings = words.length > 0 ? [` ${words.join(' ')} `, ` ${words.join('')} `] : []
  const isNamed = (text: string) => {
    const told = ` ${tokensOf(text).join(' ')} `
    return spellings.some((spelling) => told.includes(spelling))
  }
  const uses = channels.map((posts) => posts.filter(isNamed).length)
  const naming = uses.filter((posts) => posts > 0).length
  const rarity = Math.log(1 + (channels.length - naming + 0.5) / (naming + 0.5))
  const usual = channels.reduce((sum, posts) => sum + posts.length, 0) / channels.length
  return uses.map((posts, i) => {
    const length = 1 - byLength + (byLength * channels[i]!.length) / usual
    return { posts, score: posts && (rarity * posts * (saturation + 1)) / (posts + saturation * length) }
  })
}
