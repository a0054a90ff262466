import { scaleLinear } from 'd3-scale'
import type { ReactNode } from 'react'
import { useTranslation } from '#app/i18n/use-translation.ts'
import { useFormat } from '../format.tsx'
import { ChartFigure } from './chart-figure.tsx'

export type RangeRow = {
  key: string
  /** Before the name; rows that cannot be told apart have the same. */
  place: string
  name: ReactNode
  /** Null where only a range is known. */
  value: number | null
  low: number
  /** May be infinite: the line then runs to the end of the scale. */
  high: number
}

type RangeRowsProps = {
  rows: RangeRow[]
  format: (value: number) => string
  placeName: string
  title: string
  summary: string
}

/** Values with their ranges on one scale, one row each: lines that do not touch are truly apart. */
export function RangeRows({ rows, format, placeName, title, summary }: RangeRowsProps) {
  const { t } = useTranslation()
  const { direction } = useFormat()
  const ends = rows.flatMap(({ low, value, high }) => [low, value ?? low, high]).filter(Number.isFinite)
  const along = scaleLinear([0, Math.max(...ends, 1e-9)], [0, 100]).clamp(true)
  const at = (value: number) => {
    const share = Number.isFinite(value) ? along(value) : 100
    return `${direction === 'rtl' ? 100 - share : share}%`
  }
  const upTo = (value: number) => (Number.isFinite(value) ? format(value) : t('chart.open'))
  const table = {
    head: [placeName, t('chart.name'), t('chart.value'), t('chart.low'), t('chart.high')],
    rows: rows.map(({ key, place, name, value, low, high }) => ({
      key,
      cells: [place, name, value === null ? '' : format(value), format(low), upTo(high)],
    })),
  }
  return (
    <ChartFigure title={title} summary={summary} table={table}>
      <ol className="grid gap-3">
        {rows.map(({ key, place, name, value, low, high }) => (
          <li key={key}>
            <p className="flex flex-wrap justify-between gap-x-4">
              <span>
                <span className="inline-block min-w-12 pe-2 text-soft">
                  <span className="sr-only">{placeName} </span>
                  <bdi dir="ltr">{place}</bdi>
                </span>
                {name}
              </span>
              <span>
                {value !== null && <bdi className="font-semibold">{format(value)}</bdi>}{' '}
                <bdi dir="ltr" className="text-note text-soft">
                  {format(low)}–{Number.isFinite(high) ? format(high) : '∞'}
                </bdi>
              </span>
            </p>
            <svg aria-hidden="true" width="100%" height="18" className="chart block overflow-visible">
              <line x1="0" x2="100%" y1="9" y2="9" className="stroke-rule" strokeWidth="1" />
              <line x1={at(low)} x2={at(high)} y1="9" y2="9" className="stroke-data-b" strokeWidth="4" />
              {[low, ...(Number.isFinite(high) ? [high] : [])].map((value, end) => (
                <line
                  key={end === 0 ? 'low' : 'high'}
                  x1={at(value)}
                  x2={at(value)}
                  y1="3"
                  y2="15"
                  className="stroke-data-b"
                  strokeWidth="2"
                />
              ))}
              {value !== null && (
                <circle cx={at(value)} cy="9" r="5" className="fill-paper stroke-data-b" strokeWidth="2.5" />
              )}
            </svg>
          </li>
        ))}
      </ol>
    </ChartFigure>
  )
}
