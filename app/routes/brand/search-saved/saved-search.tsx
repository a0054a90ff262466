import { Form, useActionData } from '@remix-run/react'
import { useTranslation } from '#app/i18n/use-translation.ts'
import { Button } from '#app/components/buttons.tsx'
import { type Column, DataTable } from '#app/components/data-table.tsx'
import { FormHead, RefusalNotice, useZodForm } from '#app/components/form.tsx'
import { Name, useFormat, When } from '#app/components/format.tsx'
import { Link } from '#app/components/link.tsx'
import { Tag } from '#app/components/marks.tsx'
import { useSearchWords } from '#app/components/match/search-words.ts'
import { Notice } from '#app/components/notice.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { Columns, Section } from '#app/components/section.tsx'
import type { Platform } from '#app/domain/channel/platforms.ts'
import type { FormAnswer } from '#app/domain/form-issue.ts'
import type { Currency } from '#app/domain/money.ts'
import { savedSearchForm } from '#app/domain/search/saved-search.ts'
import type { SavedLine } from '../searches/searches.tsx'
import { SavedFields } from './saved-fields.tsx'

type Hit = {
  channelId: string
  name: string
  platform: Platform
  followers: number | null
  foundAt: Date
  isFresh: boolean
}

type Loaded = {
  search: SavedLine & { lastRunAt: Date }
  hits: Hit[]
  currency: Currency
  done: string | null
}

export function SavedSearch({ search, hits, currency, done }: Loaded) {
  const { t } = useTranslation()
  const acted = useActionData<FormAnswer>()
  const words = useSearchWords(currency)(search.query, search.like)
  return (
    <>
      <PageTitle
        subtitle={
          <>
            {words.join(' · ')}
            {search.campaignName && (
              <>
                {' · '}
                <Name>{search.campaignName}</Name>
              </>
            )}
          </>
        }
        aside={
          <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
            <Link to="/brand/searches">{t('saved.back')}</Link>
            <Form method="post">
              <Button name="part" value="run">
                {t('saved.run')}
              </Button>
            </Form>
          </div>
        }
      >
        <Name className="wrap-anywhere">{search.name}</Name>
      </PageTitle>
      <RefusalNotice refusal={acted?.refusal} />
      {done === 'saved' && <Notice kind="success" title={t('saved.saved_now')} />}
      {done === 'changed' && <Notice kind="success" title={t('saved.changed')} />}
      <Columns shape="wide-start">
        <Hits search={search} hits={hits} />
        <Settings search={search} />
      </Columns>
    </>
  )
}

function Hits({ search, hits }: Pick<Loaded, 'search' | 'hits'>) {
  const { t } = useTranslation()
  const format = useFormat()
  const tail = search.campaignId ? `?campaign=${search.campaignId}` : ''
  const columns: Column<Hit>[] = [
    {
      key: 'name',
      head: t('saved.channel'),
      names: true,
      render: ({ channelId, name, platform, isFresh }) => (
        <>
          <Link to={`/brand/channels/${channelId}${tail}`} className="wrap-anywhere">
            <Name>{name}</Name>
          </Link>{' '}
          {isFresh && <Tag>{t('saved.new')}</Tag>}
          <span className="block text-fine text-soft">{t(`catalogue.platform.${platform}`)}</span>
        </>
      ),
    },
    {
      key: 'followers',
      head: t('saved.followers'),
      figure: true,
      render: ({ followers }) => (followers === null ? '–' : format.compact(followers)),
    },
    { key: 'found', head: t('saved.found_on'), render: ({ foundAt }) => <When value={foundAt} /> },
  ]
  return (
    <Section title={t('saved.fresh_title')}>
      <p className="pb-3 text-soft">
        {hits.length > 0 &&
          t('saved.fresh_count', {
            count: search.fresh,
            replace: { count: format.number(search.fresh) },
          })}{' '}
        {t('saved.looked', { when: format.dateTime(search.lastRunAt) })}
      </p>
      {hits.length > 0 ? (
        <DataTable
          caption={t('saved.fresh_title')}
          rows={hits}
          columns={columns}
          rowKey={({ channelId }) => channelId}
          phone="stack"
        />
      ) : (
        <p>{t('saved.none_yet')}</p>
      )}
    </Section>
  )
}

function Settings({ search }: Pick<Loaded, 'search'>) {
  const { t } = useTranslation()
  const form = useZodForm(
    savedSearchForm,
    { name: search.name, alert: search.alert },
    { labels: { name: t('saved.name'), alert: t('saved.alert') } },
  )
  return (
    <Section title={t('saved.settings')}>
      <Form key={`${search.name}${search.alert}`} {...form.props} className="grid gap-5">
        <FormHead form={{ errors: form.errors, refusal: null }} />
        <SavedFields name={form.field('name')} alert={form.field('alert')} />
        <div>
          <Button kind="secondary" name="part" value="change" busy={form.isBusy}>
            {t('saved.change')}
          </Button>
        </div>
      </Form>
      <Form method="post" className="pt-6">
        <Button kind="danger" small name="part" value="delete">
          {t('saved.delete')}
        </Button>
      </Form>
    </Section>
  )
}
