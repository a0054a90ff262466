import { useTranslation } from '#app/i18n/use-translation.ts'
import type { DailySeries, FunnelStage } from '#app/domain/outcome/report.ts'
import { Funnel } from '../charts/funnel.tsx'
import { TimeSeries } from '../charts/time-series.tsx'
import { EmptyState } from '../empty-state.tsx'
import { Name, useFormat } from '../format.tsx'
import { Section } from '../section.tsx'

/** From view to order, over the stages that are known. Nothing is drawn while fewer than two are. */
export function OutcomeFunnel({ stages }: { stages: FunnelStage[] }) {
  const { t } = useTranslation()
  const { number } = useFormat()
  const known = stages.flatMap(({ stage, count }) => (count === null ? [] : [{ stage, count }]))
  if (known.length < 2) return null
  const title = t('outcome.funnel.title')
  const isWhole = known.length === stages.length
  return (
    <Section title={title}>
      <Funnel
        title={title}
        summary={
          isWhole
            ? t('outcome.funnel.summary', {
                first: number(known[0]!.count),
                last: number(known.at(-1)!.count),
              })
            : t('outcome.funnel.summary_partial')
        }
        stages={known.map(({ stage, count }) => ({
          key: stage,
          label: t(`outcome.measure.${stage}`),
          count,
        }))}
      />
    </Section>
  )
}

/** Clicks, orders and views by day with the posts marked: three charts, for their figures differ in size. */
export function OutcomeDays({ series }: { series: DailySeries }) {
  const { t } = useTranslation()
  const shown = (['clicks', 'orders', 'views'] as const).filter((measure) => series[measure].at(-1) != null)
  return (
    <Section title={t('outcome.days.title')}>
      {shown.length === 0 && <EmptyState>{t('outcome.empty.days')}</EmptyState>}
      <div className="grid gap-8">
        {shown.map((measure) => (
          <Days key={measure} measure={measure} series={series} />
        ))}
      </div>
    </Section>
  )
}

function Days({ measure, series }: { measure: 'clicks' | 'orders' | 'views'; series: DailySeries }) {
  const { t } = useTranslation()
  const { number, day } = useFormat()
  const { days, [measure]: values } = series
  const sum = values.reduce<number>((all, value) => all + (value ?? 0), 0)
  const all = measure === 'views' ? (values.at(-1) ?? 0) : sum
  return (
    <TimeSeries
      title={t(`outcome.days.${measure}_title`)}
      summary={t(`outcome.days.${measure}_summary`, {
        all: number(all),
        from: day(days[0]!),
        to: day(days.at(-1)!),
      })}
      days={days}
      series={[{ key: measure, label: t(`outcome.measure.${measure}`), values }]}
      isRunning={measure === 'views'}
      posts={markersOf(series)}
    />
  )
}

const markersOf = ({ posts }: DailySeries) =>
  posts.map(({ collaborationId, day, name }) => ({
    key: collaborationId,
    day,
    label: <Name>{name}</Name>,
  }))
