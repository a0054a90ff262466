import { sizes } from '../../app/domain/search/indexed-channel.ts'
import type { AudiencePart, SearchRequest, SearchTerm } from '../../app/domain/search/search-request.ts'
import { columnOf } from './layout.ts'
import type { Slate } from './memory.ts'
import { signLetters, signWord } from './signature.ts'

/** Writes a part: how many ages, countries and languages, whether countries are weighted; then their columns in turn. */
export function writePart(slate: Slate, part: AudiencePart): number {
  return slate.words(partWords(part))
}

function partWords({ cohorts, countries, languages }: AudiencePart): number[] {
  const isWeighted = countries.some(({ speaking }) => speaking !== 255)
  return [
    cohorts.length,
    countries.length,
    languages.length,
    Number(isWeighted),
    ...cohorts.map((at) => columnOf('cohorts', at)),
    ...languages.map((at) => columnOf('languages', at)),
    ...countries.flatMap(({ at, speaking }) => [
      columnOf('countries', at),
      ...(isWeighted ? [speaking] : []),
    ]),
  ]
}

/** Writes a term: signatures of its pairs, its triples and its word; the word, how many letters, the letters. */
export function writeTerm(slate: Slate, { letters, word }: SearchTerm): number {
  const words = new Uint32Array(8)
  const length = letters.length > sizes.name ? 0 : letters.length
  signLetters({ words, at: 0 }, { words, at: 2 }, letters, 0, length)
  signWord({ words, at: 4 }, word)
  words.set([word, length], 6)
  return slate.bytes([...new Uint8Array(words.buffer), ...letters.subarray(0, length)])
}

/** The byte columns that count as they are, by factor. */
const plainColumns = [
  { factor: 2, column: columnOf('engagement') },
  { factor: 3, column: columnOf('credibility') },
  { factor: 4, column: columnOf('bargain') },
]

/**
 * Writes what makes a score: how many plain columns, how many topics and their weight, the weight of the audience and
 * its usual share; then columns with weights, topics with what is asked of them, and the part. All weights together are
 * at most 257, so that a score has two bytes.
 */
export function writeWish(
  slate: Slate,
  { target, topics, weights }: Pick<SearchRequest, 'target' | 'topics' | 'weights'>,
): number {
  const plain = plainColumns.flatMap(({ factor, column }) =>
    weights[factor] ? [column, weights[factor]] : [],
  )
  const asked = [...((weights[0] && topics) || [])].flatMap((share, at) =>
    share > 0 ? [columnOf('mixture', at), share] : [],
  )
  return slate.words([
    plain.length / 2,
    asked.length / 2,
    weights[0]!,
    target ? weights[1]! : 0,
    target?.usual ?? 0,
    ...plain,
    ...asked,
    ...(target ? partWords(target) : []),
  ])
}
