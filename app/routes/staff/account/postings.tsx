import { useTranslation } from '#app/i18n/use-translation.ts'
import { AccountName, DealLink, MovementLink, type Owners } from '#app/components/books/names.tsx'
import { DataTable } from '#app/components/data-table.tsx'
import { Amount, When } from '#app/components/format.tsx'
import type { Money } from '#app/domain/money.ts'

export type SheetLine = {
  id: number
  movementId: number
  kind: string
  postedAt: Date
  collaborationId: string | null
  other: string
  debit: Money
  credit: Money
  balance: Money
}

type PostingsProps = { caption: string; opening: Money; lines: SheetLine[]; owners: Owners }

/** Postings of one account with the balance after each; the balance before them stands over the column. */
export function Postings({ caption, opening, lines, owners }: PostingsProps) {
  const { t } = useTranslation()
  const amount = (money: Money) => money.amount > 0 && <Amount money={money} bare />
  return (
    <>
      <p className="flex flex-wrap justify-between gap-x-6 border-b border-rule py-1 text-note">
        <span className="text-soft">{t('books.account.opening')}</span>
        <Amount money={opening} />
      </p>
      <DataTable
        caption={caption}
        dense
        rows={lines}
        rowKey={({ id }) => String(id)}
        columns={[
          {
            key: 'movement',
            head: t('books.col.movement'),
            names: true,
            render: ({ movementId, kind }) => <MovementLink id={movementId} kind={kind} isOneLine />,
          },
          {
            key: 'date',
            head: t('books.col.date'),
            render: ({ postedAt }) => (
              <span className="whitespace-nowrap">
                <When value={postedAt} />
              </span>
            ),
          },
          {
            key: 'other',
            head: t('books.account.other'),
            render: ({ other }) => (
              <AccountName address={other} currency={opening.currency} owners={owners} />
            ),
          },
          {
            key: 'deal',
            head: t('books.col.deal'),
            render: ({ collaborationId }) =>
              collaborationId && <DealLink id={collaborationId} owners={owners} />,
          },
          {
            key: 'debit',
            head: t('books.col.debit'),
            figure: true,
            render: ({ debit }) => amount(debit),
          },
          {
            key: 'credit',
            head: t('books.col.credit'),
            figure: true,
            render: ({ credit }) => amount(credit),
          },
          {
            key: 'balance',
            head: t('books.account.running'),
            figure: true,
            render: ({ balance }) => <Amount money={balance} bare />,
          },
        ]}
      />
    </>
  )
}
