import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { countries, interests, languages } from '../../domain/campaign/strategy.ts'
import { platforms } from '../../domain/channel/platforms.ts'
import { filterCount, type Filters } from '../../domain/matching/filters.ts'
import type { Currency } from '../../domain/money.ts'
import { Button, ButtonRow, LinkButton } from '../buttons.tsx'
import { Checkbox, CheckboxGroup } from '../choice-fields.tsx'
import { SearchField, SelectField, TextField } from '../fields.tsx'
import { useFormat } from '../format.tsx'

/** How many channels there are on each platform and in each country, inside the other filters. */
export type Facets = { platforms: Record<string, number>; countries: Record<string, number> }

type FilterFormProps = {
  filters: Filters
  facets: Facets
  currency: Currency
  /** Kept when the search changes: the brief, say. */
  kept?: Record<string, string | null>
  /** Only in a campaign is somebody already invited. */
  hasCampaign: boolean
}

/** A search as a form whose address is the search. */
export function FilterForm({ filters, facets, currency, kept = {}, hasCampaign }: FilterFormProps) {
  const { t } = useTranslation()
  const set = filterCount(filters)
  return (
    // Its fields stand as the address says: another address is another form.
    <Form method="get" key={JSON.stringify(filters)} role="search">
      {Object.entries({ ...kept, sort: filters.sort === 'score' ? null : filters.sort }).map(
        ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
      )}
      <SearchField name="q" label={t('match.text')} defaultValue={filters.text} className="max-w-prose" />
      <details className="pt-2">
        <summary className="inline-flex min-h-11 items-center font-semibold underline underline-offset-4">
          {t('match.filters_set', { count: set })}
        </summary>
        <div className="grid gap-y-6 border-y border-rule py-5">
          <Places filters={filters} facets={facets} />
          <Numbers filters={filters} currency={currency} />
          <div>
            <Checkbox name="verified" label={t('match.verified')} defaultValue={filters.isVerified} />
            {hasCampaign && (
              <Checkbox name="new" label={t('match.uncontacted')} defaultValue={filters.isUncontacted} />
            )}
          </div>
          <ButtonRow>
            <Button>{t('match.apply')}</Button>
            {set > 0 && (
              <LinkButton kind="quiet" to={bare(kept)}>
                {t('match.clear')}
              </LinkButton>
            )}
          </ButtonRow>
        </div>
      </details>
    </Form>
  )
}

const bare = (kept: Record<string, string | null>) => {
  const search = new URLSearchParams(
    Object.entries(kept).filter((entry): entry is [string, string] => !!entry[1]),
  )
  return search.size > 0 ? `?${search.toString()}` : '?'
}

function Places({ filters, facets }: Pick<FilterFormProps, 'filters' | 'facets'>) {
  const { t } = useTranslation()
  const format = useFormat()
  const counted = (name: string, count: number | undefined) => (
    <>
      {name} <span className="text-note text-soft">{format.number(count ?? 0)}</span>
    </>
  )
  const there = countries
    .filter((code) => facets.countries[code] || filters.countries.includes(code))
    .sort((a, b) => (facets.countries[b] ?? 0) - (facets.countries[a] ?? 0))
  return (
    <>
      <CheckboxGroup
        name="platform"
        columns
        label={t('match.platforms')}
        defaultValue={filters.platforms}
        options={platforms.map((value) => ({
          value,
          label: counted(t(`catalogue.platform.${value}`), facets.platforms[value]),
        }))}
      />
      <CheckboxGroup
        name="country"
        columns
        label={t('match.countries')}
        defaultValue={filters.countries}
        options={there.map((value) => ({
          value,
          label: counted(format.country(value), facets.countries[value]),
        }))}
      />
    </>
  )
}

function Numbers({ filters, currency }: Pick<FilterFormProps, 'filters' | 'currency'>) {
  const { t } = useTranslation()
  const format = useFormat()
  const number = (name: string, label: string, value: number | null) => (
    <TextField name={name} label={label} inputMode="decimal" defaultValue={value ?? ''} />
  )
  return (
    <div className="grid gap-x-6 gap-y-5 sm:grid-cols-2 lg:grid-cols-4">
      {number('followersFrom', t('match.followers_from'), filters.followersFrom)}
      {number('followersTo', t('match.followers_to'), filters.followersTo)}
      {number('priceFrom', t('match.price_from', { currency }), filters.priceFrom)}
      {number('priceTo', t('match.price_to', { currency }), filters.priceTo)}
      <SelectField
        name="language"
        label={t('match.languages')}
        empty={t('match.any')}
        defaultValue={filters.languages[0] ?? ''}
        options={languages.map((value) => ({ value, label: format.language(value) }))}
      />
      <SelectField
        name="topic"
        label={t('match.topics')}
        empty={t('match.any')}
        defaultValue={filters.topics[0] ?? ''}
        options={interests.map((value) => ({ value, label: t(`catalogue.topic.${value}`) }))}
      />
    </div>
  )
}
