import { scaleLinear } from 'd3-scale'
import { line } from 'd3-shape'
import { useId, type ReactNode } from 'react'
import { useTranslation } from '#app/i18n/use-translation.ts'
import { Day, useFormat } from '../format.tsx'
import { ChartFigure } from './chart-figure.tsx'

export type Series = {
  key: string
  label: string
  /** One per day; null is a day without a number. */
  values: (number | null)[]
}

export type PostMarker = { key: string; day: string; label: ReactNode }

type TimeSeriesProps = {
  /** Calendar days, `2026-12-24`, one after another. */
  days: string[]
  /** At most four, of one unit: two units are two charts. */
  series: Series[]
  posts?: PostMarker[]
  /** The values are running totals, which have no sum. */
  isRunning?: boolean
  /** Days without a number are bridged by a straight line and left out of the table: for what is counted now and then. */
  isBridged?: boolean
  title: string
  summary: string
}

/** Four lines that differ in dash as well as in colour. */
const looks = [
  { stroke: 'stroke-data-b', dash: undefined },
  { stroke: 'stroke-data-a', dash: '7 3' },
  { stroke: 'stroke-data-c', dash: '2 3' },
  { stroke: 'stroke-data-d', dash: '9 3 2 3' },
] as const

const height = 200
/** Room above the lines for the marks of the posts. */
const top = 40

/** Days in a row, left to right in every language, with a numbered mark where a post went live. */
export function TimeSeries(props: TimeSeriesProps) {
  const { days, series, posts = [], isRunning = false, isBridged = false, title, summary } = props
  const { t } = useTranslation()
  const format = useFormat()
  const id = useId()
  const values = series.flatMap(({ values }) => values).filter((value) => value !== null)
  const y = scaleLinear([0, Math.max(1, ...values)], [height, top]).nice(4)
  const x = scaleLinear([0, Math.max(1, days.length - 1)], [0, 100])
  const path = line<{ at: number; value: number | null }>()
    .defined(({ value }) => value !== null)
    .x(({ at }) => x(at))
    .y(({ value }) => y(value ?? 0))
  const pathOf = (values: (number | null)[]) => {
    const points = values.map((value, at) => ({ at, value }))
    return path(isBridged ? points.filter(({ value }) => value !== null) : points)
  }
  const isTold = (at: number) => !isBridged || series.some(({ values }) => (values[at] ?? null) !== null)
  const marked = posts.flatMap((post) => {
    const at = days.indexOf(post.day)
    return at < 0 ? [] : [{ ...post, at }]
  })
  const marks = marksOf(marked)
  const table = {
    head: [t('chart.day'), ...series.map(({ label }) => label)],
    rows: days.flatMap((day, at) =>
      isTold(at)
        ? {
            key: day,
            cells: [
              <Day key={day} value={day} long={isBridged} />,
              ...series.map(({ values }) => {
                const value = values[at]
                return value === null || value === undefined ? '' : format.number(value)
              }),
            ],
          }
        : [],
    ),
    ...(isRunning
      ? {}
      : { total: [t('chart.total'), ...series.map(({ values }) => format.number(sumOf(values)))] }),
  }
  return (
    <ChartFigure title={title} summary={summary} table={table}>
      <Legend series={series} />
      <div className="py-1 pe-3 [direction:ltr]">
        <svg
          role="img"
          aria-labelledby={`${id}-title ${id}-text`}
          width="100%"
          height={height + 26}
          className="chart block overflow-visible"
        >
          <title id={`${id}-title`}>{title}</title>
          <desc id={`${id}-text`}>{summary}</desc>
          {y.ticks(4).map((tick) => (
            <g key={tick}>
              <line
                x1="0"
                x2="100%"
                y1={y(tick)}
                y2={y(tick)}
                className={tick === 0 ? 'stroke-ink' : 'stroke-rule'}
              />
              {tick > 0 && (
                <text x="0" y={y(tick)} dy="-4">
                  {format.compact(tick)}
                </text>
              )}
            </g>
          ))}
          {marks.map(({ at, first, last }) => (
            <Mark key={at} share={x(at)} words={first === last ? `${first}` : `${first}–${last}`} />
          ))}
          <svg
            width="100%"
            height={height}
            viewBox={`0 0 100 ${height}`}
            preserveAspectRatio="none"
            overflow="visible"
          >
            {series.map(({ key, values }, at) => (
              <path
                key={key}
                d={pathOf(values) ?? ''}
                className={`fill-none ${looks[at % 4]?.stroke ?? ''}`}
                strokeWidth="2"
                strokeDasharray={looks[at % 4]?.dash}
                strokeLinejoin="round"
                vectorEffect="non-scaling-stroke"
              />
            ))}
          </svg>
          {labelledDays(days.length).map((at) => (
            <text
              key={at}
              x={`${x(at)}%`}
              y={height + 20}
              textAnchor={at === 0 ? 'start' : at === days.length - 1 ? 'end' : 'middle'}
            >
              {format.day(days[at] ?? '')}
            </text>
          ))}
        </svg>
      </div>
      <PostList posts={marked} />
    </ChartFigure>
  )
}

