import { placeIn, unit, type ConceptSpace } from './concept-space.ts'

/**
 * What a brief or a channel is about: `mixture` shares of topics (0 or more, adding up to 1), `concepts` weights of
 * words and hashtags in any units.
 */
export type TopicVectors = { mixture: readonly number[]; concepts?: readonly number[] }

/**
 * What asking for a coordinate adds to every coordinate, over asking for itself: a square matrix with a row per asked
 * coordinate, learned by `fitTopicMap`.
 */
export type TopicMap = readonly ArrayLike<number>[]

/** The weight of the cosine of concepts beside the mixture, which has 1. */
const conceptWeight = 0.7

/**
 * What is kept of a channel: √θ, then its concepts with length √0.7 (in the space of the catalogue, if one is given).
 * Prepared once per channel; the columns of an index.
 */
export function channelTopics({ mixture, concepts }: TopicVectors, space?: ConceptSpace): Float64Array {
  const roots = Float64Array.from(mixture, Math.sqrt)
  if (!concepts) return roots
  const place = space ? placeIn(space, concepts) : unit(concepts)
  const coordinates = new Float64Array(roots.length + place.length)
  coordinates.set(roots)
  coordinates.set(
    place.map((x) => Math.sqrt(conceptWeight) * x),
    roots.length,
  )
  return coordinates
}

/** What a brief asks of channels of the same space: its own coordinates, and what a map adds to them. */
export function askedTopics(vectors: TopicVectors, map?: TopicMap, space?: ConceptSpace): Float64Array {
  const own = channelTopics(vectors, space)
  const asked = Float64Array.from(own)
  map?.forEach((row, k) => {
    for (let j = 0; j < asked.length; j++) asked[j]! += own[k]! * row[j]!
  })
  return asked
}

/**
 * How a brief's topics meet a channel's: the dot product of the asked and the channel's side. Without a map it is
 * Σ √(θ_b θ_i), the Bhattacharyya coefficient of the mixtures (0-1), + 0.7 x the cosine of the concepts. Throws a
 * RangeError when the sides have not the same coordinates.
 */
export function topicalScore(asked: Float64Array, channel: Float64Array): number {
  if (asked.length !== channel.length) throw new RangeError('both sides need the same topics and concepts')
  let score = 0
  for (let k = 0; k < asked.length; k++) score += asked[k]! * channel[k]!
  return score
}
