import { useTranslation } from '#app/i18n/use-translation.ts'
import { Further } from '#app/components/books/further.tsx'
import { AccountName, DealLink, MovementLink, type Owners } from '#app/components/books/names.tsx'
import { DataTable } from '#app/components/data-table.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { Amount, When } from '#app/components/format.tsx'
import { Link } from '#app/components/link.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { Section } from '#app/components/section.tsx'
import type { AccountKind } from '#app/domain/escrow/accounts.ts'
import type { Currency, Money } from '#app/domain/money.ts'

type Line = {
  id: number
  kind: string
  collaborationId: string | null
  postedAt: Date
  debit: Money
  credit: Money
}

type AccountKindProps = {
  kind: AccountKind
  accounts: { address: string; balance: Money }[]
  next: { address: string; currency: Currency } | null
  movements: Line[]
  older: number | null
  isFirst: boolean
  owners: Owners
}

/** The accounts of one kind with what stands on each, and what moved on them, newest first. */
export function AccountKindPage(props: AccountKindProps) {
  const { kind, accounts, next, movements, older, isFirst, owners } = props
  const { t } = useTranslation()
  const first = isFirst ? undefined : `/staff/books/${kind}`
  return (
    <>
      <PageTitle subtitle={t('books.kind_lead')} aside={<Link to="/staff/books">{t('books.back')}</Link>}>
        {t(`books.kind.${kind}`)}
      </PageTitle>
      <Section title={t('books.accounts')} id="accounts">
        {accounts.length === 0 ? (
          <EmptyState>{t('books.accounts_empty')}</EmptyState>
        ) : (
          <Accounts kind={kind} accounts={accounts} owners={owners} />
        )}
        <Further
          first={first}
          next={next ? `?address=${encodeURIComponent(next.address)}&currency=${next.currency}` : undefined}
        />
      </Section>
      <Section title={t('books.movements')} id="movements">
        {movements.length === 0 ? (
          <EmptyState>{t('books.kind_empty')}</EmptyState>
        ) : (
          <Movements kind={kind} movements={movements} owners={owners} />
        )}
        <Further first={first} next={older === null ? undefined : `?before=${older}#movements`} />
      </Section>
    </>
  )
}

function Accounts({ kind, accounts, owners }: Pick<AccountKindProps, 'kind' | 'accounts' | 'owners'>) {
  const { t } = useTranslation()
  return (
    <DataTable
      caption={`${t('books.accounts')}: ${t(`books.kind.${kind}`)}`}
      dense
      rows={accounts}
      rowKey={({ address, balance }) => `${address} ${balance.currency}`}
      columns={[
        {
          key: 'account',
          head: t('books.col.account'),
          names: true,
          render: ({ address, balance }) => (
            <AccountName address={address} currency={balance.currency} owners={owners} />
          ),
        },
        {
          key: 'balance',
          head: t('books.col.balance'),
          figure: true,
          render: ({ balance }) => <Amount money={balance} />,
        },
      ]}
    />
  )
}

function Movements({ kind, movements, owners }: Pick<AccountKindProps, 'kind' | 'movements' | 'owners'>) {
  const { t } = useTranslation()
  return (
    <DataTable
      caption={`${t('books.movements')}: ${t(`books.kind.${kind}`)}`}
      dense
      rows={movements}
      rowKey={({ id, debit }) => `${id} ${debit.currency}`}
      columns={[
        {
          key: 'movement',
          head: t('books.col.movement'),
          names: true,
          render: (line) => <MovementLink id={line.id} kind={line.kind} isOneLine />,
        },
        {
          key: 'date',
          head: t('books.col.date'),
          render: ({ postedAt }) => <When value={postedAt} />,
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
  )
}