/** Posts of one day share one mark, which names the first and the last of them. */
function marksOf(posts: { at: number }[]) {
  const days = new Map<number, { at: number; first: number; last: number }>()
  for (const [index, { at }] of posts.entries()) {
    const number = index + 1
    days.set(at, { at, first: days.get(at)?.first ?? number, last: number })
  }
  return [...days.values()]
}

/** A numbered mark on its day; at the edges it stays inside the picture. `share` is 0-100 of the width. */
function Mark({ share, words }: { share: number; words: string }) {
  const width = words.length > 1 ? 34 : 18
  const shift = (share / 100) * width
  return (
    <g>
      <line
        x1={`${share}%`}
        x2={`${share}%`}
        y1="18"
        y2={height}
        className="stroke-edge"
        strokeDasharray="1 3"
      />
      <svg x={`${share}%`} y="0" overflow="visible">
        <rect x={-shift} y="0" width={width} height="18" rx="9" className="fill-ink" />
        <text x={width / 2 - shift} y="9" dy="0.35em" textAnchor="middle" className="fill-paper! text-fine!">
          {words}
        </text>
      </svg>
    </g>
  )
}

const sumOf = (values: (number | null)[]) => values.reduce<number>((sum, value) => sum + (value ?? 0), 0)

function Legend({ series }: { series: Series[] }) {
  return (
    <ul className="flex flex-wrap gap-x-6 gap-y-1 pb-2 text-note">
      {series.map(({ key, label }, at) => (
        <li key={key} className="flex items-center gap-2">
          <svg aria-hidden="true" width="28" height="8">
            <line
              x1="0"
              x2="28"
              y1="4"
              y2="4"
              strokeWidth="2"
              className={looks[at % 4]?.stroke}
              strokeDasharray={looks[at % 4]?.dash}
            />
          </svg>
          {label}
        </li>
      ))}
    </ul>
  )
}

function PostList({ posts }: { posts: PostMarker[] }) {
  const { t } = useTranslation()
  const { number } = useFormat()
  if (posts.length === 0) return null
  return (
    <ol aria-label={t('chart.posts')} className="flex flex-wrap gap-x-6 gap-y-1 pt-1 text-note">
      {posts.map(({ key, day, label }, at) => (
        <li key={key} className="flex items-baseline gap-2">
          <span
            aria-hidden="true"
            className="inline-flex size-4.5 items-center justify-center rounded-full bg-ink text-fine text-paper"
          >
            {number(at + 1)}
          </span>
          <span>
            {label} · <Day value={day} />
          </span>
        </li>
      ))}
    </ol>
  )
}

/** First, last and one or two days between, so that labels never touch on a phone. */
function labelledDays(count: number): number[] {
  if (count <= 1) return count === 1 ? [0] : []
  if (count < 7) return [0, count - 1]
  return [0, Math.round((count - 1) / 2), count - 1]
}
