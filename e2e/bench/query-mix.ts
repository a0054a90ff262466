import { weightsFor } from '#app/domain/matching/additive-score.ts'
import { wordsOf } from '#app/domain/matching/text/words.ts'
import { askedBytes } from '#app/domain/search/index-channel.ts'
import type { IndexedChannel } from '#app/domain/search/indexed-channel.ts'
import { gap, hashOf, lettersOf } from '#app/domain/search/letters.ts'
import type { Window } from '#app/domain/search/search-answer.ts'
import {
  type Conditions,
  noConditions,
  orders,
  type SearchRequest,
  type SearchTerm,
} from '#app/domain/search/search-request.ts'
import { shareInside } from '#app/domain/search/search-score.ts'
import { type Random, randomFrom } from '#db/seed/random.ts'
import { type InventedChannel, inventChannels } from './channel-generator.ts'
import { audiencePart, filterKinds, isShown, type Sample } from './query-filters.ts'

export const queryClasses = ['none', 'few', 'many', 'name'] as const
export type QueryClass = (typeof queryClasses)[number]
export type BenchQuery = { class: QueryClass; request: SearchRequest; window: Window }

/** Of ten queries one has no filter, three have 1-2, five have 3-7, one asks for a name. */
const tenQueries: readonly QueryClass[] = [
  ...(['none', 'few', 'few', 'few'] as const),
  ...(['many', 'many', 'many', 'many', 'many', 'name'] as const),
]
const perPage = 24
/** Queries are asked after the first channels, so that they are the same whatever the number of channels. */
const sampleSize = 20_000

/** The same seed gives the same queries; `channels` is how many there are. */
export function mixQueries(
  count: number,
  { channels, seed }: { channels: number; seed: number },
): BenchQuery[] {
  const invented = [...inventChannels(Math.min(sampleSize, channels), seed)].filter(({ row }) => isShown(row))
  const random = randomFrom(`queries ${seed}`)
  const sample: Sample = { random, rows: invented.map(({ row }) => row) }
  return Array.from({ length: count }, (_, i) => {
    const kind = tenQueries[i % tenQueries.length]!
    const where = conditionsOf(kind, sample, invented)
    return {
      class: kind,
      request: { where, ...wishes(sample) },
      window: { from: random.chance(0.05) ? 49 * perPage : 0, count: perPage },
    }
  })
}

function conditionsOf(kind: QueryClass, sample: Sample, invented: readonly InventedChannel[]): Conditions {
  const { random } = sample
  if (kind === 'none') return noConditions
  if (kind === 'name') {
    const where = { ...noConditions, terms: termsOf(random, random.pick(invented)) }
    return random.chance(0.3) ? { ...where, ...filterKinds.platforms!.ask(sample) } : where
  }
  const left = new Map(Object.entries(filterKinds))
  const wanted = kind === 'few' ? random.whole(1, 2) : random.whole(3, 7)
  let where = noConditions
  for (let n = 0; n < wanted; n++) {
    const name = random.weighted(Object.fromEntries([...left].map(([key, { often }]) => [key, often])))
    where = { ...where, ...left.get(name)!.ask(sample) }
    left.delete(name)
  }
  return where
}

/** Whom and what a search ranks by: most have both. */
function wishes(sample: Sample): Omit<SearchRequest, 'where'> {
  const { random, rows } = sample
  const part = random.chance(0.85) ? audiencePart(random) : null
  const topics = random.chance(0.8) ? topicsLike(random.pick(rows)) : null
  const shares = part ? Array.from({ length: 200 }, () => shareInside(random.pick(rows), part)) : []
  const usual = Math.max(1, Math.round(shares.reduce((sum, share) => sum + share, 0) / 200))
  return {
    target: part && { ...part, usual },
    topics,
    weights: weightsFor({ topics: topics !== null, audience: part !== null }),
    order: random.chance(0.92) ? 'score' : random.pick(orders),
  }
}

/** What a brief is about is concentrated as a channel's own topics are. */
const topicsLike = ({ mixture }: IndexedChannel): Uint8Array =>
  askedBytes(Array.from(mixture, (root) => (root / 255) ** 2))

/** The beginning of a given name, a family name, both, or a word of the bio. */
function termsOf(random: Random, { row, bio }: InventedChannel): SearchTerm[] {
  const term = (letters: readonly number[]): SearchTerm => ({
    letters: Uint8Array.from(letters),
    word: hashOf(letters),
  })
  const words = namesIn(row.name)
  const [first = [], last = first] = words
  const way = random.next()
  if (way < 0.35) return [term(first.slice(0, random.whole(3, 5)))]
  if (way < 0.6) return [term(last.slice(0, random.whole(4, 7)))]
  if (way < 0.8) return [term(first), term(last.slice(0, random.whole(3, 6)))]
  const said = wordsOf(bio).map((word) => lettersOf(word))
  return [term(said.length > 0 ? random.pick(said) : first)]
}

/** The words of a name's slot. */
function namesIn(slot: Uint8Array): number[][] {
  const words: number[][] = [[]]
  for (const letter of slot) {
    if (letter !== gap && letter !== 0) words.at(-1)!.push(letter)
    else if (words.at(-1)!.length > 0) words.push([])
  }
  return words.filter((word) => word.length > 0)
}
