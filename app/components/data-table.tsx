import { type ReactNode, useId } from 'react'
import { useTranslation } from '#app/i18n/use-translation.ts'
import { classNames } from './class-names.ts'
import { Link } from './link.tsx'

export type Column<Row> = {
  key: string
  /** Plain text, because on a phone it stands before each value. */
  head: string
  render: (row: Row) => ReactNode
  /** A column of figures: end-aligned, left to right, tabular. */
  figure?: boolean
  /** The cell that names the row; exactly one column has it. */
  names?: boolean
  /** The column can be sorted under its key. */
  sortable?: boolean
}

export type Sort = { by: string; direction: 'asc' | 'desc' }

type DataTableProps<Row> = {
  caption: string
  showCaption?: boolean
  rows: readonly Row[]
  columns: Column<Row>[]
  rowKey: (row: Row) => string
  sort?: Sort
  /** The address of this page sorted so; without it no column is sortable. */
  sortHref?: (sort: Sort) => string
  /** 32 px rows instead of 40. */
  dense?: boolean
  /** On a phone: `scroll` keeps the columns and scrolls sideways, `stack` turns each row into a short list. */
  phone?: 'scroll' | 'stack'
  /** The head stays in view while a long list scrolls; for tables as wide as the page. */
  sticky?: boolean
  /** Sums under the columns, by column key. */
  total?: Partial<Record<string, ReactNode>>
}

/** Rows and columns for people who compare: sortable by links, readable on a phone, usable without JavaScript. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const {
    caption,
    showCaption = false,
    rows,
    columns,
    rowKey,
    dense = false,
    phone = 'scroll',
    sticky = false,
    total,
  } = props
  const captionId = useId()
  const stacked = phone === 'stack'
  const pad = dense ? 'py-1' : 'py-2'
  return (
    <section
      aria-labelledby={stacked ? undefined : captionId}
      tabIndex={stacked ? undefined : 0}
      className={classNames(!stacked && (sticky ? 'max-lg:overflow-x-auto' : 'overflow-x-auto'))}
    >
      <table className={classNames('w-full border-collapse', dense && 'text-note', stacked && 'stack-rows')}>
        <caption id={captionId} className={showCaption ? 'pb-2 text-start text-note text-soft' : 'sr-only'}>
          {caption}
        </caption>
        <thead className={classNames(sticky && 'sticky top-0 z-10 bg-paper')}>
          <tr className="border-b border-ink">
            {columns.map((column) => (
              <HeadCell key={column.key} column={column} sort={props.sort} sortHref={props.sortHref} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)} className="border-b border-rule align-baseline hover:bg-wash">
              {columns.map((column) => {
                const look = classNames('pe-5 last:pe-0', pad)
                return column.names ? (
                  <th key={column.key} scope="row" className={classNames(look, 'font-normal')}>
                    {column.render(row)}
                  </th>
                ) : (
                  <td key={column.key} data-head={column.head} className={look}>
                    {column.figure ? <div className="figures">{column.render(row)}</div> : column.render(row)}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
        {total && (
          <tfoot>
            <tr className="rule-double font-semibold">
              {columns.map(({ key, figure, head, names }) => (
                <td
                  key={key}
                  data-head={names ? undefined : head}
                  className={classNames('pe-5 last:pe-0', pad)}
                >
                  {figure ? <div className="figures">{total[key]}</div> : total[key]}
                </td>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </section>
  )
}

function HeadCell<Row>(props: {
  column: Column<Row>
  sort: Sort | undefined
  sortHref: ((sort: Sort) => string) | undefined
}) {
  const { t } = useTranslation()
  const { column, sort, sortHref } = props
  const sorted = sort?.by === column.key ? sort.direction : undefined
  const next = sorted ? (sorted === 'desc' ? 'asc' : 'desc') : column.figure ? 'desc' : 'asc'
  const name =
    column.sortable && sortHref ? (
      <Link
        to={sortHref({ by: column.key, direction: next })}
        className={classNames('inline-block min-h-6', sorted ? 'font-semibold text-ink' : 'text-soft')}
      >
        {column.head}
        {sorted && <span aria-hidden="true">{sorted === 'asc' ? ' ↑' : ' ↓'}</span>}
        {sorted && <span className="sr-only">, {t(`table.sorted_${sorted}`)}</span>}
      </Link>
    ) : (
      column.head
    )
  return (
    <th
      scope="col"
      aria-sort={sorted && (sorted === 'asc' ? 'ascending' : 'descending')}
      className={classNames(
        'py-2 pe-5 text-note whitespace-nowrap text-soft last:pe-0',
        column.figure && 'figures-head',
      )}
    >
      {name}
    </th>
  )
}
