import { useTranslation } from '#app/i18n/use-translation.ts'
import { Further } from '#app/components/books/further.tsx'
import { accountHref, type Owners } from '#app/components/books/names.tsx'
import { LinkButton } from '#app/components/buttons.tsx'
import { DefinitionList } from '#app/components/definition-list.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { Amount, Name, useFormat } from '#app/components/format.tsx'
import { Link } from '#app/components/link.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { Section } from '#app/components/section.tsx'
import type { AccountSpan } from '#app/domain/escrow/account-span.ts'
import { type AccountKind, ownerOf } from '#app/domain/escrow/accounts.ts'
import type { Currency, Money } from '#app/domain/money.ts'
import { Postings, type SheetLine } from './postings.tsx'
import { SpanForm } from './span-form.tsx'

type AccountPageProps = {
  kind: AccountKind
  address: string
  currency: Currency
  balance: Money
  /** What stood there at the instant asked for. */
  stood: Money | null
  opening: Money
  lines: SheetLine[]
  next: number | null
  isFirst: boolean
  span: AccountSpan
  owners: Owners
}

/** One account: what stands on it, what stood on it then, and every posting with what stood there after it. */
export function AccountPage(props: AccountPageProps) {
  const { kind, address, currency, balance, stood, lines, next, isFirst, span, owners } = props
  const { t } = useTranslation()
  const format = useFormat()
  const owner = owners[ownerOf(address) ?? '']
  const href = hrefWith(address, currency, span)
  return (
    <>
      <PageTitle
        subtitle={owner ? <Name>{owner.name}</Name> : t('books.account.lead')}
        aside={<Link to={`/staff/books/${kind}`}>{t('books.accounts')}</Link>}
      >
        {t(`books.kind.${kind}`)}
      </PageTitle>
      <DefinitionList
        shape="figures"
        facts={[
          { key: 'now', term: t('books.account.stands'), detail: <Amount money={balance} /> },
          ...(stood && span.at
            ? [
                {
                  key: 'then',
                  term: t('books.account.stood', { when: format.dateTime(span.at) }),
                  detail: <Amount money={stood} />,
                },
              ]
            : []),
        ]}
      />
      <p className="text-note text-soft">
        <bdi dir="ltr" className="break-all">
          {address}
        </bdi>{' '}
        {owner?.collaborationId && (
          <Link to={`/staff/collaborations/${owner.collaborationId}`} className="inline-block min-h-6">
            {t('books.account.deal')}
          </Link>
        )}
      </p>
      <SpanForm address={address} currency={currency} span={span} />
      <Section
        title={t('books.account.postings')}
        note={
          <LinkButton small reload to={href.replace('/account?', '/account.csv?')}>
            {t('books.account.csv')}
          </LinkButton>
        }
      >
        {lines.length === 0 ? (
          <EmptyState>{t('books.account.empty')}</EmptyState>
        ) : (
          <Postings {...props} caption={t('books.account.postings')} />
        )}
        <Further
          first={isFirst ? undefined : href}
          next={next === null ? undefined : `${href}&after=${next}`}
        />
      </Section>
    </>
  )
}

/** The address of this page in the same time, from its beginning. */
function hrefWith(address: string, currency: Currency, { fromDay, toDay, atText }: AccountSpan) {
  const query = Object.entries({ from: fromDay, to: toDay, at: atText }).filter(([, value]) => value)
  return [accountHref(address, currency), ...query.map(([name, value]) => `${name}=${value}`)].join('&')
}
