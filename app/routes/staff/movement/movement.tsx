import { useTranslation } from '#app/i18n/use-translation.ts'
import { DealLink, MovementName, type Owners } from '#app/components/books/names.tsx'
import { useTransferColumns } from '#app/components/books/posting-table.tsx'
import { DataTable } from '#app/components/data-table.tsx'
import { DefinitionList } from '#app/components/definition-list.tsx'
import { useDynamicText } from '#app/components/dynamic-text.ts'
import { Name, When } from '#app/components/format.tsx'
import { Link } from '#app/components/link.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { Section } from '#app/components/section.tsx'
import type { Money } from '#app/domain/money.ts'

type Movement = {
  id: number
  kind: string
  reference: string
  collaborationId: string | null
  postedAt: Date
  brandName: string | null
  creatorName: string | null
  campaignName: string | null
  /** The step of the deal that was written at the same instant. */
  step: { step: string; role: string; name: string | null } | undefined
  postings: {
    id: number
    debitAccount: string
    creditAccount: string
    amount: Money
    collaborationId: string | null
  }[]
}

/** One event in the books: its postings with both ends, and what it came from. */
export function MovementPage({ movement, owners }: { movement: Movement; owners: Owners }) {
  const { t } = useTranslation()
  const { to, from, amount } = useTransferColumns(owners)
  const { id, kind, reference, collaborationId, postedAt } = movement
  return (
    <>
      <PageTitle
        subtitle={<MovementName kind={kind} />}
        aside={<Link to="/staff/books">{t('books.back')}</Link>}
      >
        {t('books.movement_title', { id })}
      </PageTitle>
      <DefinitionList
        facts={[
          {
            term: t('books.fact.reference'),
            detail: (
              <code dir="ltr" className="break-all">
                {reference}
              </code>
            ),
          },
          { term: t('books.fact.date'), detail: <When value={postedAt} /> },
          { term: t('books.fact.cause'), detail: <Cause movement={movement} /> },
          ...(collaborationId
            ? [
                {
                  term: t('books.fact.deal'),
                  detail: (
                    <Link to={`/staff/collaborations/${collaborationId}`}>
                      <Name>{movement.brandName}</Name>
                      {' · '}
                      <Name>{movement.creatorName}</Name>
                      {' · '}
                      <Name>{movement.campaignName}</Name>
                    </Link>
                  ),
                },
              ]
            : []),
        ]}
      />
      <Section title={t('books.postings')}>
        <DataTable
          caption={t('books.postings')}
          phone="stack"
          rows={movement.postings}
          rowKey={(posting) => String(posting.id)}
          columns={[
            { ...to, names: true },
            from,
            {
              key: 'deal',
              head: t('books.col.deal'),
              render: ({ collaborationId: of }) => of && <DealLink id={of} owners={owners} />,
            },
            amount,
          ]}
        />
      </Section>
    </>
  )
}

function Cause({ movement: { step } }: { movement: Movement }) {
  const { t } = useTranslation()
  const text = useDynamicText()
  if (!step) return t('books.fact.no_cause')
  return (
    <>
      {text(`deal.step.${step.step}`)} ·{' '}
      {step.name ? <Name>{step.name}</Name> : text(`deal.role.${step.role}`)}
    </>
  )
}
