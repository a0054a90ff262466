import { useTranslation } from '#app/i18n/use-translation.ts'
import { DefinitionList } from '#app/components/definition-list.tsx'
import { Name, useFormat } from '#app/components/format.tsx'
import { Section } from '#app/components/section.tsx'
import type { CampaignView } from './campaign-page.tsx'

/** What the campaign was made for, as the brand said it. */
export function StrategySheet({ campaign: { strategy, startsOn, endsOn } }: { campaign: CampaignView }) {
  const { t } = useTranslation()
  const format = useFormat()
  const listed = (names: string[]) => (names.length > 0 ? format.list(names) : t('campaign.page.any'))
  const dates = { from: format.longDay(startsOn), to: format.longDay(endsOn) }
  const facts = [
    { key: 'task', detail: t(`campaign.task.${strategy.task}`) },
    { key: 'success', detail: <Name>{strategy.successMeasure}</Name> },
    { key: 'dates', detail: t('campaign.page.between', dates) },
    { key: 'countries', detail: listed(strategy.targetCountries.map(format.country)) },
    { key: 'languages', detail: listed(strategy.targetLanguages.map(format.language)) },
    { key: 'ages', detail: <bdi>{listed(strategy.ages)}</bdi> },
    { key: 'genders', detail: listed(strategy.genders.map((gender) => t(`catalogue.gender.${gender}`))) },
    { key: 'interests', detail: listed(strategy.interests.map((topic) => t(`catalogue.topic.${topic}`))) },
    {
      key: 'platforms',
      detail: listed(strategy.platforms.map((platform) => t(`catalogue.platform.${platform}`))),
    },
    ...(strategy.concept ? [{ key: 'concept', detail: <Name>{strategy.concept}</Name> } as const] : []),
  ] as const
  return (
    <Section title={t('campaign.page.strategy')}>
      <DefinitionList
        facts={facts.map(({ key, detail }) => ({ key, term: t(`campaign.page.${key}`), detail }))}
      />
    </Section>
  )
}
