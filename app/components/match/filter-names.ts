import { useTranslation } from '#app/i18n/use-translation.ts'
import type { Interest } from '../../domain/campaign/strategy.ts'
import type { Platform } from '../../domain/channel/platforms.ts'
import type { Target } from '../../domain/matching/audience.ts'
import type { Currency } from '../../domain/money.ts'
import type { AudienceWish } from '../../domain/search/audience-wish.ts'
import type { NumberPart, SetFilter } from '../../domain/search/filter-query.ts'
import { type Tier, tierFrom, tiers } from '../../domain/search/indexed-channel.ts'
import { useFormat } from '../format.tsx'
import { isolate } from '../isolate.ts'

type People = Pick<Target, 'genders' | 'ages' | 'countries' | 'languages'>

/** How filters are called in the reader's language. */
export function useFilterNames(currency: Currency) {
  const { t } = useTranslation()
  const format = useFormat()

  const tier = (name: Tier) => {
    const next = tiers[tiers.indexOf(name) + 1]
    const [from, to] = [format.compact(tierFrom[name]), next ? format.compact(tierFrom[next]) : '']
    if (name === 'unknown') return t('search.tier.unknown')
    if (name === 'nano') return t('search.tier.below', { to })
    return next ? t('search.tier.between', { from, to }) : t('search.tier.above', { from })
  }

  /** People, by all that is said of them. */
  const people = ({ genders, ages, countries, languages }: People) =>
    format.list([
      ...genders.map((gender) => t(`search.audience.${gender}`).toLocaleLowerCase(format.locale)),
      ...ages.map(isolate),
      ...countries.map(format.country),
      ...languages.map(format.language),
    ])

  const wish = ({ share, ...who }: AudienceWish) =>
    t('search.audience.wish', { share: format.percent(share / 100), who: people(who) })

  const number = (part: NumberPart, value: number) => {
    if (part === 'priceFrom' || part === 'priceTo')
      return t(`search.chip.${part}`, { value: `${currency} ${format.number(value)}` })
    const isShare = part === 'engagementFrom' || part === 'credibilityFrom'
    return t(`search.chip.${part}`, { value: isShare ? format.percent(value / 100) : format.number(value) })
  }

  /** One filter; `like` the name of the channel that the search compares with. */
  const set = (filter: SetFilter, like: string): string => {
    switch (filter.part) {
      case 'text':
        return t('search.chip.text', { value: filter.value })
      case 'city':
        return t('search.chip.city', { value: filter.value })
      case 'platforms':
        return t(`catalogue.platform.${filter.value as Platform}`)
      case 'countries':
        return format.country(filter.value)
      case 'languages':
        return format.language(filter.value)
      case 'topics':
        return t(`catalogue.topic.${filter.value as Interest}`)
      case 'tiers':
        return tier(filter.value as Tier)
      case 'audience':
        return wish(filter.value)
      case 'isVerified':
        return t('search.name.verified')
      case 'isUncontacted':
        return t('search.name.new')
      case 'like':
        return t('search.chip.like', { value: like })
      default:
        return number(filter.part, filter.value)
    }
  }

  return { tier, people, wish, number, set }
}
