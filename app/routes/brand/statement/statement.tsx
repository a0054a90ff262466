import { ButtonRow, LinkButton } from '#app/components/buttons.tsx'
import { DataTable } from '#app/components/data-table.tsx'
import { DefinitionList } from '#app/components/definition-list.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { Amount, Day, Name, useFormat } from '#app/components/format.tsx'
import { ChoiceForm } from '#app/components/invoice/choice-form.tsx'
import { Link } from '#app/components/link.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { Section } from '#app/components/section.tsx'
import type { BrandLine, BrandStatement } from '#app/domain/invoice/statement.ts'
import { useTranslation } from '#app/i18n/use-translation.ts'

type Named = { id: string; name: string }
type StatementProps = {
  month: string
  months: string[]
  campaign: Named | null
  campaigns: Named[]
  statements: BrandStatement[]
}

/** A month of a brand's held money, by currency, of one campaign or of all. */
export function BrandStatementPage({ month, months, campaign, campaigns, statements }: StatementProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const query = new URLSearchParams({ month, ...(campaign ? { campaign: campaign.id } : {}) })
  return (
    <>
      <PageTitle subtitle={t('statement.brand_lead')}>{t('statement.title')}</PageTitle>
      <p>
        <Link to="/brand/documents" className="inline-block min-h-6">
          {t('statement.documents')}
        </Link>
      </p>
      <ChoiceForm
        submit={t('statement.show')}
        choices={[
          {
            name: 'campaign',
            label: t('statement.campaign'),
            value: campaign?.id ?? '',
            every: t('statement.every_campaign'),
            options: campaigns.map(({ id, name }) => ({ value: id, label: name })),
          },
          {
            name: 'month',
            label: t('statement.month'),
            value: month,
            options: months.map((each) => ({ value: each, label: format.month(each) })),
          },
        ]}
      />
      {statements.length === 0 && <EmptyState>{t('statement.empty')}</EmptyState>}
      {statements.map((statement) => (
        <InCurrency key={statement.currency} statement={statement} />
      ))}
      {statements.length > 0 && (
        <>
          <p className="py-4 text-note text-soft">{t('statement.fee_note')}</p>
          <ButtonRow>
            <LinkButton to={`/brand/statement/statement.pdf?${query}`} reload>
              {t('statement.pdf')}
            </LinkButton>
            <LinkButton to={`/brand/statement/statement.csv?${query}`} reload>
              {t('statement.csv')}
            </LinkButton>
          </ButtonRow>
        </>
      )}
    </>
  )
}

function InCurrency({ statement }: { statement: BrandStatement }) {
  const { t } = useTranslation()
  const { currency, opening, closing, lines, sums } = statement
  return (
    <Section title={t('statement.in_currency', { currency })}>
      <DefinitionList
        shape="figures"
        facts={[
          { key: 'opening', term: t('statement.opening'), detail: <Amount money={opening} /> },
          ...sums.map(({ event, amount }) => ({
            key: event,
            term: t(`statement.brand_event.${event}`),
            detail: <Amount money={amount} />,
          })),
          { key: 'closing', term: t('statement.closing'), detail: <Amount money={closing} tone="held" /> },
        ]}
      />
      {lines.length > 0 && <Lines statement={statement} />}
    </Section>
  )
}

function Lines({ statement: { currency, lines, fee, closing } }: { statement: BrandStatement }) {
  const { t } = useTranslation()
  return (
    <div className="pt-3">
      <DataTable
        caption={t('statement.caption', { currency })}
        phone="stack"
        rows={lines}
        rowKey={({ id }) => id}
        columns={[
          { key: 'date', head: t('statement.col.date'), render: ({ at }) => <Day value={at} /> },
          {
            key: 'event',
            head: t('statement.col.event'),
            names: true,
            render: ({ event }) => t(`statement.brand_event.${event}`),
          },
          { key: 'deal', head: t('statement.col.deal'), render: (line) => <Deal line={line} /> },
          {
            key: 'amount',
            head: t('statement.col.amount'),
            figure: true,
            render: ({ amount }) => <Amount money={amount} bare />,
          },
          {
            key: 'fee',
            head: t('statement.col.fee_within'),
            figure: true,
            render: (line) => (line.fee.amount === 0 ? null : <Amount money={line.fee} bare />),
          },
          {
            key: 'balance',
            head: t('statement.col.balance'),
            figure: true,
            render: ({ balance }) => <Amount money={balance} bare />,
          },
        ]}
        total={{
          event: t('statement.closing'),
          fee: fee.amount === 0 ? null : <Amount money={fee} bare />,
          balance: <Amount money={closing} bare />,
        }}
      />
    </div>
  )
}

function Deal({ line: { collaborationId, campaignName, otherName } }: { line: BrandLine }) {
  return (
    <div>
      <Link to={`/brand/collaborations/${collaborationId}`} className="inline-block min-h-6">
        <Name>{otherName}</Name>
      </Link>
      <span className="block text-note text-soft">
        <Name>{campaignName}</Name>
      </span>
    </div>
  )
}
