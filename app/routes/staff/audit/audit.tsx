import { Form } from '@remix-run/react'
import { Further } from '#app/components/books/further.tsx'
import { Button, LinkButton } from '#app/components/buttons.tsx'
import { DataTable } from '#app/components/data-table.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { DateField, TextField } from '#app/components/fields.tsx'
import { Name, When } from '#app/components/format.tsx'
import { isolate } from '#app/components/isolate.ts'
import { PageTitle } from '#app/components/page-title.tsx'
import type { AuditQuery } from '#app/domain/audit/query.ts'
import { useTranslation } from '#app/i18n/use-translation.ts'
import { Chain, type ChainProps } from './chain.tsx'

type Event = {
  seq: number
  happenedAt: Date
  role: string
  name: string | null
  asName: string | null
  action: string
  subjectKind: string | null
  subjectId: string | null
  detail: unknown
  address: string | null
  userAgent: string | null
}

type AuditProps = ChainProps & { query: AuditQuery; events: Event[]; older: number | null }

/** The record of who did what, searched and verified. */
export function Audit({ query, events, older, ...chain }: AuditProps) {
  const { t } = useTranslation()
  const { before, ...asked } = query
  const address = new URLSearchParams(Object.entries(asked).filter(([, value]) => value !== ''))
  const further = (more: Record<string, string>) =>
    `?${new URLSearchParams([...address, ...Object.entries(more)])}`
  return (
    <>
      <PageTitle subtitle={t('audit.lead')}>{t('audit.title')}</PageTitle>
      <Chain {...chain} />
      <Form method="get" className="grid items-end gap-x-5 gap-y-3 pt-8 pb-5 sm:grid-cols-2 lg:grid-cols-6">
        <TextField name="who" label={t('audit.who')} defaultValue={asked.who} />
        <TextField name="action" label={t('audit.action')} defaultValue={asked.action} />
        <TextField name="subject" label={t('audit.subject')} defaultValue={asked.subject} />
        <DateField name="from" label={t('audit.from')} defaultValue={asked.from} />
        <DateField name="to" label={t('audit.to')} defaultValue={asked.to} />
        <div className="flex flex-wrap gap-2">
          <Button kind="secondary">{t('audit.apply')}</Button>
          <LinkButton kind="quiet" to={`/staff/audit/export.csv?${address}`} reload>
            {t('audit.export')}
          </LinkButton>
        </div>
      </Form>
      {events.length === 0 ? <EmptyState>{t('audit.empty')}</EmptyState> : <EventTable events={events} />}
      <Further
        first={before === null ? undefined : `/staff/audit?${address}`}
        next={older === null ? undefined : further({ before: String(older) })}
      />
    </>
  )
}

function EventTable({ events }: { events: Event[] }) {
  const { t } = useTranslation()
  const whoOf = ({ name, asName }: Event) => (
    <>
      {name ? <Name>{name}</Name> : t('audit.nobody')}
      {asName && <span className="block text-note">{t('audit.as', { name: isolate(asName) })}</span>}
    </>
  )
  return (
    <DataTable
      caption={t('audit.title')}
      phone="stack"
      dense
      rows={events}
      rowKey={({ seq }) => String(seq)}
      columns={[
        { key: 'seq', head: t('audit.seal'), names: true, render: ({ seq }) => <bdi dir="ltr">{seq}</bdi> },
        { key: 'when', head: t('audit.when'), render: ({ happenedAt }) => <When value={happenedAt} /> },
        { key: 'who', head: t('audit.person'), render: whoOf },
        {
          key: 'what',
          head: t('audit.what'),
          render: ({ action, subjectId, detail }) => (
            <>
              <bdi dir="ltr" className="block font-semibold wrap-anywhere">
                {action}
              </bdi>
              {subjectId && (
                <bdi dir="ltr" className="block text-note wrap-anywhere">
                  {subjectId}
                </bdi>
              )}
              <Detail detail={detail} />
            </>
          ),
        },
        {
          key: 'where',
          head: t('audit.where'),
          render: ({ address, userAgent }) => (
            <span className="block max-w-60 text-note wrap-anywhere">
              <bdi dir="ltr">{address}</bdi> <bdi dir="ltr">{userAgent}</bdi>
            </span>
          ),
        },
      ]}
    />
  )
}

function Detail({ detail }: { detail: unknown }) {
  const { t } = useTranslation()
  const told = Object.entries((detail ?? {}) as Record<string, string | number>)
  const { answers, status } = Object.fromEntries(told)
  if (answers !== undefined)
    return <span className="block text-note">{t('audit.answered', { seq: answers, status })}</span>
  return told.map(([name, value]) => (
    <span key={name} className="block text-note wrap-anywhere">
      <bdi dir="ltr">{name}</bdi>: <bdi>{value}</bdi>
    </span>
  ))
}
