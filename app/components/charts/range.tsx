import { scaleLinear } from 'd3-scale'
import { useTranslation } from '#app/i18n/use-translation.ts'
import { useFormat } from '../format.tsx'
import { ChartFigure } from './chart-figure.tsx'

type RangeProps = {
  low: number
  mid: number
  high: number
  /** The end of the scale, so that several ranges can be compared; `high` otherwise. */
  max?: number
  as?: 'number' | 'compact' | 'decimal' | 'percent'
  title: string
  summary: string
}

/** What can be expected: the usual value and the interval around it, never the best case alone. */
export function Range({ low, mid, high, max = high, as = 'number', title, summary }: RangeProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const along = scaleLinear([0, Math.max(max, 1e-9)], [0, 100]).clamp(true)
  const at = (value: number) => `${format.direction === 'rtl' ? 100 - along(value) : along(value)}%`
  const points = [
    { key: 'low', name: t('chart.low'), value: low },
    { key: 'mid', name: t('chart.mid'), value: mid },
    { key: 'high', name: t('chart.high'), value: high },
  ]
  const table = {
    head: [title, t('chart.count')],
    rows: points.map(({ key, name, value }) => ({ key, cells: [name, format[as](value)] })),
  }
  return (
    <ChartFigure title={title} summary={summary} table={table}>
      <svg aria-hidden="true" width="100%" height="24" className="chart block overflow-visible">
        <line x1="0" x2="100%" y1="12" y2="12" className="stroke-rule" strokeWidth="1" />
        <line x1={at(low)} x2={at(high)} y1="12" y2="12" className="stroke-data-b" strokeWidth="6" />
        {[low, high].map((value, end) => (
          <line
            key={end === 0 ? 'low' : 'high'}
            x1={at(value)}
            x2={at(value)}
            y1="4"
            y2="20"
            className="stroke-data-b"
            strokeWidth="2"
          />
        ))}
        <circle cx={at(mid)} cy="12" r="7" className="fill-paper stroke-data-b" strokeWidth="3" />
      </svg>
      <dl className="flex justify-between gap-4">
        {points.map(({ key, name, value }) => (
          <div key={key} className={key === 'mid' ? 'font-semibold' : undefined}>
            <dt className="text-fine font-normal text-soft">{name}</dt>
            <dd>
              <bdi>{format[as](value)}</bdi>
            </dd>
          </div>
        ))}
      </dl>
    </ChartFigure>
  )
}
