import { useTranslation } from '#app/i18n/use-translation.ts'
import { countries, interests, languages } from '../../domain/campaign/strategy.ts'
import { platforms } from '../../domain/channel/platforms.ts'
import { tiers } from '../../domain/search/indexed-channel.ts'
import { CheckboxGroup, RadioGroup } from '../choice-fields.tsx'
import { TextField } from '../fields.tsx'
import { useFormat } from '../format.tsx'
import type { FilterProps } from './filter-form.tsx'
import { FilterGroup } from './filter-group.tsx'
import { useFilterNames } from './filter-names.ts'

/** Platform, home, language, topics and size: each choice with how many it would find beside all other filters. */
export function ChoiceGroups({ result, wrong }: FilterProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { filters, facets, currency } = result
  const { tier } = useFilterNames(currency)
  const counted = (name: string, count: number | undefined) => (
    <span className="flex items-baseline justify-between gap-3">
      {name} <span className="text-note text-soft">{format.number(count ?? 0)}</span>
    </span>
  )
  const isWrong = (...names: string[]) => names.some((name) => wrong(name).error !== undefined)
  const hidden = (title: string) => <span className="sr-only">{title}</span>
  /** Those that find most first; without anybody only where they are chosen. */
  const present = <T extends string>(names: readonly T[], counts: Record<string, number>, chosen: string[]) =>
    names
      .filter((name) => counts[name] || chosen.includes(name))
      .sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0))
  const homes = present(countries, facets.countries, filters.countries)
  const topics = present(interests, facets.topics, filters.topics)
  return (
    <>
      <FilterGroup title={t('search.name.platform')} set={filters.platforms.length} isOpen>
        <CheckboxGroup
          name="platform"
          label={hidden(t('search.name.platform'))}
          hint={
            result.platforms.length > 0 &&
            t('search.hint.campaign_platforms', {
              platforms: format.list(result.platforms.map((name) => t(`catalogue.platform.${name}`))),
            })
          }
          error={wrong('platform').error}
          defaultValue={filters.platforms}
          options={platforms.map((value) => ({
            value,
            label: counted(t(`catalogue.platform.${value}`), facets.platforms[value]),
          }))}
        />
      </FilterGroup>
      <FilterGroup
        title={t('search.name.country')}
        set={filters.countries.length + Number(filters.city !== '')}
        isOpen={isWrong('country', 'city')}
      >
        <TextField name="city" label={t('search.name.city')} defaultValue={filters.city} {...wrong('city')} />
        {homes.length > 0 && (
          <CheckboxGroup
            name="country"
            label={hidden(t('search.name.country'))}
            error={wrong('country').error}
            defaultValue={filters.countries}
            options={homes.map((value) => ({
              value,
              label: counted(format.country(value), facets.countries[value]),
            }))}
          />
        )}
      </FilterGroup>
      <FilterGroup title={t('search.name.topic')} set={filters.topics.length} isOpen={isWrong('topic')}>
        <RadioGroup
          name="topics"
          label={hidden(t('search.topics.label'))}
          defaultValue={filters.needsAllTopics ? 'all' : 'any'}
          options={(['any', 'all'] as const).map((value) => ({ value, label: t(`search.topics.${value}`) }))}
        />
        {topics.length > 0 && (
          <CheckboxGroup
            name="topic"
            label={hidden(t('search.name.topic'))}
            error={wrong('topic').error}
            defaultValue={filters.topics}
            options={topics.map((value) => ({
              value,
              label: counted(t(`catalogue.topic.${value}`), facets.topics[value]),
            }))}
          />
        )}
      </FilterGroup>
      <FilterGroup
        title={t('search.name.language')}
        set={filters.languages.length}
        isOpen={isWrong('language')}
      >
        <CheckboxGroup
          name="language"
          label={hidden(t('search.name.language'))}
          error={wrong('language').error}
          defaultValue={filters.languages}
          options={languages.map((value) => ({ value, label: format.language(value) }))}
        />
      </FilterGroup>
      <FilterGroup title={t('search.name.tier')} set={filters.tiers.length} isOpen={isWrong('tier')}>
        <CheckboxGroup
          name="tier"
          label={hidden(t('search.name.tier'))}
          error={wrong('tier').error}
          defaultValue={filters.tiers}
          options={tiers.map((value) => ({ value, label: counted(tier(value), facets.tiers[value]) }))}
        />
      </FilterGroup>
    </>
  )
}
