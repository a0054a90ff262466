/** How far concepts of a catalogue lie from each other: their centre, and the lower factor L of covariance = L Lᵀ. */
export type ConceptSpace = { centre: Float64Array; factor: readonly Float64Array[] }

/** What is added to every variance, as a share of the mean variance: concepts hardly anyone differs in stay quiet. */
const ridge = 0.1

/**
 * The space of a catalogue, from the concept vectors of its channels alone (no choices): two or more of one length.
 * Concepts that every channel has or that always go together count once, those that tell channels apart count most.
 */
export function conceptSpaceOf(channels: readonly (readonly number[])[]): ConceptSpace {
  const size = channels[0]!.length
  const centre = new Float64Array(size)
  for (const concepts of channels) for (let k = 0; k < size; k++) centre[k]! += concepts[k]! / channels.length
  const covariance = Array.from({ length: size }, () => new Float64Array(size))
  for (const concepts of channels) {
    const away = Float64Array.from(centre, (mean, k) => concepts[k]! - mean)
    covariance.forEach((row, k) => {
      for (let j = 0; j <= k; j++) row[j]! += (away[k]! * away[j]!) / (channels.length - 1)
    })
  }
  const added = (ridge * covariance.reduce((sum, row, k) => sum + row[k]!, 0)) / size
  covariance.forEach((row, k) => (row[k]! += added))
  return { centre, factor: cholesky(covariance) }
}

/**
 * Concepts seen from the centre in units of how much channels differ (L⁻¹(c - centre): a Mahalanobis whitening),
 * brought to length 1, so that a dot product is a cosine. Concepts at the very centre are zeros.
 */
export function placeIn(space: ConceptSpace, concepts: readonly number[]): Float64Array {
  const place = new Float64Array(space.centre.length)
  space.factor.forEach((row, k) => {
    let rest = concepts[k]! - space.centre[k]!
    for (let j = 0; j < k; j++) rest -= row[j]! * place[j]!
    place[k] = row[k]! > 0 ? rest / row[k]! : 0
  })
  return unit(place)
}

/** The same direction with length 1; zeros stay zeros. */
export function unit(vector: ArrayLike<number>): Float64Array {
  const direction = Float64Array.from(vector)
  const length = Math.sqrt(direction.reduce((sum, x) => sum + x * x, 0))
  return length === 0 ? direction : direction.map((x) => x / length)
}

/** The lower triangle L of a symmetric matrix = L Lᵀ, of which the lower triangle is read and overwritten. */
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
