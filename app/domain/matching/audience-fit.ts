import { ageBuckets, genders } from '../campaign/strategy.ts'
import {
  type Audience,
  type Share,
  type Target,
  complete,
  priorWeight,
  reliability,
  shrink,
} from './audience.ts'
import { betaQuantile, tenthToNinetieth } from './distributions.ts'
import { fitJoint } from './joint.ts'
import {
  type Home,
  agesAndGenders,
  listedCountries,
  residencePrior,
  restOfWorld,
  shareOfCountry,
  shareSpeaking,
  unlistedCountry,
} from './population.ts'

/**
 * How much of an audience is the target (matching.md, model 1). Shares 0-1.
 * `share` is the expected share, `low`-`high` its 80 % interval, never wider than `bounds` (Fréchet: what the
 * marginals, as far as they are known, allow). `affinity` = share over the platform's own share, so 2.1 reads "2.1x platform average".
 * Interests are a matter of topics and not in it. `prior` 0-1: how much of it is population, not report.
 */
export type Fit = {
  share: number
  low: number
  high: number
  bounds: { low: number; high: number }
  affinity: number
  prior: number
}

/** Answers the fit of one audience (null: nothing reported) of a channel at home somewhere. */
export type AudienceFit = (audience: Audience | null, home: Home) => Fit & { platformShare: number }

/** π(T): share of a platform's people inside the target's ages, genders, countries and languages, 0-1. */
export function targetOnPlatform(target: Target, platform: Home['platform']): number {
  const inside = insideCells(target)
  const countries = [...new Set([...listedCountries, ...target.countries])]
  let rest = 1
  let total = 0
  for (const country of [...countries, restOfWorld]) {
    const residents = country === restOfWorld ? Math.max(0, rest) : shareOfCountry(platform, country)
    rest -= residents
    if (target.countries.length > 0 && !target.countries.includes(country)) continue
    const speaking = target.languages.length > 0 ? shareSpeaking(country, target.languages) : 1
    const cohort = agesAndGenders(platform, country)
    let share = 0
    for (let cell = 0; cell < cohort.length; cell++) share += cohort[cell]! * inside[cell]!
    total += residents * speaking * share
  }
  return Math.max(total, 1e-9)
}

/** 1 for each age x gender cell inside the target, else 0. */
function insideCells(target: Target): Float64Array {
  const ages = ageBuckets.map((bucket) => target.ages.length === 0 || target.ages.includes(bucket))
  const sexes = genders.map((gender) => target.genders.length === 0 || target.genders.includes(gender))
  return Float64Array.from({ length: 14 }, (_, cell) =>
    Number(ages[cell % 7]! && sexes[Math.floor(cell / 7)]!),
  )
}

/** Prepares a target once for many audiences. */
export function audienceFitFor(target: Target): AudienceFit {
  const inside = insideCells(target)
  const wanted = [...new Set(target.countries)]
  const groups = wanted.length + 1
  const noGroups: readonly number[] = [...wanted, restOfWorld].map(() => 0)
  // Reused from audience to audience.
  const cells = new Float64Array(groups * 14)
  const asksLanguage = target.languages.length > 0
  const platformShares = new Map<string, number>()
  const priors = new Map<string, { residents: Map<string, number>; speakers: number }>()
  const heardIn = new Map<string, number>()
  const speaking = (country: string) =>
    asksLanguage ? remembered(heardIn, country, () => shareSpeaking(country, target.languages)) : 1

  return (audience, home) => {
    const platformShare = remembered(platformShares, home.platform, () =>
      targetOnPlatform(target, home.platform),
    )
    const people = audience ? reliability[audience.source] : 0
    const homeKey = `${home.platform} ${home.country ?? ''} ${home.languages.join()}`
    const { residents, speakers } = remembered(priors, homeKey, () => {
      const residents = residencePrior(home)
      return { residents, speakers: speakersAmong(residents, speaking) }
    })

    const countries = wanted.concat(restOfWorld)
    for (const country in audience?.countries)
      if (country !== restOfWorld && !wanted.includes(country)) countries.push(country)
    const prior = countries.map(() => 0)
    let rest = 1
    let restSpeakers = speakers
    for (let c = 0; c < countries.length; c++) {
      if (c === wanted.length) continue
      prior[c] = residents.get(countries[c]!) ?? unlistedCountry
      rest -= prior[c]!
      restSpeakers -= prior[c]! * speaking(countries[c]!)
    }
    prior[wanted.length] = Math.max(unlistedCountry, rest)
    const elsewhere = asksLanguage
      ? Math.min(0.995, Math.max(0.005, restSpeakers / prior[wanted.length]!))
      : 1
    const where = audience?.countries
      ? shrink(complete(audience.countries, countries, prior), prior, people)
      : prior
    normalise(where)

    // The wanted countries stay apart; all others are one group, each with its weight in it.
    const reported = asksLanguage ? audience?.languages : undefined
    cells.fill(0)
    const residing = noGroups.slice()
    const speaks = noGroups.slice()
    for (let c = 0; c < countries.length; c++) {
      const group = Math.min(c, wanted.length)
      const share = where[c]!
      residing[group]! += share
      speaks[group]! += share * (c === wanted.length ? elsewhere : speaking(countries[c]!))
      const cohort = agesAndGenders(home.platform, countries[c]!)
      for (let cell = 0; cell < 14; cell++) cells[group * 14 + cell]! += share * cohort[cell]!
    }
    let spoken = 0
    for (let group = 0; group < groups; group++) {
      spoken += speaks[group]!
      speaks[group]! /= residing[group]!
    }
    const ages = [0, 0, 0, 0, 0, 0, 0]
    const sexes = [0, 0]
    for (let cell = 0; cell < groups * 14; cell++) {
      ages[cell % 7]! += cells[cell]!
      sexes[cell % 14 < 7 ? 0 : 1]! += cells[cell]!
    }

    const age = audience?.age ? shrink(complete(audience.age, ageBuckets, ages), ages, people) : ages
    const sex = audience?.gender ? shrink(complete(audience.gender, genders, sexes), sexes, people) : sexes
    if (reported) {
      const heard = Math.min(1, sumOf(reported, target.languages))
      spoken = (people * heard + priorWeight * spoken) / (people + priorWeight)
    }
    if (audience)
      fitJoint(
        { cells, heard: speaks },
        {
          countries: groups > 1 ? residing : undefined,
          ages: audience.age && age,
          sexes: audience.gender && sex,
          heard: reported && spoken,
        },
      )

    let share = 0
    const end = (wanted.length || 1) * 14
    for (let cell = 0; cell < end; cell++)
      share += cells[cell]! * inside[cell % 14]! * speaks[Math.floor(cell / 14)]!

    // What the target names: each dimension's share alone, and how many people its report is worth.
    const alone: number[] = []
    const worth: number[] = []
    const name = (part: number, isReported: boolean) => {
      alone.push(Math.min(1, part))
      worth.push(isReported ? people : 0)
    }
    if (target.ages.length > 0) name(sumAt(age, ageBuckets, target.ages), audience?.age !== undefined)
    if (target.genders.length > 0) name(sumAt(sex, genders, target.genders), audience?.gender !== undefined)
    if (wanted.length > 0) name(1 - residing[wanted.length]!, audience?.countries !== undefined)
    if (asksLanguage) name(spoken, reported !== undefined)
    return {
      ...interval(share, alone, worth),
      affinity: within(share, frechet(alone)) / platformShare,
      platformShare,
    }
  }
}

