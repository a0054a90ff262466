import { useTranslation } from '#app/i18n/use-translation.ts'
import { Button } from '#app/components/buttons.tsx'
import { DefinitionList } from '#app/components/definition-list.tsx'
import { useFormat } from '#app/components/format.tsx'
import { Link } from '#app/components/link.tsx'
import { Status } from '#app/components/marks.tsx'
import { Section } from '#app/components/section.tsx'
import type { TrialBalance } from '#app/domain/escrow/trial-balance.ts'

/** A comparison of the books with themselves and with the processor. */
export type BookCheck = { checkedAt: Date; differences: readonly unknown[]; isClean: boolean }

type ReconciliationProps = { books: TrialBalance[]; drift: number; accounts: number; check: BookCheck | null }

/** Whether the books add up: said in words and figures, with a button that has them compared anew. */
export function Reconciliation({ books, drift, accounts, check }: ReconciliationProps) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <Section title={t('books.adds_up')}>
      <DefinitionList
        facts={[
          {
            key: 'drift',
            term: t('books.drift'),
            detail: (
              <Verdict good={drift === 0}>
                {drift === 0
                  ? t('books.no_drift', { count: accounts })
                  : t('books.some_drift', { count: drift })}
              </Verdict>
            ),
          },
          ...books.map(({ currency, debit, credit }) => {
            const isEqual = debit.amount === credit.amount
            const sums = { debit: format.figure(debit), credit: format.figure(credit) }
            return {
              key: currency,
              term: t('books.sides', { currency }),
              detail: <Verdict good={isEqual}>{t(isEqual ? 'books.equal' : 'books.unequal', sums)}</Verdict>,
            }
          }),
          { key: 'check', term: t('books.check'), detail: <LastCheck check={check} /> },
        ]}
      />
      <form method="post" className="flex flex-wrap items-center gap-x-5 pt-4">
        <Button kind="secondary">{t('books.check_now')}</Button>
        <Link to="/staff/reconciliation" className="inline-flex min-h-11 items-center">
          {t('books.to_reconciliation')}
        </Link>
      </form>
    </Section>
  )
}

function LastCheck({ check }: { check: BookCheck | null }) {
  const { t } = useTranslation()
  const format = useFormat()
  if (!check) return t('books.never')
  const when = format.dateTime(check.checkedAt)
  return (
    <Verdict good={check.isClean}>
      {check.isClean
        ? t('books.clean', { when })
        : t('books.unclean', { when, count: check.differences.length })}
    </Verdict>
  )
}

function Verdict({ good, children }: { good: boolean; children: string }) {
  return (
    <Status shape={good ? 'released' : 'disputed'}>
      <span className="font-normal whitespace-normal">{children}</span>
    </Status>
  )
}
