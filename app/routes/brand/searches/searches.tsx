import { Form } from '@remix-run/react'
import { useTranslation } from '#app/i18n/use-translation.ts'
import { Button, LinkButton } from '#app/components/buttons.tsx'
import { type Column, DataTable } from '#app/components/data-table.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { Name, useFormat } from '#app/components/format.tsx'
import { Link } from '#app/components/link.tsx'
import { useSearchWords } from '#app/components/match/search-words.ts'
import { Notice } from '#app/components/notice.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import type { Currency } from '#app/domain/money.ts'
import type { Alert } from '#app/domain/search/saved-search.ts'

export type SavedLine = {
  id: string
  name: string
  query: string
  campaignId: string | null
  campaignName: string | null
  alert: Alert
  savedBy: string
  fresh: number
  /** What the channel is called that the search compares with. */
  like: string | null
}

type Loaded = { searches: SavedLine[]; currency: Currency; isDeleted: boolean }

export function Searches({ searches, currency, isDeleted }: Loaded) {
  const { t } = useTranslation()
  return (
    <>
      <PageTitle subtitle={t('saved.lead')}>{t('saved.title')}</PageTitle>
      {isDeleted && <Notice kind="success" title={t('saved.deleted')} />}
      {searches.length > 0 ? (
        <SearchTable searches={searches} currency={currency} />
      ) : (
        <EmptyState
          example={t('saved.example')}
          action={
            <LinkButton kind="primary" to="/brand/discover">
              {t('saved.find')}
            </LinkButton>
          }
        >
          {t('saved.empty')}
        </EmptyState>
      )}
    </>
  )
}

function SearchTable({ searches, currency }: Omit<Loaded, 'isDeleted'>) {
  const { t } = useTranslation()
  const format = useFormat()
  const words = useSearchWords(currency)
  const columns: Column<SavedLine>[] = [
    {
      key: 'name',
      head: t('saved.name'),
      names: true,
      render: ({ id, name, query, like }) => (
        <>
          <Link to={`/brand/searches/${id}`} className="font-semibold wrap-anywhere">
            <Name>{name}</Name>
          </Link>
          <span className="block text-note text-soft wrap-anywhere">{words(query, like).join(' · ')}</span>
        </>
      ),
    },
    {
      key: 'campaign',
      head: t('saved.campaign'),
      render: ({ campaignName }) =>
        campaignName ? (
          <Name>{campaignName}</Name>
        ) : (
          <span className="text-soft">{t('saved.no_campaign')}</span>
        ),
    },
    { key: 'told', head: t('saved.told'), render: ({ alert }) => t(`saved.tells.${alert}`) },
    { key: 'by', head: t('saved.by'), render: ({ savedBy }) => <Name>{savedBy}</Name> },
    { key: 'fresh', head: t('saved.fresh'), figure: true, render: ({ fresh }) => format.number(fresh) },
    {
      key: 'run',
      head: t('saved.run'),
      render: ({ id, name }) => (
        <Form method="post" action={`/brand/searches/${id}`}>
          <Button kind="secondary" small name="part" value="run">
            {t('saved.run')}
            <span className="sr-only">: {name}</span>
          </Button>
        </Form>
      ),
    },
  ]
  return (
    <DataTable
      caption={t('saved.caption')}
      rows={searches}
      columns={columns}
      rowKey={({ id }) => id}
      phone="stack"
    />
  )
}