function remembered<T>(memory: Map<string, T>, key: string, make: () => T): T {
  const known = memory.get(key)
  if (known !== undefined) return known
  const made = make()
  memory.set(key, made)
  return made
}

/** max(0, Σ M - (D-1)) ≤ a ≤ min M: what the shares of D dimensions allow their intersection to be. */
export function frechet(alone: readonly number[]): { low: number; high: number } {
  const sum = alone.reduce((total, share) => total + share, 0)
  return { low: Math.max(0, sum - (alone.length - 1)), high: Math.min(1, ...alone) }
}

/**
 * The 80 % Beta interval of a share, inside its bounds and around the share itself. The bounds are Fréchet's, taken of
 * how low and how high each dimension's own share may be: of one dimension alone the marginal would otherwise count as
 * exactly known, whatever its source.
 */
function interval(expected: number, alone: readonly number[], worth: readonly number[]) {
  const exact = frechet(alone)
  const share = within(expected, exact)
  if (alone.length === 0) return { share, low: share, high: share, bounds: exact, prior: 0 }
  const doubt = alone.map(
    (part, d) => tenthToNinetieth * Math.sqrt((part * (1 - part)) / (worth[d]! + priorWeight)),
  )
  const bounds = {
    low: frechet(alone.map((part, d) => Math.max(0, part - doubt[d]!))).low,
    high: frechet(alone.map((part, d) => Math.min(1, part + doubt[d]!))).high,
  }
  const people = Math.min(...worth) + priorWeight
  const prior = worth.reduce((sum, n) => sum + priorWeight / (n + priorWeight), 0) / worth.length
  const inner = Math.min(1 - 1e-6, Math.max(1e-6, share))
  const a = inner * people
  const b = (1 - inner) * people
  return {
    share,
    low: Math.min(share, Math.max(bounds.low, betaQuantile(0.1, a, b))),
    high: Math.max(share, Math.min(bounds.high, betaQuantile(0.9, a, b))),
    bounds,
    prior,
  }
}

/** Share of all people who follow channels in a wanted language, wherever they live. */
function speakersAmong(residents: Map<string, number>, speaking: (country: string) => number): number {
  let rest = 1
  let speakers = 0
  for (const [country, share] of residents) {
    rest -= share
    speakers += share * speaking(country)
  }
  return speakers + Math.max(0, rest) * speaking(restOfWorld)
}

const within = (x: number, { low, high }: { low: number; high: number }) => Math.min(high, Math.max(low, x))

const sumOf = (shares: Share, keys: readonly string[]) =>
  keys.reduce((sum, key) => sum + Math.max(0, shares[key] ?? 0), 0)

const sumAt = (shares: readonly number[], keys: readonly string[], wanted: readonly string[]) =>
  wanted.reduce((sum, key) => sum + (shares[keys.indexOf(key)] ?? 0), 0)

function normalise(shares: number[]) {
  let sum = 0
  for (const share of shares) sum += share
  for (let i = 0; i < shares.length; i++) shares[i]! /= sum
}
