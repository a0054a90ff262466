import { useTranslation } from '#app/i18n/use-translation.ts'
import { useFormat } from '../format.tsx'
import { Bar } from './bar.tsx'
import { ChartFigure } from './chart-figure.tsx'

export type Stage = { key: string; label: string; count: number }

/** What was left at each stage and what was lost before it. */
export function Funnel({ stages, title, summary }: { stages: Stage[]; title: string; summary: string }) {
  const { t } = useTranslation()
  const { number, percent } = useFormat()
  const most = Math.max(1, ...stages.map(({ count }) => count))
  const rows = stages.map((stage, at) => {
    const before = stages[at - 1]?.count
    // What more people did than the stage before, as orders without a lead, is no part of it.
    const isPart = before !== undefined && stage.count <= before
    const lost = isPart ? before - stage.count : null
    const kept = isPart && before > 0 ? stage.count / before : null
    return { ...stage, lost, kept }
  })
  const table = {
    head: [t('chart.stage'), t('chart.count'), t('chart.lost'), t('chart.kept')],
    rows: rows.map(({ key, label, count, lost, kept }) => ({
      key,
      cells: [
        label,
        number(count),
        lost === null ? '' : number(lost),
        kept === null ? '' : percent(kept, keptDigits(kept)),
      ],
    })),
  }
  return (
    <ChartFigure title={title} summary={summary} table={table}>
      <ol>
        {rows.map(({ key, label, count, lost, kept }) => (
          <li key={key} className="pb-1.5">
            {lost !== null && (
              <p className="flex justify-between gap-4 pb-1.5 text-note text-soft">
                <span>
                  {t('chart.lost')}: <bdi dir="ltr">{lost > 0 ? `−${number(lost)}` : number(0)}</bdi>
                </span>
                {kept !== null && (
                  <span>
                    {t('chart.kept')}: <bdi>{percent(kept, keptDigits(kept))}</bdi>
                  </span>
                )}
              </p>
            )}
            <p className="flex justify-between gap-4">
              <span className="font-semibold">{label}</span>
              <bdi>{number(count)}</bdi>
            </p>
            <Bar to={count / most} height={14} />
          </li>
        ))}
      </ol>
    </ChartFigure>
  )
}

/** A small share keeps a digit that tells it from nothing. */
const keptDigits = (share: number) => (share < 0.1 ? 1 : 0)
