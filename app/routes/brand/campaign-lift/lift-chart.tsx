import { TimeSeries } from '#app/components/charts/time-series.tsx'
import type { LiftDesign, LiftReport, LiftWeek } from '#app/domain/outcome/lift-design.ts'
import { useTranslation } from '#app/i18n/use-translation.ts'

type LiftChartProps = { report: LiftReport; design: LiftDesign }

/** Weeks of both sides before and since: lines that run together before the campaign are what the comparison needs. */
export function LiftChart({ report: { weeks }, design }: LiftChartProps) {
  const { t } = useTranslation()
  if (weeks.length < 2) return null
  const { kind, startsOn } = design
  const begins = { key: 'begins', day: startsOn, label: t('lift.chart.begins') }
  const sides = kind === 'places' ? indexed(weeks) : separate(weeks)
  return (
    <div className="pt-6">
      <TimeSeries
        title={t('lift.chart.title')}
        summary={t(`lift.chart.${kind}_summary`)}
        days={weeks.map((week) => week.startsOn)}
        posts={weeks.some((week) => week.startsOn === startsOn) ? [begins] : []}
        series={(['treated', 'control'] as const).map((side) => ({
          key: side,
          label: t(`lift.chart.${side}`),
          values: sides[side],
        }))}
        isRunning
        isBridged={kind === 'weeks'}
      />
    </div>
  )
}

type Sides = Record<'treated' | 'control', (number | null)[]>

/** Each side over its own mean before the campaign, times 100. */
function indexed(weeks: readonly LiftWeek[]): Sides {
  const of = (side: 'treated' | 'control') => {
    const before = weeks.filter(({ kind }) => kind === 'before')
    const base = before.reduce((sum, week) => sum + week[side].orders, 0) / before.length
    return weeks.map((week) => (base > 0 ? Math.round((100 * week[side].orders) / base) : null))
  }
  return { treated: of('treated'), control: of('control') }
}

/** Weeks with the campaign apart from those without it. */
const separate = (weeks: readonly LiftWeek[]): Sides => ({
  treated: weeks.map(({ kind, treated }) => (kind === 'on' ? treated.orders : null)),
  control: weeks.map(({ kind, treated }) => (kind === 'on' ? null : treated.orders)),
})
