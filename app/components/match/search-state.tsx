import { useTranslation } from 'react-i18next'
import { type Filters, filterQuery, sorts } from '../../domain/matching/filters.ts'
import type { Currency } from '../../domain/money.ts'
import { ChoiceLink } from '../choice-link.tsx'
import { useFormat } from '../format.tsx'
import { Link } from '../link.tsx'

type StateProps = { filters: Filters; currency: Currency; kept?: Record<string, string | null> }

/** The filters that are set, each a link that takes it away. */
export function SetFilters({ filters, currency, kept = {} }: StateProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const without = <T,>(values: T[], value: T) => values.filter((other) => other !== value)
  const amount = (name: 'price_from' | 'price_to', value: number) =>
    `${t(`match.${name}`, { currency })} ${format.number(value)}`
  const { platforms, countries, languages, topics, followersFrom, followersTo, priceFrom, priceTo } = filters
  const set: { name: string; rest: Partial<Filters> }[] = [
    ...(filters.text ? [{ name: `“${filters.text}”`, rest: { text: '' } }] : []),
    ...platforms.map((value) => ({
      name: t(`catalogue.platform.${value}`),
      rest: { platforms: without(platforms, value) },
    })),
    ...countries.map((value) => ({
      name: format.country(value),
      rest: { countries: without(countries, value) },
    })),
    ...languages.map((value) => ({
      name: format.language(value),
      rest: { languages: without(languages, value) },
    })),
    ...topics.map((value) => ({
      name: t(`catalogue.topic.${value}`),
      rest: { topics: without(topics, value) },
    })),
    ...(followersFrom === null
      ? []
      : [
          {
            name: `${t('match.followers_from')} ${format.number(followersFrom)}`,
            rest: { followersFrom: null },
          },
        ]),
    ...(followersTo === null
      ? []
      : [{ name: `${t('match.followers_to')} ${format.number(followersTo)}`, rest: { followersTo: null } }]),
    ...(priceFrom === null ? [] : [{ name: amount('price_from', priceFrom), rest: { priceFrom: null } }]),
    ...(priceTo === null ? [] : [{ name: amount('price_to', priceTo), rest: { priceTo: null } }]),
    ...(filters.isVerified ? [{ name: t('match.verified'), rest: { isVerified: false } }] : []),
    ...(filters.isUncontacted ? [{ name: t('match.uncontacted'), rest: { isUncontacted: false } }] : []),
  ]
  if (set.length === 0) return null
  return (
    <ul className="flex flex-wrap gap-2 pb-3">
      {set.map(({ name, rest }) => (
        <li key={name}>
          <Link
            to={filterQuery(filters, rest, kept)}
            aria-label={t('match.remove', { filter: name })}
            className="inline-flex min-h-9 items-center gap-2 rounded-control border border-edge px-2.5 text-note no-underline hover:bg-wash"
          >
            <bdi>{name}</bdi>
            <span aria-hidden="true">×</span>
          </Link>
        </li>
      ))}
    </ul>
  )
}

type OrderProps = Omit<StateProps, 'currency'> & { hasScore: boolean }

/** The order of what was found, as links. */
export function OrderLinks({ filters, kept = {}, hasScore }: OrderProps) {
  const { t } = useTranslation()
  return (
    <p className="flex flex-wrap gap-x-4 gap-y-1 pb-3 text-note">
      <span>{t('match.sort')}:</span>
      {sorts
        .filter((sort) => hasScore || sort !== 'score')
        .map((sort) => (
          <ChoiceLink key={sort} to={filterQuery(filters, { sort }, kept)} isChosen={sort === filters.sort}>
            {t(`match.sorts.${sort}`)}
          </ChoiceLink>
        ))}
    </p>
  )
}
