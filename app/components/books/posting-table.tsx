import { useTranslation } from '#app/i18n/use-translation.ts'
import type { Money } from '../../domain/money.ts'
import { type Column, DataTable } from '../data-table.tsx'
import { Amount, When } from '../format.tsx'
import { AccountName, MovementLink, type Owners } from './names.tsx'

/** What went from one account to another. */
type Transfer = { debitAccount: string; creditAccount: string; amount: Money }

export type ListedPosting = Transfer & { id: number; movementId: number; kind: string; postedAt: Date }

/** The columns of every table of postings: both ends and what went between them. */
export function useTransferColumns(owners: Owners) {
  const { t } = useTranslation()
  return {
    to: {
      key: 'to',
      head: t('books.col.to'),
      render: ({ debitAccount, amount }) => (
        <AccountName address={debitAccount} currency={amount.currency} owners={owners} />
      ),
    },
    from: {
      key: 'from',
      head: t('books.col.from'),
      render: ({ creditAccount, amount }) => (
        <AccountName address={creditAccount} currency={amount.currency} owners={owners} />
      ),
    },
    amount: {
      key: 'amount',
      head: t('books.col.amount'),
      figure: true,
      render: ({ amount }) => <Amount money={amount} />,
    },
  } satisfies Record<string, Column<Transfer>>
}

type PostingTableProps = { caption: string; postings: ListedPosting[]; owners: Owners }

/** Postings of several movements, each leading to its own. */
export function PostingTable({ caption, postings, owners }: PostingTableProps) {
  const { t } = useTranslation()
  const { to, from, amount } = useTransferColumns(owners)
  return (
    <DataTable
      caption={caption}
      dense
      phone="stack"
      rows={postings}
      rowKey={({ id }) => String(id)}
      columns={[
        {
          key: 'movement',
          head: t('books.col.movement'),
          names: true,
          render: ({ movementId, kind }) => <MovementLink id={movementId} kind={kind} />,
        },
        { key: 'date', head: t('books.col.date'), render: ({ postedAt }) => <When value={postedAt} /> },
        to,
        from,
        amount,
      ]}
    />
  )
}
