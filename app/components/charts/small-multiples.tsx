import { scaleLinear } from 'd3-scale'
import { line } from 'd3-shape'
import type { ReactNode } from 'react'
import { useTranslation } from '#app/i18n/use-translation.ts'
import { Day, useFormat } from '../format.tsx'
import { ChartFigure } from './chart-figure.tsx'

export type Multiple = {
  key: string
  name: ReactNode
  /** One per day; null is a day without a number. */
  values: (number | null)[]
  /** The days on which its posts went out. */
  posted: string[]
}

type SmallMultiplesProps = {
  days: string[]
  multiples: Multiple[]
  title: string
  summary: string
}

const height = 72

/** One little chart each, all on the same days and the same scale, so that heights can be compared. */
export function SmallMultiples({ days, multiples, title, summary }: SmallMultiplesProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const most = Math.max(1, ...multiples.flatMap(({ values }) => values.map((value) => value ?? 0)))
  const table = {
    head: [t('chart.name'), t('chart.posts'), t('chart.peak'), t('chart.most')],
    rows: multiples.map(({ key, name, values, posted }) => {
      const peak = Math.max(0, ...values.map((value) => value ?? 0))
      return {
        key,
        cells: [
          name,
          posted.map(format.day).join(', '),
          peak === 0 ? '' : format.day(days[values.indexOf(peak)]!),
          format.number(peak),
        ],
      }
    }),
  }
  return (
    <ChartFigure title={title} summary={summary} table={table}>
      <ul className="grid grid-cols-[repeat(auto-fill,minmax(9.5rem,1fr))] gap-x-6 gap-y-5">
        {multiples.map(({ key, name, values, posted }) => (
          <li key={key} className="min-w-0">
            <p className="truncate text-note font-semibold">{name}</p>
            <Plot {...{ days, values, posted, most }} />
          </li>
        ))}
      </ul>
      <p className="flex flex-wrap justify-between gap-x-4 pt-2 text-fine text-soft">
        <span>
          <Day value={days[0]!} /> – <Day value={days.at(-1)!} />
        </span>
        <span>{t('chart.scale_to', { most: format.number(most) })}</span>
      </p>
    </ChartFigure>
  )
}

function Plot({
  days,
  values,
  posted,
  most,
}: Omit<Multiple, 'key' | 'name'> & { days: string[]; most: number }) {
  const x = scaleLinear([0, Math.max(1, days.length - 1)], [0, 100])
  const y = scaleLinear([0, most], [height, 8])
  const path = line<number | null>()
    .defined((value) => value !== null)
    .x((_, at) => x(at))
    .y((value) => y(value ?? 0))
  const marks = posted.map((day) => days.indexOf(day)).filter((at) => at >= 0)
  return (
    <div className="[direction:ltr]">
      <svg aria-hidden="true" width="100%" height={height + 2} className="chart block overflow-visible">
        <line x1="0" x2="100%" y1={height} y2={height} className="stroke-ink" />
        {marks.map((at) => (
          <g key={at}>
            <line
              x1={`${x(at)}%`}
              x2={`${x(at)}%`}
              y1="6"
              y2={height}
              className="stroke-edge"
              strokeDasharray="1 3"
            />
            <circle cx={`${x(at)}%`} cy="4" r="4" className="fill-ink" />
          </g>
        ))}
        <svg
          width="100%"
          height={height}
          viewBox={`0 0 100 ${height}`}
          preserveAspectRatio="none"
          overflow="visible"
        >
          <path
            d={path(values) ?? ''}
            className="fill-none stroke-data-b"
            strokeWidth="1.5"
            strokeLinejoin="round"
            vectorEffect="non-scaling-stroke"
          />
        </svg>
      </svg>
    </div>
  )
}
