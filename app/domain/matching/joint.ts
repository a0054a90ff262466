/**
 * A joint table of an audience: country groups x 14 cohorts (women's seven ages, then men's), and per group the share
 * `heard` that follows channels in a wanted language, the same for all its cohorts. All above 0.
 */
export type Joint = { cells: Float64Array; heard: number[] }

/** What the table must add up to; a missing marginal is not known and stays as the table has it. */
export type Marginals = {
  countries?: readonly number[] | undefined
  ages?: readonly number[] | undefined
  sexes?: readonly number[] | undefined
  /** Share of all people who follow channels in a wanted language. */
  heard?: number | undefined
}

const cohorts = 14
const ageGroups = 7

/**
 * Iterative proportional fitting, in place, until the largest relative change of a sweep is < 1e-6 (at most 30 sweeps);
 * keeps the table's odds ratios. The language layer depends on the country only, so instead of a second table one
 * factor for those who hear and one for those who do not are carried.
 */
export function fitJoint({ cells, heard }: Joint, marginals: Marginals): Joint {
  const groups = heard.length
  const hearing = heard.slice()
  const deaf = heard.map((share) => 1 - share)
  const ages = [0, 0, 0, 0, 0, 0, 0]
  for (let sweep = 0; sweep < 30; sweep++) {
    let change = 0
    if (marginals.countries) {
      for (let group = 0; group < groups; group++) {
        let sum = 0
        for (let at = group * cohorts, end = at + cohorts; at < end; at++) sum += cells[at]!
        const factor = marginals.countries[group]! / (sum * (hearing[group]! + deaf[group]!))
        for (let at = group * cohorts, end = at + cohorts; at < end; at++) cells[at]! *= factor
        change = Math.max(change, Math.abs(factor - 1))
      }
    }
    if (marginals.ages) {
      ages.fill(0)
      for (let group = 0; group < groups; group++) {
        const weight = hearing[group]! + deaf[group]!
        for (let age = 0, at = group * cohorts; age < ageGroups; age++, at++)
          ages[age]! += weight * (cells[at]! + cells[at + ageGroups]!)
      }
      for (let age = 0; age < ageGroups; age++) {
        const factor = marginals.ages[age]! / ages[age]!
        change = Math.max(change, Math.abs(factor - 1))
        for (let at = age; at < cells.length; at += ageGroups) cells[at]! *= factor
      }
    }
    if (marginals.sexes) {
      let [women, men] = [0, 0]
      for (let group = 0; group < groups; group++) {
        const weight = hearing[group]! + deaf[group]!
        for (let age = 0, at = group * cohorts; age < ageGroups; age++, at++) {
          women += weight * cells[at]!
          men += weight * cells[at + ageGroups]!
        }
      }
      const [forWomen, forMen] = [marginals.sexes[0]! / women, marginals.sexes[1]! / men]
      change = Math.max(change, Math.abs(forWomen - 1), Math.abs(forMen - 1))
      for (let group = 0; group < groups; group++) {
        for (let age = 0, at = group * cohorts; age < ageGroups; age++, at++) {
          cells[at]! *= forWomen
          cells[at + ageGroups]! *= forMen
        }
      }
    }
    if (marginals.heard !== undefined) {
      let [hear, hearNot] = [0, 0]
      for (let group = 0; group < groups; group++) {
        let sum = 0
        for (let at = group * cohorts, end = at + cohorts; at < end; at++) sum += cells[at]!
        hear += sum * hearing[group]!
        hearNot += sum * deaf[group]!
      }
      const [forHearing, forDeaf] = [marginals.heard / hear, (1 - marginals.heard) / hearNot]
      change = Math.max(change, Math.abs(forHearing - 1), Math.abs(forDeaf - 1))
      for (let group = 0; group < groups; group++) {
        hearing[group]! *= forHearing
        deaf[group]! *= forDeaf
      }
    }
    if (change < 1e-6) break
  }
  for (let group = 0; group < groups; group++) {
    const weight = hearing[group]! + deaf[group]!
    for (let at = group * cohorts, end = at + cohorts; at < end; at++) cells[at]! *= weight
    heard[group] = hearing[group]! / weight
  }
  return { cells, heard }
}
