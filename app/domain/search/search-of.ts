import { ageBuckets, countries, genders, languages } from '../campaign/strategy.ts'
import { platforms } from '../channel/platforms.ts'
import { weightsFor } from '../matching/additive-score.ts'
import type { Target } from '../matching/audience.ts'
import { targetOnPlatform } from '../matching/audience-fit.ts'
import type { MatchBrief } from '../matching/candidate.ts'
import { shareSpeaking } from '../matching/population.ts'
import { inDollars, type Rates } from '../matching/price.ts'
import { foldText } from '../matching/text/fold.ts'
import { tokensOf, wordsOf } from '../matching/text/words.ts'
import { currencies, type Currency, type Money } from '../money.ts'
import type { AudienceWish } from './audience-wish.ts'
import { type Filters, mostWords, orderOf } from './filters.ts'
import { askedBytes } from './index-channel.ts'
import { codeIn, tiers, topicBits, traits } from './indexed-channel.ts'
import { hashOf, lettersOf } from './letters.ts'
import type { AudienceCondition, AudiencePart, Range, SearchRequest, SearchTerm } from './search-request.ts'

/** What a search is made of. `except` the ordinals that it leaves out: whom the campaign has contacted, say. */
export type Asked = {
  filters: Filters
  brief: MatchBrief
  rates: Rates
  isForCampaign: boolean
  except: readonly number[]
}

/** A search as the engine compares it; the same search gives the same numbers. */
export function searchOf({ filters, brief, rates, isForCampaign, except }: Asked): SearchRequest {
  const { target: wanted, currency } = brief
  const target = isAnybody(wanted) ? null : { ...partOf(wanted), usual: usualShare(wanted, brief.platforms) }
  const topics = brief.mixture && askedBytes(brief.mixture)
  const credibility = filters.credibilityFrom ?? 100 * brief.minimumCredibility
  const topicsAsked = topicBits(filters.topics)
  return {
    where: {
      platforms: brief.platforms.map((platform) => platforms.indexOf(platform)),
      countries: filters.countries.map((country) => codeIn(countries, country)),
      languages: filters.languages.map((language) => codeIn(languages, language)),
      cities: filters.city === '' ? [] : [hashOf(lettersOf(foldText(filters.city)))],
      anyTopic: filters.needsAllTopics ? 0 : topicsAsked,
      allTopics: filters.needsAllTopics ? topicsAsked : 0,
      tiers: filters.tiers.map((tier) => tiers.indexOf(tier)),
      followers: rangeOf(filters.followersFrom, filters.followersTo, (count) => count),
      price: rangeOf(filters.priceFrom, filters.priceTo, (major) => centsOf(majors(major, currency), rates)),
      budget: brief.budget && centsOf(brief.budget, rates),
      engagementFrom: byteOf(filters.engagementFrom ?? 0),
      credibilityFrom: byteOf(credibility),
      traits: filters.isVerified ? traits.verified : 0,
      audience: [
        ...filters.audience.map(conditionOf),
        ...(target && brief.minimumFit > 0
          ? [{ ...partOf(wanted), atLeast: Math.floor(allOf * brief.minimumFit) }]
          : []),
      ],
      terms: termsOf(filters.text),
      except,
    },
    target,
    topics,
    weights: weightsFor({ topics: topics !== null, audience: target !== null }),
    order: orderOf(filters, isForCampaign),
  }
}

/** A share of all, as two bytes multiplied. */
const allOf = 65_025
const most = 0xffffffff

/** Whole per cent as a byte. */
export const byteOf = (percent: number): number => Math.round((255 * percent) / 100)

/** The whole per cent that a byte, or a share of `allOf`, still reaches. */
export const percentOfByte = (byte: number): number => Math.floor((100 * byte) / 255)
export const percentOfShare = (share: number): number => Math.floor((100 * share) / allOf)

/** US cents. */
const centsOf = (price: Money, rates: Rates) => Math.min(most, Math.round(100 * inDollars(price, rates)))

const majors = (major: number, currency: Currency): Money => ({
  amount: major * 10 ** currencies[currency].digits,
  currency,
})

function rangeOf(from: number | null, to: number | null, unit: (value: number) => number): Range | null {
  if (from === null && to === null) return null
  return { from: from === null ? 0 : unit(from), to: to === null ? most : Math.min(most, unit(to)) }
}

const isAnybody = (target: Omit<Target, 'interests'>) =>
  [target.ages, target.genders, target.countries, target.languages].every((names) => names.length === 0)

/** Whom a target names, by their places in an indexed channel. */
function partOf(target: Omit<Target, 'interests'>): AudiencePart {
  const { ages, genders: sexes, countries: homes, languages: spoken } = target
  const inside = <T>(all: readonly T[], named: readonly T[]) =>
    all.map((_, at) => at).filter((at) => named.length === 0 || named.includes(all[at]!))
  return {
    cohorts:
      ages.length === 0 && sexes.length === 0
        ? []
        : inside(genders, sexes).flatMap((sex) =>
            inside(ageBuckets, ages).map((age) => sex * ageBuckets.length + age),
          ),
    countries: (countries as readonly string[]).flatMap((country, at) =>
      homes.includes(country)
        ? [{ at, speaking: spoken.length > 0 ? byteOf(100 * shareSpeaking(country, spoken)) : 255 }]
        : [],
    ),
    languages: (languages as readonly string[]).flatMap((language, at) =>
      spoken.includes(language) ? [at] : [],
    ),
  }
}

/** A wish as the condition that an audience meets. */
export const conditionOf = (wish: AudienceWish): AudienceCondition => ({
  ...partOf(wish),
  atLeast: Math.floor((allOf * wish.share) / 100),
})

/** What share of all people the target is: one value for the search, the mean of its platforms. */
function usualShare(target: Target, asked: MatchBrief['platforms']): number {
  const among = asked.length > 0 ? asked : platforms
  const sum = among.reduce((total, platform) => total + targetOnPlatform(target, platform), 0)
  return Math.min(allOf, Math.max(1, Math.round((allOf * sum) / among.length)))
}

/** The words of a text: each by its letters in names, and by its stem in bios. */
function termsOf(text: string): SearchTerm[] {
  return tokensOf(text)
    .map((token) => ({
      letters: Uint8Array.from(lettersOf(token)),
      word: hashOf(lettersOf(wordsOf(token)[0] ?? '')),
    }))
    .filter(({ letters }) => letters.length > 0)
    .slice(0, mostWords)
}
