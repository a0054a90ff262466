import { useTranslation } from '#app/i18n/use-translation.ts'
import { Checkbox } from '../choice-fields.tsx'
import { TextField } from '../fields.tsx'
import { useFormat } from '../format.tsx'
import type { FilterProps } from './filter-form.tsx'
import { FilterGroup } from './filter-group.tsx'

/** Ranges, percentages, and what is yes or no. */
export function NumberGroups({ result, wrong }: FilterProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { filters, currency, isForCampaign, leastCredibility } = result
  const { followersFrom, followersTo, priceFrom, priceTo, engagementFrom, credibilityFrom } = filters
  const number = (name: 'followersFrom' | 'followersTo' | 'priceFrom' | 'priceTo', value: number | null) => (
    <TextField
      name={name}
      label={t(`search.name.${name}`, { currency })}
      inputMode="decimal"
      defaultValue={value ?? ''}
      {...wrong(name)}
    />
  )
  const percent = (
    name: 'engagement' | 'credibility',
    value: number | null,
    hint: string,
    usual?: number,
  ) => (
    <TextField
      name={name}
      label={t(`search.name.${name}`)}
      hint={hint}
      inputMode="numeric"
      suffix="%"
      placeholder={usual ? String(usual) : undefined}
      defaultValue={value ?? ''}
      {...wrong(name)}
    />
  )
  const isWrong = (name: string) => wrong(name).error !== undefined
  const asked = { percent: format.percent(leastCredibility / 100) }
  const count = (...values: (number | null)[]) => values.filter((value) => value !== null).length
  return (
    <>
      <FilterGroup
        title={t('search.name.numbers')}
        set={count(followersFrom, followersTo, priceFrom, priceTo)}
        isOpen={['followersFrom', 'followersTo', 'priceFrom', 'priceTo'].some(isWrong)}
      >
        <div className="grid grid-cols-2 items-start gap-x-3 gap-y-4">
          {number('followersFrom', followersFrom)}
          {number('followersTo', followersTo)}
          {number('priceFrom', priceFrom)}
          {number('priceTo', priceTo)}
        </div>
      </FilterGroup>
      <FilterGroup
        title={t('search.name.quality')}
        set={count(engagementFrom, credibilityFrom) + Number(filters.isVerified)}
        isOpen={['engagement', 'credibility'].some(isWrong)}
      >
        {percent('engagement', engagementFrom, t('search.hint.engagement'))}
        {percent(
          'credibility',
          credibilityFrom,
          leastCredibility > 0 ? t('search.hint.credibility_campaign', asked) : t('search.hint.credibility'),
          leastCredibility,
        )}
        <Checkbox name="verified" label={t('search.name.verified')} defaultValue={filters.isVerified} />
      </FilterGroup>
      {isForCampaign && (
        <div className="border-t border-rule">
          <Checkbox name="new" label={t('search.name.new')} defaultValue={filters.isUncontacted} />
        </div>
      )}
    </>
  )
}
