/** How concepts of a catalogue lie: their centre, and the lower factor L of their scatter = L Lᵀ. */
export type ConceptSpace = { centre: Float64Array; factor: readonly Float64Array[] }

/** What is added to every variance, as a share of the mean variance: concepts hardly anyone differs in stay quiet. */
const ridge = 0.05
const rounds = 2

/**
 * The space of a catalogue, from the concept vectors of its channels alone (no choices): one or more of one length.
 * What every channel has, and what always goes together, tells little; what sets channels apart tells most. Channels
 * that lie far out weigh less, 1 / distance² (Tyler 1987, two rounds), since a few odd ones would bend the space.
 */
export function conceptSpaceOf(channels: readonly (readonly number[])[]): ConceptSpace {
  const size = channels[0]!.length
  let space: ConceptSpace = {
    centre: meanOf(
      channels,
      channels.map(() => 1),
    ),
    factor: Array.from({ length: size }, (_, k) =>
      Float64Array.from({ length: k + 1 }, (_, j) => +(j === k)),
    ),
  }
  for (let round = 0; round < rounds; round++) {
    const nearness = channels.map(
      (concepts) => 1 / Math.max(nearest, Math.hypot(...standing(space, concepts))),
    )
    const centre = meanOf(channels, nearness)
    space = { centre, factor: cholesky(scatterOf(channels, centre, nearness)) }
  }
  return space
}

/** A channel at the very centre weighs no more than one this far from it. */
const nearest = 1e-6

/**
 * Concepts seen from the centre in units of how much channels differ (L⁻¹(c - centre), a Mahalanobis whitening),
 * brought to length 1, so that a dot product is a cosine. Concepts at the very centre are zeros.
 */
export function placeIn(space: ConceptSpace, concepts: readonly number[]): Float64Array {
  return unit(standing(space, concepts))
}

function standing({ centre, factor }: ConceptSpace, concepts: readonly number[]): Float64Array {
  const place = new Float64Array(centre.length)
  factor.forEach((row, k) => {
    let rest = concepts[k]! - centre[k]!
    for (let j = 0; j < k; j++) rest -= row[j]! * place[j]!
    place[k] = row[k]! > 0 ? rest / row[k]! : 0
  })
  return place
}

function meanOf(channels: readonly (readonly number[])[], weights: readonly number[]): Float64Array {
  const mean = new Float64Array(channels[0]!.length)
  const total = weights.reduce((sum, weight) => sum + weight)
  channels.forEach((concepts, i) => {
    for (let k = 0; k < mean.length; k++) mean[k]! += (weights[i]! / total) * concepts[k]!
  })
  return mean
}

/** The lower triangle of the scatter around a centre, deviations multiplied by their weights, with the ridge added. */
function scatterOf(
  channels: readonly (readonly number[])[],
  centre: Float64Array,
  weights: readonly number[],
): Float64Array[] {
  const scatter = Array.from(centre, (_, k) => new Float64Array(k + 1))
  channels.forEach((concepts, i) => {
    const away = centre.map((mean, k) => weights[i]! * (concepts[k]! - mean))
    scatter.forEach((row, k) => {
      for (let j = 0; j <= k; j++) row[j]! += away[k]! * away[j]!
    })
  })
  const added = (ridge * scatter.reduce((sum, row, k) => sum + row[k]!, 0)) / centre.length
  scatter.forEach((row, k) => (row[k]! += added))
  return scatter
}

/** The same direction with length 1; zeros stay zeros. */
export function unit(vector: ArrayLike<number>): Float64Array {
  const direction = Float64Array.from(vector)
  const length = Math.sqrt(direction.reduce((sum, x) => sum + x * x, 0))
  return length === 0 ? direction : direction.map((x) => x / length)
}

/** The lower triangle L of a symmetric matrix = L Lᵀ, given as its lower triangle, which is overwritten. */
function cholesky(matrix: Float64Array[]): Float64Array[] {
  matrix.forEach((row, k) => {
    for (let j = 0; j <= k; j++) {
      const other = matrix[j]!
      let rest = row[j]!
      for (let i = 0; i < j; i++) rest -= row[i]! * other[i]!
      if (j === k) row[k] = Math.sqrt(Math.max(0, rest))
      else row[j] = other[j]! > 0 ? rest / other[j]! : 0
    }
  })
  return matrix
}
