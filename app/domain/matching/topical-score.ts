import { placeIn, unit, type ConceptSpace } from './concept-space.ts'

/**
 * What a brief or a channel is about: `mixture` shares of topics (0 or more, adding up to 1), `concepts` weights of
 * words and hashtags in any units.
 */
export type TopicVectors = { mixture: readonly number[]; concepts?: readonly number[] }

/**
 * What asking for a coordinate adds to every coordinate of channels, over asking for itself: a square matrix, a row
 * per asked coordinate. Nothing but zeros asks for exactly what the brief is about.
 */
export type TopicMap = readonly ArrayLike<number>[]

/** `concepts`: the weight of the cosine of concepts beside that of the mixture, which is 1. */
export type TopicWeights = { concepts: number; maps: { mixture?: TopicMap; concepts?: TopicMap } }

/** Nothing learned yet: a brief is looked for as it stands. */
export const identityWeights: TopicWeights = { concepts: 0.5, maps: {} }

/**
 * What is kept of a channel: √θ, then its concepts with length 1 (in the space of the catalogue, if one is given).
 * Prepared once per channel; the columns of an index.
 */
export function channelTopics({ mixture, concepts }: TopicVectors, space?: ConceptSpace): Float64Array {
  return joined(roots(mixture), concepts && place(concepts, space))
}

/** What a brief asks of channels of the same space: its own coordinates, mapped and weighed. */
export function askedTopics(
  { mixture, concepts }: TopicVectors,
  weights: TopicWeights = identityWeights,
  space?: ConceptSpace,
): Float64Array {
  const asked = concepts && mapped(place(concepts, space), weights.maps.concepts)
  return joined(
    mapped(roots(mixture), weights.maps.mixture),
    asked?.map((x) => weights.concepts * x),
  )
}

/**
 * How a brief's topics meet a channel's: the dot product of the asked and the channel's side. Without maps it is
 * Σ √(θ_b θ_i), the Bhattacharyya coefficient of the mixtures (0-1), + weight x cosine of the concepts. Throws a
 * RangeError when the sides have not the same coordinates.
 */
export function topicalScore(asked: Float64Array, channel: Float64Array): number {
  if (asked.length !== channel.length) throw new RangeError('both sides need the same topics and concepts')
  let score = 0
  for (let k = 0; k < asked.length; k++) score += asked[k]! * channel[k]!
  return score
}

/** A vector after a map: itself, and what every coordinate of it adds. */
function mapped(vector: Float64Array, map: TopicMap | undefined): Float64Array {
  if (!map) return vector
  const result = Float64Array.from(vector)
  map.forEach((row, k) => {
    for (let j = 0; j < result.length; j++) result[j]! += vector[k]! * row[j]!
  })
  return result
}

const roots = (mixture: readonly number[]) => Float64Array.from(mixture, Math.sqrt)

const place = (concepts: readonly number[], space: ConceptSpace | undefined) =>
  space ? placeIn(space, concepts) : unit(concepts)

function joined(first: Float64Array, second: Float64Array | undefined): Float64Array {
  if (!second) return first
  const both = new Float64Array(first.length + second.length)
  both.set(first)
  both.set(second, first.length)
  return both
}
