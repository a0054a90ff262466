import { useTranslation } from '#app/i18n/use-translation.ts'
import { Bar } from '#app/components/charts/bar.tsx'
import { ChartFigure } from '#app/components/charts/chart-figure.tsx'
import { useFormat } from '#app/components/format.tsx'

type ShareBarsProps = {
  /** What the rows are. */
  head: string
  rows: { key: string; name: string; share: number }[]
  title: string
  summary: string
}

const mostRows = 6

/** Shares by name, the largest first, as bars that words and numbers stand beside. */
export function ShareBars({ head, rows, title, summary }: ShareBarsProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const sorted = rows.toSorted((a, b) => b.share - a.share)
  const most = Math.max(0.01, sorted[0]?.share ?? 0)
  const table = {
    head: [head, t('channelpage.share')],
    rows: sorted.map(({ key, name, share }) => ({ key, cells: [name, format.percent(share, 1)] })),
  }
  return (
    <ChartFigure title={title} summary={summary} table={table}>
      <ul className="grid grid-cols-[minmax(6rem,auto)_minmax(0,1fr)_auto] items-center gap-x-3">
        {sorted.slice(0, mostRows).map(({ key, name, share }) => (
          <li key={key} className="col-span-3 grid min-h-7.5 grid-cols-subgrid items-center">
            <span className="max-w-40 leading-tight">{name}</span>
            <Bar to={share / most} />
            <span className="figures">{format.percent(share)}</span>
          </li>
        ))}
      </ul>
    </ChartFigure>
  )
}
