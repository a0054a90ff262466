import { useTranslation } from '#app/i18n/use-translation.ts'
import { type Column, DataTable } from '#app/components/data-table.tsx'
import { DefinitionList } from '#app/components/definition-list.tsx'
import { Figure, useFormat } from '#app/components/format.tsx'
import { Link } from '#app/components/link.tsx'
import { Section } from '#app/components/section.tsx'
import { useReasonText } from './reason-text.ts'

/** `reason` as `field.problem`, how many rows, and the first of their lines. */
export type RefusedReasons = { reason: string; rows: number; lines: number[] }[]

type Counted = {
  id: string
  isDryRun: boolean
  rowCount: number
  imported: number
  merged: number
  unchanged: number
  refused: number
}

/** What became of the rows, or would: four counts that add up, and why rows were refused. */
export function Counts({ list, reasons }: { list: Counted; reasons: RefusedReasons }) {
  const { t } = useTranslation()
  const format = useFormat()
  const outcomes = ['imported', 'merged', 'unchanged', 'refused'] as const
  return (
    <>
      <Section
        title={t(list.isDryRun ? 'imports.counts.would' : 'imports.counts.did')}
        note={t(list.isDryRun ? 'imports.counts.would_note' : 'imports.counts.did_note')}
      >
        <DefinitionList
          shape="figures"
          facts={outcomes.map((outcome) => ({
            key: outcome,
            term: t(`imports.count.${outcome}`),
            detail: <Figure value={list[outcome]} />,
          }))}
        />
        <p className="text-note text-soft">
          {t('imports.counts.sum', { count: list.rowCount, shown: format.number(list.rowCount) })}
        </p>
      </Section>
      {reasons.length > 0 && <Reasons id={list.id} reasons={reasons} />}
    </>
  )
}

function Reasons({ id, reasons }: { id: string; reasons: RefusedReasons }) {
  const { t } = useTranslation()
  const reasonText = useReasonText()
  const columns: Column<RefusedReasons[number]>[] = [
    {
      key: 'reason',
      head: t('imports.reasons.reason'),
      names: true,
      render: ({ reason }) => reasonText(reason),
    },
    {
      key: 'rows',
      head: t('imports.count.rows'),
      figure: true,
      render: ({ rows }) => <Figure value={rows} />,
    },
    {
      key: 'lines',
      head: t('imports.reasons.lines'),
      figure: true,
      render: ({ lines, rows }) => `${lines.join(', ')}${rows > lines.length ? ' …' : ''}`,
    },
  ]
  return (
    <Section title={t('imports.reasons.title')}>
      <DataTable
        caption={t('imports.reasons.title')}
        rows={reasons}
        columns={columns}
        rowKey={({ reason }) => reason}
        phone="stack"
      />
      <p className="pt-3">
        <Link to={`/staff/imports/${id}/refused.csv`} reload>
          {t('imports.reasons.download')}
        </Link>
      </p>
    </Section>
  )
}
