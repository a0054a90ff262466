import { useTranslation } from 'react-i18next'
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

/** Clicks and orders by day with the posts marked, and the views beside them, for they are counted in thousands. */
export function OutcomeDays({ series }: { series: DailySeries }) {
  const { t } = useTranslation()
  const { days } = series
  const isEmpty = days.length === 0
  return (
    <Section title={t('outcome.days.title')}>
      {isEmpty && <EmptyState>{t('outcome.empty.days')}</EmptyState>}
      {!isEmpty && series.clicks[0] !== null && <ClickDays series={series} />}
      {!isEmpty && series.views.at(-1) !== null && <ViewDays series={series} />}
    </Section>
  )
}

function ClickDays({ series }: { series: DailySeries }) {
  const { t } = useTranslation()
  const { number, day } = useFormat()
  const { days, clicks, orders } = series
  const hasOrders = orders[0] !== null
  const sum = (values: (number | null)[]) => number(values.reduce<number>((all, one) => all + (one ?? 0), 0))
  const words = { from: day(days[0]!), to: day(days.at(-1)!), clicks: sum(clicks), orders: sum(orders) }
  return (
    <TimeSeries
      title={t('outcome.days.clicks_title')}
      summary={
        hasOrders ? t('outcome.days.clicks_summary', words) : t('outcome.days.clicks_only_summary', words)
      }
      days={days}
      series={[
        { key: 'clicks', label: t('outcome.measure.clicks'), values: clicks },
        ...(hasOrders ? [{ key: 'orders', label: t('outcome.measure.orders'), values: orders }] : []),
      ]}
      posts={markersOf(series)}
    />
  )
}

function ViewDays({ series }: { series: DailySeries }) {
  const { t } = useTranslation()
  const { number, day } = useFormat()
  const { days, views } = series
  return (
    <TimeSeries
      title={t('outcome.days.views_title')}
      summary={t('outcome.days.views_summary', {
        to: day(days.at(-1)!),
        views: number(views.at(-1) ?? 0),
      })}
      days={days}
      isRunning
      series={[{ key: 'views', label: t('outcome.measure.views'), values: views }]}
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
