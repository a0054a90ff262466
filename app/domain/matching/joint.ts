/** One dimension of a joint table: which of its shares each cell belongs to, and the shares the cells must add up to. */
export type Marginal = { memberOf: Uint8Array; shares: Float64Array }

/**
 * Iterative proportional fitting, in place: scales the cells until they add up to every marginal (largest relative
 * change of a sweep < 1e-6, at most 30 sweeps). Keeps the odds ratios of the table it is given. Cells > 0.
 */
export function fitJoint(cells: Float64Array, marginals: readonly Marginal[]): Float64Array {
  if (marginals.length === 0) return cells
  const factorsOf = marginals.map(({ shares }) => new Float64Array(shares.length))
  // The factors of one dimension are applied while the next one is summed: one pass over the cells instead of two.
  let pendingMembers = marginals[0]!.memberOf
  let pending = new Float64Array(marginals[0]!.shares.length).fill(1)
  for (let sweep = 0; sweep < 30; sweep++) {
    let change = 0
    for (let d = 0; d < marginals.length; d++) {
      const { memberOf, shares } = marginals[d]!
      const factors = factorsOf[d]!.fill(0)
      for (let cell = 0; cell < cells.length; cell++) {
        const mass = cells[cell]! * pending[pendingMembers[cell]!]!
        cells[cell] = mass
        factors[memberOf[cell]!]! += mass
      }
      for (let key = 0; key < factors.length; key++) {
        const factor = factors[key]! > 0 ? shares[key]! / factors[key]! : 0
        factors[key] = factor
        const moved = Math.abs(factor - 1)
        if (moved > change) change = moved
      }
      pendingMembers = memberOf
      pending = factors
    }
    if (change < 1e-6 || marginals.length < 2) break
  }
  for (let cell = 0; cell < cells.length; cell++) cells[cell]! *= pending[pendingMembers[cell]!]!
  return cells
}
