import type { ReactNode } from 'react'
import { useTranslation } from '#app/i18n/use-translation.ts'
import type { Platform } from '../../domain/channel/platforms.ts'
import type { StatedStrategy } from '../../domain/campaign/strategy.ts'
import { DefinitionList } from '../definition-list.tsx'
import { Amount, Name, useFormat } from '../format.tsx'

export const strategyParts = [
  'name',
  'objective',
  'task',
  'successMeasure',
  'concept',
  'dates',
  'budget',
  'targetCountries',
  'targetLanguages',
  'ages',
  'genders',
  'interests',
  'platforms',
] as const
export type StrategyPart = (typeof strategyParts)[number]

/** What the campaign was made for, as the brand said it. `marked` parts are said to have changed. */
export function StrategySheet({
  stated,
  marked,
}: {
  stated: StatedStrategy
  marked?: ReadonlySet<StrategyPart>
}) {
  const { t } = useTranslation()
  return (
    <DefinitionList
      facts={strategyParts.map((part) => ({
        key: part,
        term: (
          <>
            {t(`workspace.part.${part}`)}
            {marked?.has(part) && <strong className="ps-2 text-ink">{t('workspace.changed')}</strong>}
          </>
        ),
        detail: <Said part={part} stated={stated} />,
      }))}
    />
  )
}

function Said({ part, stated }: { part: StrategyPart; stated: StatedStrategy }): ReactNode {
  const { t } = useTranslation()
  const format = useFormat()
  const listed = (names: string[]) => (names.length > 0 ? format.list(names) : t('campaign.page.any'))
  const between = { from: format.longDay(stated.startsOn), to: format.longDay(stated.endsOn) }
  switch (part) {
    case 'objective':
      return t(`campaign.objective.${stated.objective}`)
    case 'task':
      return t(`campaign.task.${stated.task}`)
    case 'dates':
      return t('campaign.page.between', between)
    case 'budget':
      return <Amount money={stated.budget} />
    case 'targetCountries':
      return listed(stated.targetCountries.map(format.country))
    case 'targetLanguages':
      return listed(stated.targetLanguages.map(format.language))
    case 'ages':
      return <bdi>{listed(stated.ages)}</bdi>
    case 'genders':
      return listed(stated.genders.map((gender) => t(`catalogue.gender.${gender}`)))
    case 'interests':
      return listed(stated.interests.map((topic) => t(`catalogue.topic.${topic}`)))
    case 'platforms':
      return <Platforms stated={stated} />
    case 'name':
    case 'successMeasure':
    case 'concept':
      return stated[part] ? <Name>{stated[part]}</Name> : t('workspace.not_said')
  }
}

/** Each platform with the reason for it, where one was given. */
function Platforms({ stated: { platforms, reasons = {} } }: { stated: StatedStrategy }) {
  const { t } = useTranslation()
  return (
    <ul>
      {platforms.map((platform: Platform) => (
        <li key={platform}>
          {t(`catalogue.platform.${platform}`)}
          {reasons[platform] && (
            <span className="text-soft">
              {': '}
              <Name>{reasons[platform]}</Name>
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}
