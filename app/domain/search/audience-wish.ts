import { ageBuckets, countries, genders, languages } from '../campaign/strategy.ts'
import type { Target } from '../matching/audience.ts'
import { percentOf, type TypedValues } from './typed-values.ts'

/** "At least `share` % of the audience are these people"; empty lists are anybody, not all of them are empty. */
export type AudienceWish = Pick<Target, 'ages' | 'genders'> & {
  /** Whole per cent, 1-100. */
  share: number
  countries: string[]
  languages: string[]
}

export const mostWishes = 4

/** As an address says it: "30:female:18-24,25-34:SA,AE:ar", without what stands empty at its end. */
export const wishText = (wish: AudienceWish): string =>
  [
    String(wish.share),
    ...[wish.genders, wish.ages, wish.countries, wish.languages].map((names) => names.join(',')),
  ]
    .join(':')
    .replace(/:+$/, '')

/**
 * The wishes of an address: each `aud`, and the one that the fields of the form name. Names nobody has are left out of
 * a wish; one without a share, or of nobody in particular, is none.
 */
export function readWishes(values: TypedValues): AudienceWish[] {
  const wishes = new Map<string, AudienceWish>()
  const add = (name: string, typed: string, wish: AudienceWish | null) => {
    if (!wish) values.note(name, typed, 'audience')
    else if (wishes.size >= mostWishes && !wishes.has(wishText(wish))) values.note(name, typed, 'too_many')
    else wishes.set(wishText(wish), wish)
  }
  for (const typed of values.all('aud')) {
    const [share = '', ...names] = typed.split(':')
    const lists = [0, 1, 2, 3].map((at) => (names[at] ?? '').split(',').filter((name) => name !== ''))
    const { wish, isWhole } = wishOf(share, lists)
    if (wish && (!isWhole || names.length > 4)) values.note('aud', typed, 'audience')
    add('aud', typed, wish)
  }
  const share = values.one('audShare')
  const lists = [
    values.among('audGender', genders),
    values.among('audAge', ageBuckets),
    values.among('audCountry', countries),
    values.among('audLanguage', languages),
  ]
  const isNamed = lists.some((names) => names.length > 0)
  if (share !== null || isNamed) add('audShare', share ?? '', wishOf(share ?? '', lists).wish)
  return [...wishes.values()]
}

function wishOf(typed: string, lists: readonly (readonly string[])[]) {
  const share = percentOf(typed)
  let isWhole = true
  const among = <T extends string>(at: number, known: readonly T[]): T[] => {
    const named = lists[at]!
    if (named.some((name) => !(known as readonly string[]).includes(name))) isWhole = false
    return known.filter((name) => named.includes(name))
  }
  const asked = {
    genders: among(0, genders),
    ages: among(1, ageBuckets),
    countries: among(2, countries),
    languages: among(3, languages),
  }
  // All of them are anybody.
  if (asked.genders.length === genders.length) asked.genders = []
  if (asked.ages.length === ageBuckets.length) asked.ages = []
  const isAnybody = Object.values(asked).every((names) => names.length === 0)
  return { wish: share === null || share === 0 || isAnybody ? null : { share, ...asked }, isWhole }
}
