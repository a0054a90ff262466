import { randomFrom } from '#db/seed/random.ts'
import { properties } from './properties.ts'

export type Counterexample = { property: string; place: number; wrong: string }

/** So many cases, shared out among the properties; the same seed draws the same. @returns what did not hold. */
export function tryCases(cases: number, seed: number): Counterexample[] {
  const names = Object.keys(properties)
  return names.flatMap((property, index) => {
    const random = randomFrom(`${seed} ${property}`)
    const own = Math.floor(cases / names.length) + (index < cases % names.length ? 1 : 0)
    for (let place = 1; place <= own; place += 1) {
      const wrong = properties[property]!(random)
      if (wrong) return [{ property, place, wrong }]
    }
    return []
  })
}
