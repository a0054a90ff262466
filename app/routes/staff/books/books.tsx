import { useTranslation } from '#app/i18n/use-translation.ts'
import { MoneyPlaces } from '#app/components/books/places.tsx'
import { DataTable } from '#app/components/data-table.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { Amount, useFormat } from '#app/components/format.tsx'
import { Link } from '#app/components/link.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { Section } from '#app/components/section.tsx'
import type { TrialBalance } from '#app/domain/escrow/trial-balance.ts'
import { type BookCheck, Reconciliation } from './reconciliation.tsx'

type BooksProps = {
  books: TrialBalance[]
  /** How many running balances are not the sum of their postings. */
  drift: number
  /** How many running balances there are. */
  accounts: number
  check: BookCheck | null
  isAsked: boolean
}

export function Books({ books, drift, accounts, check, isAsked }: BooksProps) {
  const { t } = useTranslation()
  return (
    <>
      <PageTitle subtitle={t('books.lead')}>{t('books.title')}</PageTitle>
      <MoneyPlaces here="books" />
      {isAsked && <Notice title={t('books.asked')}>{t('books.asked_text')}</Notice>}
      <Reconciliation books={books} drift={drift} accounts={accounts} check={check} />
      {books.length === 0 && <EmptyState>{t('books.empty')}</EmptyState>}
      {books.map((book) => (
        <Accounts key={book.currency} book={book} />
      ))}
    </>
  )
}

/** Every kind of account in one currency; under it the two sums that must be the same. */
function Accounts({ book: { currency, lines, debit, credit } }: { book: TrialBalance }) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <Section title={t('books.in_currency', { currency })}>
      <DataTable
        caption={t('books.caption', { currency })}
        dense
        rows={lines}
        rowKey={({ kind }) => kind}
        columns={[
          {
            key: 'account',
            head: t('books.col.account'),
            names: true,
            render: ({ kind }) => (
              <Link to={`/staff/books/${kind}`} className="inline-block min-h-6 min-w-40">
                {t(`books.kind.${kind}`)}
              </Link>
            ),
          },
          {
            key: 'accounts',
            head: t('books.col.accounts'),
            figure: true,
            render: (line) => format.number(line.accounts),
          },
          {
            key: 'debit',
            head: t('books.col.debit'),
            figure: true,
            render: (line) => <Amount money={line.debit} bare />,
          },
          {
            key: 'credit',
            head: t('books.col.credit'),
            figure: true,
            render: (line) => <Amount money={line.credit} bare />,
          },
          {
            key: 'balance',
            head: t('books.col.balance'),
            figure: true,
            render: (line) => <Amount money={line.balance} bare />,
          },
        ]}
        total={{
          account: t('books.col.total'),
          debit: <Amount money={debit} bare />,
          credit: <Amount money={credit} bare />,
        }}
      />
    </Section>
  )
}
