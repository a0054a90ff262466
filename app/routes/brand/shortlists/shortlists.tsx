import { Form } from '@remix-run/react'
import { useTranslation } from '#app/i18n/use-translation.ts'
import { Button } from '#app/components/buttons.tsx'
import { type Column, DataTable } from '#app/components/data-table.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { SelectField, TextField } from '#app/components/fields.tsx'
import { FormHead, useZodForm } from '#app/components/form.tsx'
import { Name, useFormat, When } from '#app/components/format.tsx'
import { isolate } from '#app/components/isolate.ts'
import { Link } from '#app/components/link.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { Section } from '#app/components/section.tsx'
import { createForm } from '#app/domain/shortlist/forms.ts'
import { most } from '#app/domain/shortlist/shortlist.ts'

type ListLine = {
  id: string
  name: string
  campaignId: string | null
  campaignName: string | null
  changedAt: Date
  createdBy: string
  count: number
}

type Loaded = {
  lists: ListLine[]
  campaigns: { id: string; name: string }[]
  /** The list that was just deleted, with the version that brings it back. */
  deleted: { id: string; name: string; version: number } | null
}

export function Shortlists({ lists, campaigns, deleted }: Loaded) {
  const { t } = useTranslation()
  return (
    <>
      <PageTitle subtitle={t('shortlist.lead')}>{t('shortlist.title')}</PageTitle>
      {deleted && (
        <Notice kind="success" title={t('shortlist.deleted', { name: isolate(deleted.name) })}>
          <form method="post" action={`/brand/shortlists/${deleted.id}`}>
            <input type="hidden" name="version" value={deleted.version} />
            <Button kind="secondary" small name="part" value="restore">
              {t('shortlist.undo')}
            </Button>
          </form>
        </Notice>
      )}
      {lists.length > 0 ? (
        <ListTable lists={lists} />
      ) : (
        <EmptyState example={t('shortlist.example')}>{t('shortlist.empty')}</EmptyState>
      )}
      <NewList campaigns={campaigns} />
    </>
  )
}

function ListTable({ lists }: Pick<Loaded, 'lists'>) {
  const { t } = useTranslation()
  const format = useFormat()
  const columns: Column<ListLine>[] = [
    {
      key: 'name',
      head: t('shortlist.name'),
      names: true,
      render: ({ id, name }) => (
        <Link to={`/brand/shortlists/${id}`} className="font-semibold wrap-anywhere">
          <Name>{name}</Name>
        </Link>
      ),
    },
    {
      key: 'campaign',
      head: t('shortlist.campaign'),
      render: ({ campaignId, campaignName }) =>
        campaignId ? (
          <Link to={`/brand/campaigns/${campaignId}`}>
            <Name>{campaignName}</Name>
          </Link>
        ) : (
          <span className="text-soft">{t('shortlist.no_campaign')}</span>
        ),
    },
    {
      key: 'count',
      head: t('shortlist.channels'),
      figure: true,
      render: ({ count }) => format.number(count),
    },
    {
      key: 'changed',
      head: t('shortlist.changed'),
      render: ({ changedAt }) => <When value={changedAt} />,
    },
    { key: 'by', head: t('shortlist.by'), render: ({ createdBy }) => <Name>{createdBy}</Name> },
  ]
  return (
    <DataTable
      caption={t('shortlist.caption')}
      rows={lists}
      columns={columns}
      rowKey={({ id }) => id}
      phone="stack"
    />
  )
}

function NewList({ campaigns }: Pick<Loaded, 'campaigns'>) {
  const { t } = useTranslation()
  const form = useZodForm(
    createForm,
    {},
    { labels: { name: t('shortlist.name'), campaignId: t('shortlist.campaign') } },
  )
  return (
    <Section title={t('shortlist.new')} id="new" className="max-w-form">
      <Form {...form.props} className="grid gap-5">
        <FormHead form={form} />
        <TextField {...form.field('name')} label={t('shortlist.name')} maxLength={most.name} />
        {campaigns.length > 0 && (
          <SelectField
            {...form.field('campaignId')}
            required={false}
            label={t('shortlist.campaign')}
            empty={t('shortlist.no_campaign')}
            options={campaigns.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        <div>
          <Button busy={form.isBusy}>{t('shortlist.create')}</Button>
        </div>
      </Form>
    </Section>
  )
}
