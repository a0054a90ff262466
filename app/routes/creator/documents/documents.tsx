import { ChoiceForm } from '#app/components/invoice/choice-form.tsx'
import { DocumentList, type ListedDocument } from '#app/components/invoice/document-list.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { useFormat } from '#app/components/format.tsx'
import { Link } from '#app/components/link.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { Pagination } from '#app/components/pagination.tsx'
import { useTranslation } from '#app/i18n/use-translation.ts'

type DocumentsProps = {
  documents: ListedDocument[]
  months: string[]
  chosen: { month: string }
  page: number
  pages: number
}

/** The invoices for what Athar kept of a creator's payments. */
export function Documents({ documents, months, chosen, page, pages }: DocumentsProps) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <>
      <PageTitle subtitle={t('invoice.list.creator_lead')}>{t('invoice.list.title')}</PageTitle>
      <p>
        <Link to="/creator/statement" className="inline-block min-h-6">
          {t('statement.title')}
        </Link>
      </p>
      {months.length > 0 && (
        <ChoiceForm
          submit={t('invoice.list.show')}
          choices={[
            {
              name: 'month',
              label: t('invoice.list.month'),
              value: chosen.month,
              every: t('invoice.list.every_month'),
              options: months.map((month) => ({ value: month, label: format.month(month) })),
            },
          ]}
        />
      )}
      {months.length === 0 ? (
        <EmptyState example={t('invoice.list.creator_example')}>{t('invoice.list.creator_empty')}</EmptyState>
      ) : documents.length === 0 ? (
        <EmptyState>{t('invoice.list.none')}</EmptyState>
      ) : (
        <DocumentList documents={documents} base="/creator/documents" />
      )}
      <Pagination
        page={page}
        pages={pages}
        hrefFor={(to) => `?${new URLSearchParams({ ...chosen, page: String(to) })}`}
      />
    </>
  )
}
