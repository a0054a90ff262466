import { DefinitionList } from '#app/components/definition-list.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { Amount, useFormat } from '#app/components/format.tsx'
import { ChoiceForm } from '#app/components/invoice/choice-form.tsx'
import { StatementFiles } from '#app/components/invoice/statement-files.tsx'
import { Link } from '#app/components/link.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { Section } from '#app/components/section.tsx'
import type { CreatorStatement, CreatorSums } from '#app/domain/invoice/statement.ts'
import { useTranslation } from '#app/i18n/use-translation.ts'
import { Lines, Months } from './tables.tsx'

export type ShownStatement = CreatorStatement & { months: (CreatorSums & { month: string })[] }

type StatementProps = {
  period: string
  isYear: boolean
  months: string[]
  years: string[]
  statements: ShownStatement[]
}

/** A month of a creator's earnings line by line, or a year of them month by month. */
export function CreatorStatementPage({ period, isYear, months, years, statements }: StatementProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const query = new URLSearchParams({ [isYear ? 'year' : 'month']: period })
  const shown = statements.filter(({ lines }) => !isYear || lines.length > 0)
  return (
    <>
      <PageTitle subtitle={t('statement.creator_lead')}>
        {isYear ? t('statement.year_title', { year: period }) : t('statement.title')}
      </PageTitle>
      <p>
        <Link to="/creator/documents" className="inline-block min-h-6">
          {t('statement.documents')}
        </Link>
      </p>
      <div className="flex flex-wrap gap-x-10">
        <ChoiceForm
          submit={t('statement.show')}
          choices={[
            {
              name: 'month',
              label: t('statement.month'),
              value: isYear ? '' : period,
              options: months.map((each) => ({ value: each, label: format.month(each) })),
            },
          ]}
        />
        <ChoiceForm
          submit={t('statement.show')}
          choices={[
            {
              name: 'year',
              label: t('statement.year'),
              value: period.slice(0, 4),
              options: years.map((each) => ({ value: each, label: each })),
            },
          ]}
        />
      </div>
      {shown.length === 0 && (
        <EmptyState>{t(isYear ? 'statement.year_empty' : 'statement.empty')}</EmptyState>
      )}
      {shown.map((statement) => (
        <InCurrency key={statement.currency} statement={statement} isYear={isYear} />
      ))}
      {shown.length > 0 && <StatementFiles reader="creator" query={query} />}
    </>
  )
}

const sums = ['gross', 'fee', 'net', 'paid'] as const

function InCurrency({ statement, isYear }: { statement: ShownStatement; isYear: boolean }) {
  const { t } = useTranslation()
  const { currency, opening, closing } = statement
  return (
    <Section title={t('statement.in_currency', { currency })}>
      <DefinitionList
        shape="figures"
        facts={[
          { key: 'opening', term: t('statement.opening'), detail: <Amount money={opening} /> },
          ...sums.map((name) => ({
            key: name,
            term: t(`statement.col.${name}`),
            detail: <Amount money={statement.sums[name]} tone={name === 'paid' ? 'released' : 'plain'} />,
          })),
          { key: 'closing', term: t('statement.closing'), detail: <Amount money={closing} /> },
        ]}
      />
      {statement.lines.length > 0 && (
        <div className="py-3">
          {isYear ? <Months statement={statement} /> : <Lines statement={statement} />}
        </div>
      )}
    </Section>
  )
}
