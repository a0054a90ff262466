import type { ReactNode } from 'react'
import { useTranslation } from '#app/i18n/use-translation.ts'
import { classNames } from '../class-names.ts'

export type ChartTable = {
  head: string[]
  /** The first cell names its row. */
  rows: { key: string; cells: ReactNode[] }[]
  total?: ReactNode[]
}

type ChartFigureProps = {
  /** What the chart is of: the caption of its table. */
  title: string
  /** What it shows, in one sentence. */
  summary: string
  table: ChartTable
  children: ReactNode
}

/** A chart in three forms: drawn, in one sentence, in numbers. */
export function ChartFigure({ title, summary, table, children }: ChartFigureProps) {
  return (
    <figure className="min-w-0">
      {children}
      <figcaption className="mt-2 max-w-prose text-note text-soft">{summary}</figcaption>
      <ChartNumbers title={title} table={table} />
    </figure>
  )
}

function ChartNumbers({ title, table }: { title: string; table: ChartTable }) {
  const { t } = useTranslation()
  const cell = 'py-1 pe-5 last:pe-0'
  return (
    <details className="mt-1 text-note">
      <summary className="inline-flex min-h-8 items-center underline underline-offset-4">
        {t('chart.data')}
        <span className="sr-only">: {title}</span>
      </summary>
      <table className="w-full border-collapse">
        <caption className="sr-only">{title}</caption>
        <thead>
          <tr className="border-b border-ink">
            {table.head.map((name, at) => (
              <th key={name} scope="col" className={classNames(cell, 'text-soft', at > 0 && 'figures-head')}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map(({ key, cells }) => (
            <tr key={key} className="border-b border-rule">
              {cells.map((value, at) =>
                at === 0 ? (
                  <th key={table.head[at]} scope="row" className={cell}>
                    {value}
                  </th>
                ) : (
                  <td key={table.head[at]} className={cell}>
                    <NumberCell>{value}</NumberCell>
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
        {table.total && (
          <tfoot>
            <tr className="rule-double font-semibold">
              {table.total.map((value, at) =>
                at === 0 ? (
                  <th key={table.head[at]} scope="row" className={cell}>
                    {value}
                  </th>
                ) : (
                  <td key={table.head[at]} className={cell}>
                    <NumberCell>{value}</NumberCell>
                  </td>
                ),
              )}
            </tr>
          </tfoot>
        )}
      </table>
    </details>
  )
}

function NumberCell({ children }: { children: ReactNode }) {
  return (
    <div className="figures">
      <bdi>{children}</bdi>
    </div>
  )
}
