import { useTranslation } from '#app/i18n/use-translation.ts'
import { type ArrivedEvent, EventState } from '#app/components/books/event-state.tsx'
import { Button } from '#app/components/buttons.tsx'
import { DefinitionList } from '#app/components/definition-list.tsx'
import { useFormat, When } from '#app/components/format.tsx'
import { Link } from '#app/components/link.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { Section } from '#app/components/section.tsx'

type EventPageProps = {
  event: ArrivedEvent & {
    id: string
    type: string
    objectId: string
    accountId: string | null
    receivedAt: Date
    payload: string
  }
  isAsked: boolean
}

/** One webhook: what became of it, and what was sent. */
export function EventPage({ event, isAsked }: EventPageProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { id, type, objectId, accountId, receivedAt, attempts, payload } = event
  const code = (text: string) => (
    <bdi dir="ltr" className="break-all">
      {text}
    </bdi>
  )
  return (
    <>
      <PageTitle subtitle={code(type)} aside={<Link to="/staff/events">{t('operations.events.back')}</Link>}>
        {t('operations.events.one_title', { id })}
      </PageTitle>
      {isAsked && <Notice title={t('operations.events.asked')}>{t('operations.events.asked_text')}</Notice>}
      <DefinitionList
        facts={[
          { term: t('operations.events.col.state'), detail: <EventState event={event} /> },
          { term: t('operations.events.col.received'), detail: <When value={receivedAt} /> },
          { term: t('operations.events.col.object'), detail: code(objectId) },
          {
            term: t('operations.events.col.account'),
            detail: accountId ? code(accountId) : t('operations.events.ours'),
          },
          { term: t('operations.events.col.attempts'), detail: format.number(attempts) },
        ]}
      />
      <form method="post" className="pt-4">
        <Button kind="secondary">{t('operations.events.again')}</Button>
        <p className="pt-1 text-note text-soft">{t('operations.events.again_note')}</p>
      </form>
      <Section title={t('operations.events.payload')} note={t('operations.events.payload_note')}>
        <pre dir="ltr" className="bg-wash p-3 text-start text-note break-all whitespace-pre-wrap">
          {payload}
        </pre>
      </Section>
    </>
  )
}
