import { useTranslation } from '#app/i18n/use-translation.ts'
import { DealLink, MovementName } from '#app/components/books/names.tsx'
import { DataTable } from '#app/components/data-table.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { Amount, When } from '#app/components/format.tsx'
import { Link } from '#app/components/link.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { Pagination } from '#app/components/pagination.tsx'
import type { AccountKind } from '#app/domain/escrow/accounts.ts'
import type { Money } from '#app/domain/money.ts'

type Line = {
  id: number
  kind: string
  reference: string
  collaborationId: string | null
  postedAt: Date
  debit: Money
  credit: Money
}

type AccountKindProps = { kind: AccountKind; movements: Line[]; page: number; pages: number }

/** What moved on one kind of account, newest first. */
export function AccountKindPage({ kind, movements, page, pages }: AccountKindProps) {
  const { t } = useTranslation()
  return (
    <>
      <PageTitle subtitle={t('books.kind_lead')} aside={<Link to="/staff/books">{t('books.back')}</Link>}>
        {t(`books.kind.${kind}`)}
      </PageTitle>
      {movements.length === 0 ? (
        <EmptyState>{t('books.kind_empty')}</EmptyState>
      ) : (
        <DataTable
          caption={t(`books.kind.${kind}`)}
          dense
          rows={movements}
          rowKey={({ id, debit }) => `${id} ${debit.currency}`}
          columns={[
            {
              key: 'movement',
              head: t('books.col.movement'),
              names: true,
              render: (line) => (
                <Link to={`/staff/movements/${line.id}`} className="inline-block min-h-6 whitespace-nowrap">
                  <MovementName kind={line.kind} />
                </Link>
              ),
            },
            {
              key: 'date',
              head: t('books.col.date'),
              render: ({ postedAt }) => <When value={postedAt} />,
            },
            {
              key: 'deal',
              head: t('books.col.deal'),
              render: ({ collaborationId }) => collaborationId && <DealLink id={collaborationId} />,
            },
            {
              key: 'debit',
              head: t('books.col.debit'),
              figure: true,
              render: ({ debit }) => debit.amount > 0 && <Amount money={debit} />,
            },
            {
              key: 'credit',
              head: t('books.col.credit'),
              figure: true,
              render: ({ credit }) => credit.amount > 0 && <Amount money={credit} />,
            },
          ]}
        />
      )}
      <Pagination page={page} pages={pages} hrefFor={(to) => `?page=${to}`} />
    </>
  )
}
