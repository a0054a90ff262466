import { useTranslation } from '#app/i18n/use-translation.ts'
import { ageBuckets, countries, genders, languages } from '../../domain/campaign/strategy.ts'
import { mostWishes } from '../../domain/search/audience-wish.ts'
import { Button } from '../buttons.tsx'
import { CheckboxGroup } from '../choice-fields.tsx'
import { TextField } from '../fields.tsx'
import { useFormat } from '../format.tsx'
import type { FilterProps } from './filter-form.tsx'
import { FilterGroup } from './filter-group.tsx'

/** Adds a group of people and how much of the audience they should be; those that stand are shown over the list. */
export function AudienceGroup({ result: { filters }, wrong }: FilterProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const isFull = filters.audience.length >= mostWishes
  const { error, defaultValue } = wrong('audShare')
  const hidden = (title: string) => <span className="sr-only">{title}</span>
  return (
    <FilterGroup title={t('search.name.aud')} set={filters.audience.length} isOpen={error !== undefined}>
      {isFull ? (
        <p className="text-note text-soft">{t('search.audience.most')}</p>
      ) : (
        <>
          <p className="text-note text-soft">{t('search.audience.hint')}</p>
          <TextField
            name="audShare"
            label={t('search.audience.share')}
            inputMode="numeric"
            suffix="%"
            error={error}
            defaultValue={defaultValue}
          />
          <CheckboxGroup
            name="audGender"
            columns
            label={t('search.audience.gender')}
            options={genders.map((value) => ({ value, label: t(`search.audience.${value}`) }))}
          />
          <CheckboxGroup
            name="audAge"
            columns
            label={t('search.audience.age')}
            options={ageBuckets.map((value) => ({ value, label: <bdi dir="ltr">{value}</bdi> }))}
          />
          <div className="border-b border-rule">
            <FilterGroup title={t('search.audience.country')} set={0}>
              <CheckboxGroup
                name="audCountry"
                columns
                label={hidden(t('search.audience.country'))}
                options={countries.map((value) => ({ value, label: format.country(value) }))}
              />
            </FilterGroup>
            <FilterGroup title={t('search.audience.language')} set={0}>
              <CheckboxGroup
                name="audLanguage"
                columns
                label={hidden(t('search.audience.language'))}
                options={languages.map((value) => ({ value, label: format.language(value) }))}
              />
            </FilterGroup>
          </div>
          <div>
            <Button kind="secondary">{t('search.audience.add')}</Button>
          </div>
        </>
      )}
    </FilterGroup>
  )
}
