import { useTranslation } from '#app/i18n/use-translation.ts'
import { Further } from '#app/components/books/further.tsx'
import { MoneyPlaces } from '#app/components/books/places.tsx'
import { Button } from '#app/components/buttons.tsx'
import { DataTable } from '#app/components/data-table.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { useFormat } from '#app/components/format.tsx'
import { Link } from '#app/components/link.tsx'
import { Status } from '#app/components/marks.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { Section } from '#app/components/section.tsx'
import type { Difference, Tallies } from '#app/domain/escrow/book-check.ts'
import { CheckSheet } from './check-sheet.tsx'

type Check = {
  id: number
  startedAt: Date | null
  checkedAt: Date
  differences: Difference[]
  tallies: Tallies | null
  /** Since when each of the differences has been found, in their order. */
  since: Date[]
}
type Line = { id: number; startedAt: Date | null; checkedAt: Date; count: number }

type ReconciliationPageProps = {
  check: Check | null
  checks: Line[]
  older: number | null
  isFirst: boolean
  isAsked: boolean
}

/** The books against themselves and the processor: one check with its differences explained, and all of them. */
export function ReconciliationPage({ check, checks, older, isFirst, isAsked }: ReconciliationPageProps) {
  const { t } = useTranslation()
  return (
    <>
      <PageTitle subtitle={t('reconciliation.lead')}>{t('reconciliation.title')}</PageTitle>
      <MoneyPlaces here="reconciliation" />
      {isAsked && <Notice title={t('reconciliation.asked')}>{t('reconciliation.asked_text')}</Notice>}
      <form method="post" className="pt-4">
        <Button kind="secondary">{t('reconciliation.run')}</Button>
      </form>
      {!check && <EmptyState>{t('reconciliation.never')}</EmptyState>}
      {check && <CheckSheet check={check} />}
      {checks.length > 0 && (
        <Section title={t('reconciliation.history')} id="history">
          <History checks={checks} />
          <Further
            first={isFirst ? undefined : '/staff/reconciliation#history'}
            next={older === null ? undefined : `?before=${older}#history`}
          />
        </Section>
      )}
    </>
  )
}

function History({ checks }: { checks: Line[] }) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <DataTable
      caption={t('reconciliation.history')}
      dense
      rows={checks}
      rowKey={({ id }) => String(id)}
      columns={[
        {
          key: 'when',
          head: t('reconciliation.head.when'),
          names: true,
          render: ({ id, checkedAt }) => (
            <Link to={`/staff/reconciliation?run=${id}`} className="inline-block min-h-6 whitespace-nowrap">
              {format.dateTime(checkedAt)}
            </Link>
          ),
        },
        {
          key: 'took',
          head: t('reconciliation.head.took'),
          figure: true,
          render: (line) => {
            const seconds = secondsOf(line)
            return seconds === null ? '–' : t('reconciliation.seconds', { seconds: format.decimal(seconds) })
          },
        },
        {
          key: 'result',
          head: t('reconciliation.head.result'),
          render: ({ count }) => (
            <Status shape={count === 0 ? 'released' : 'disputed'}>
              <span className="font-normal">
                {count === 0 ? t('reconciliation.clean') : t('reconciliation.unclean', { count })}
              </span>
            </Status>
          ),
        },
      ]}
    />
  )
}

const secondsOf = ({ startedAt, checkedAt }: Pick<Line, 'startedAt' | 'checkedAt'>) =>
  startedAt && (checkedAt.getTime() - startedAt.getTime()) / 1000
