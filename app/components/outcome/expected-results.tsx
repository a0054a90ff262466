import { useTranslation } from '#app/i18n/use-translation.ts'
import type { Money } from '../../domain/money.ts'
import {
  expectedAt,
  type ForecastName,
  forecastUnit,
  type PostForecast,
} from '../../domain/outcome/against-forecast.ts'
import type { ResultForecast } from '../../domain/outcome/result-forecast.ts'
import { DefinitionList } from '../definition-list.tsx'
import { isolate } from '../isolate.ts'
import { useFormat } from '../format.tsx'
import { Section } from '../section.tsx'
import { ForecastRange, useForecastName } from './forecast-range.tsx'

/** What a deal with a channel may bring, before it is offered. */
export function ExpectedResults({ results }: { results: ResultForecast }) {
  const { t } = useTranslation()
  const nameOf = useForecastName()
  const { revenue } = results
  const names = ['clicks', 'leads', 'orders'] as const
  return (
    <Section level={3} title={t('forecasting.title_results')}>
      <DefinitionList
        facts={[
          ...names.map((name) => ({
            key: name,
            term: nameOf(name),
            detail: (
              <ForecastRange name={name} interval={results[name]} currency={revenue?.currency ?? 'USD'} />
            ),
          })),
          {
            key: 'revenue',
            term: revenue
              ? t('outcome.in_currency', { name: nameOf('revenue'), currency: revenue.currency })
              : nameOf('revenue'),
            detail: revenue ? (
              <ForecastRange name="revenue" interval={revenue} currency={revenue.currency} />
            ) : (
              t('forecasting.missing.no_worth')
            ),
          },
        ]}
      />
      <Basis deals={results.deals} />
    </Section>
  )
}

type FrozenForecast = PostForecast & { madeAt?: string }

/** What was expected of a deal when it was offered, at its price; of an unanswered application there is none yet. */
export function DealExpectation({ forecast, price }: { forecast: FrozenForecast | null; price: Money }) {
  const { t } = useTranslation()
  const format = useFormat()
  const nameOf = useForecastName()
  if (!forecast)
    return (
      <Section title={t('forecasting.title')}>
        <p>{t('forecasting.not_yet')}</p>
      </Section>
    )
  const expected = expectedAt(price, forecast)
  const termOf = (name: ForecastName) => {
    if (name === 'views' || name === 'engagements')
      return t('forecasting.of_post', { measure: isolate(nameOf(name)) })
    if (forecastUnit(name) !== 'money') return nameOf(name)
    return t('outcome.in_currency', { name: nameOf(name), currency: price.currency })
  }
  const shown = (
    ['views', 'engagements', 'clicks', 'orders', 'revenue', 'cpm', 'cpc', 'cpa', 'roas'] as const
  )
    .map((name) => ({ name, ...expected[name] }))
    .filter(({ expected: interval }) => interval !== null)
  return (
    <Section title={t('forecasting.title')}>
      <DefinitionList
        facts={shown.map(({ name, expected: interval }) => ({
          key: name,
          term: termOf(name),
          detail: <ForecastRange name={name} interval={interval!} currency={price.currency} />,
        }))}
      />
      {forecast.results && <Basis deals={forecast.results.deals} />}
      {forecast.madeAt && (
        <p className="text-note text-soft">{t('forecasting.made', { day: format.day(forecast.madeAt) })}</p>
      )}
    </Section>
  )
}

function Basis({ deals }: { deals: number }) {
  const { t } = useTranslation()
  return (
    <p className="max-w-prose pt-3 text-note text-soft">
      {t('forecasting.how')} {t('forecasting.rests_on', { count: deals })}
    </p>
  )
}
