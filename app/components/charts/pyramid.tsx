import { scaleLinear } from 'd3-scale'
import { useId } from 'react'
import { useTranslation } from '#app/i18n/use-translation.ts'
import { useFormat } from '../format.tsx'
import { ChartFigure } from './chart-figure.tsx'

/** Shares of the whole audience: 0.27 is 27 %. */
export type AgeBand = { age: string; female: number; male: number }

const rowHeight = 30
const barHeight = 22
/** Per cent of the width that the ages take in the middle, and that the longest bar may take on its side. */
const middle = 17
const longest = 33

/** Age and gender of an audience. Women stand on the side where reading starts. */
export function Pyramid({ bands, title, summary }: { bands: AgeBand[]; title: string; summary: string }) {
  const { t } = useTranslation()
  const { number, percent, direction } = useFormat()
  const id = useId()
  const most = Math.max(0.01, ...bands.flatMap(({ female, male }) => [female, male]))
  const width = scaleLinear([0, most], [0, longest])
  const mirrored = direction === 'rtl'
  const height = bands.length * rowHeight
  const sides = [
    { key: 'female', name: t('chart.women'), fill: 'fill-data-a', onLeft: !mirrored },
    { key: 'male', name: t('chart.men'), fill: 'fill-data-b', onLeft: mirrored },
  ] as const
  const sum = (key: 'female' | 'male') => bands.reduce((total, band) => total + band[key], 0)
  const table = {
    head: [t('chart.age'), t('chart.women'), t('chart.men')],
    rows: bands.map(({ age, female, male }) => ({
      key: age,
      cells: [age, percent(female, 1), percent(male, 1)],
    })),
    total: [t('chart.total'), percent(sum('female'), 1), percent(sum('male'), 1)],
  }
  return (
    <ChartFigure title={title} summary={summary} table={table}>
      <svg
        role="img"
        aria-labelledby={`${id}-title ${id}-text`}
        width="100%"
        height={height + 26}
        className="chart block"
      >
        <title id={`${id}-title`}>{title}</title>
        <desc id={`${id}-text`}>{summary}</desc>
        {bands.map((band, at) => (
          <g key={band.age}>
            <text x="50%" y={at * rowHeight + 20} textAnchor="middle">
              {band.age}
            </text>
            {sides.map(({ key, fill, onLeft }) => {
              const wide = width(band[key])
              const inner = onLeft ? 50 - middle / 2 : 50 + middle / 2
              const tip = onLeft ? inner - wide : inner + wide
              return (
                <g key={key}>
                  <rect
                    x={`${onLeft ? tip : inner}%`}
                    y={at * rowHeight + 4}
                    width={`${wide}%`}
                    height={barHeight}
                    className={fill}
                  />
                  <text
                    x={`${tip}%`}
                    dx={onLeft ? -5 : 5}
                    y={at * rowHeight + 20}
                    textAnchor={onLeft ? 'end' : 'start'}
                  >
                    {number(Math.round(band[key] * 100))}
                  </text>
                </g>
              )
            })}
          </g>
        ))}
        {sides.map(({ key, name, onLeft }) => (
          <text
            key={key}
            x={`${onLeft ? 50 - middle / 2 : 50 + middle / 2}%`}
            y={height + 18}
            textAnchor={onLeft ? 'end' : 'start'}
          >
            {t('chart.in_percent', { name })}
          </text>
        ))}
      </svg>
    </ChartFigure>
  )
}
