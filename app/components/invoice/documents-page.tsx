import { useTranslation } from '#app/i18n/use-translation.ts'
import { EmptyState } from '../empty-state.tsx'
import { useFormat } from '../format.tsx'
import { Link } from '../link.tsx'
import { PageTitle } from '../page-title.tsx'
import { Pagination } from '../pagination.tsx'
import { ChoiceForm } from './choice-form.tsx'
import { DocumentList, type ListedDocument } from './document-list.tsx'

type DocumentsPageProps = {
  reader: 'brand' | 'creator'
  documents: ListedDocument[]
  months: string[]
  /** The chosen one of the months, empty for all. */
  month: string
  /** What a brand chooses by; `chosen` is empty for all. */
  campaigns?: { chosen: string; all: { id: string; name: string }[] }
  page: number
  pages: number
}

/** A brand's documents for its payments, or a creator's invoices for what Athar kept of theirs. */
export function DocumentsPage(props: DocumentsPageProps) {
  const { reader, documents, months, month, campaigns, page, pages } = props
  const { t } = useTranslation()
  const format = useFormat()
  const chosen = { ...(campaigns ? { campaign: campaigns.chosen } : {}), month }
  const byCampaign = campaigns && {
    name: 'campaign',
    label: t('invoice.list.campaign'),
    value: campaigns.chosen,
    every: t('invoice.list.every_campaign'),
    options: campaigns.all.map(({ id, name }) => ({ value: id, label: name })),
  }
  const byMonth = {
    name: 'month',
    label: t('invoice.list.month'),
    value: month,
    every: t('invoice.list.every_month'),
    options: months.map((each) => ({ value: each, label: format.month(each) })),
  }
  return (
    <>
      <PageTitle subtitle={t(`invoice.list.${reader}_lead`)}>{t('invoice.list.title')}</PageTitle>
      <p>
        <Link to={`/${reader}/statement`} className="inline-block min-h-6">
          {t('statement.title')}
        </Link>
      </p>
      {months.length > 0 && (
        <ChoiceForm
          submit={t('invoice.list.show')}
          choices={byCampaign ? [byCampaign, byMonth] : [byMonth]}
        />
      )}
      {months.length === 0 ? (
        <EmptyState example={t(`invoice.list.${reader}_example`)}>
          {t(`invoice.list.${reader}_empty`)}
        </EmptyState>
      ) : documents.length === 0 ? (
        <EmptyState>{t('invoice.list.none')}</EmptyState>
      ) : (
        <DocumentList documents={documents} base={`/${reader}/documents`} />
      )}
      <Pagination
        page={page}
        pages={pages}
        hrefFor={(to) => `?${new URLSearchParams({ ...chosen, page: String(to) })}`}
      />
    </>
  )
}
