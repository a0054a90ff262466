import { DefinitionList } from '#app/components/definition-list.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { Amount, useFormat } from '#app/components/format.tsx'
import { ChoiceForm } from '#app/components/invoice/choice-form.tsx'
import { StatementFiles } from '#app/components/invoice/statement-files.tsx'
import { LineDeal, StatementLines, Sum } from '#app/components/invoice/statement-lines.tsx'
import { Link } from '#app/components/link.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { Section } from '#app/components/section.tsx'
import type { BrandStatement } from '#app/domain/invoice/statement.ts'
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
          <StatementFiles reader="brand" query={query} />
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

function Lines({ statement }: { statement: BrandStatement }) {
  const { t } = useTranslation()
  return (
    <div className="pt-3">
      <StatementLines
        statement={statement}
        nameOf={({ event }) => t(`statement.brand_event.${event}`)}
        deal={({ collaborationId, campaignName, otherName }) => (
          <LineDeal to={`/brand/collaborations/${collaborationId}`} name={otherName} under={campaignName} />
        )}
        figures={[
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
            render: ({ fee }) => <Sum money={fee} />,
          },
        ]}
        sums={{ fee: <Sum money={statement.fee} /> }}
      />
    </div>
  )
}
