import { scaleLinear } from 'd3-scale'
import { useTranslation } from '#app/i18n/use-translation.ts'
import { useFormat } from '../format.tsx'
import { Bar } from './bar.tsx'
import { ChartFigure } from './chart-figure.tsx'

type CountryBarsProps = {
  /** ISO codes with their shares of the audience, largest first. */
  countries: { code: string; share: number }[]
  title: string
  summary: string
  /** How many are drawn; the rest becomes one bar. The numbers below keep all. */
  limit?: number
}

/** Countries of an audience as bars: on a map the small ones of the Gulf would vanish. */
export function CountryBars({ countries, title, summary, limit = 8 }: CountryBarsProps) {
  const { t } = useTranslation()
  const { country, percent } = useFormat()
  const drawn = countries
    .slice(0, limit)
    .map(({ code, share }) => ({ key: code, name: country(code), share, fill: 'fill-data-b' }))
  const rest = 1 - drawn.reduce((sum, { share }) => sum + share, 0)
  if (rest > 0.005) drawn.push({ key: 'rest', name: t('chart.others'), share: rest, fill: 'fill-edge' })
  const along = scaleLinear([0, Math.max(0.01, ...drawn.map(({ share }) => share))], [0, 1])
  const table = {
    head: [t('chart.country'), t('chart.share')],
    rows: countries.map(({ code, share }) => ({ key: code, cells: [country(code), percent(share, 1)] })),
  }
  return (
    <ChartFigure title={title} summary={summary} table={table}>
      <ul className="grid grid-cols-[minmax(5.5rem,auto)_minmax(0,1fr)_auto] items-center gap-x-3">
        {drawn.map(({ key, name, share, fill }) => (
          <li key={key} className="col-span-3 grid min-h-7.5 grid-cols-subgrid items-center">
            <span className="max-w-40 leading-tight">{name}</span>
            <Bar to={along(share)} fill={fill} />
            <span className="figures">{percent(share)}</span>
          </li>
        ))}
      </ul>
    </ChartFigure>
  )
}
