import { Form } from '@remix-run/react'
import { useTranslation } from '#app/i18n/use-translation.ts'
import { type ArrivedEvent, EventState } from '#app/components/books/event-state.tsx'
import { Further } from '#app/components/books/further.tsx'
import { MoneyPlaces } from '#app/components/books/places.tsx'
import { Button } from '#app/components/buttons.tsx'
import { DataTable } from '#app/components/data-table.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { SelectField } from '#app/components/fields.tsx'
import { useFormat, When } from '#app/components/format.tsx'
import { Link } from '#app/components/link.tsx'
import { PageTitle } from '#app/components/page-title.tsx'

const shows = ['all', 'failed', 'waiting'] as const
type Show = (typeof shows)[number]
export const isShow = (text: string): text is Show => (shows as readonly string[]).includes(text)

type Arrived = ArrivedEvent & {
  id: string
  type: string
  objectId: string
  accountId: string | null
  receivedAt: Date
}
type EventsProps = {
  events: Arrived[]
  older: string | null
  isFirst: boolean
  show: Show
  type: string
  types: string[]
}

/** The inbox of the processor's webhooks. */
export function Events({ events, older, isFirst, show, type, types }: EventsProps) {
  const { t } = useTranslation()
  const query = `?show=${show}${type && `&type=${encodeURIComponent(type)}`}`
  return (
    <>
      <PageTitle subtitle={t('operations.events.lead')}>{t('operations.events.title')}</PageTitle>
      <MoneyPlaces here="events" />
      <Form method="get" className="flex flex-wrap items-end gap-x-5 gap-y-3 py-4">
        <SelectField
          name="show"
          label={t('operations.events.filter')}
          defaultValue={show}
          options={shows.map((value) => ({ value, label: t(`operations.events.show.${value}`) }))}
        />
        <SelectField
          name="type"
          label={t('operations.events.type')}
          defaultValue={type}
          required={false}
          empty={t('operations.events.any_type')}
          options={types.map((value) => ({ value, label: value }))}
        />
        <Button kind="secondary">{t('operations.events.apply')}</Button>
      </Form>
      {events.length === 0 ? (
        <EmptyState>{t('operations.events.empty')}</EmptyState>
      ) : (
        <EventTable events={events} />
      )}
      <Further
        first={isFirst ? undefined : `/staff/events${query}`}
        next={older === null ? undefined : `${query}&before=${older}`}
      />
    </>
  )
}

function EventTable({ events }: { events: Arrived[] }) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <DataTable
      caption={t('operations.events.title')}
      dense
      rows={events}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'type',
          head: t('operations.events.col.type'),
          names: true,
          render: ({ id, type }) => (
            <Link to={`/staff/events/${id}`} className="inline-block min-h-6">
              <bdi dir="ltr">{type}</bdi>
            </Link>
          ),
        },
        {
          key: 'received',
          head: t('operations.events.col.received'),
          render: ({ receivedAt }) => (
            <span className="whitespace-nowrap">
              <When value={receivedAt} />
            </span>
          ),
        },
        {
          key: 'object',
          head: t('operations.events.col.object'),
          render: ({ objectId }) => <bdi dir="ltr">{objectId}</bdi>,
        },
        {
          key: 'account',
          head: t('operations.events.col.account'),
          render: ({ accountId }) =>
            accountId ? <bdi dir="ltr">{accountId}</bdi> : t('operations.events.ours'),
        },
        {
          key: 'attempts',
          head: t('operations.events.col.attempts'),
          figure: true,
          render: ({ attempts }) => format.number(attempts),
        },
        {
          key: 'state',
          head: t('operations.events.col.state'),
          render: (event) => <EventState event={event} />,
        },
      ]}
    />
  )
}
