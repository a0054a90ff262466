import type { ReactNode } from 'react'
import { useDynamicText } from '#app/components/dynamic-text.ts'
import { Name, useFormat, When } from '#app/components/format.tsx'
import { isolate } from '#app/components/isolate.ts'
import { Link } from '#app/components/link.tsx'
import { Section } from '#app/components/section.tsx'
import { useTranslation } from '#app/i18n/use-translation.ts'
import type { PersonFile } from './person-file.ts'

/** Disputes of somebody's deals. */
export function Disputes({ disputes }: Pick<PersonFile, 'disputes'>) {
  const { t } = useTranslation()
  const text = useDynamicText()
  return (
    <Lines title={t('accountdesk.disputes')} none={t('accountdesk.no_disputes')}>
      {disputes.map(({ id, reason, status, openedAt }) => (
        <Line key={id} under={<When value={openedAt} />}>
          <Link to={`/staff/collaborations/${id}/dispute`} className="inline-block min-h-6">
            {text(`dealpage.dispute.reasons.${reason}`)}
          </Link>{' '}
          <span className="text-note text-soft">{text(`dispute.status.${status}`)}</span>
        </Line>
      ))}
    </Lines>
  )
}

/** Who of staff looked at these pages as this person. */
export function Viewings({ viewings }: Pick<PersonFile, 'viewings'>) {
  const { t } = useTranslation()
  return (
    <Lines title={t('accountdesk.viewing.past')} none={t('accountdesk.viewing.none')}>
      {viewings.map(({ id, reason, startedAt, name }) => (
        <Line key={id} under={<When value={startedAt} />}>
          <Name>{name}</Name>: <bdi>{reason}</bdi>
        </Line>
      ))}
    </Lines>
  )
}

/** Where somebody is signed in. */
export function Sessions({ sessions }: Pick<PersonFile, 'sessions'>) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <Lines title={t('accountdesk.sessions')} none={t('accountdesk.no_sessions')}>
      {sessions.map(({ createdAt, expiresAt, userAgent }, at) => (
        <Line key={at} under={t('accountdesk.session_until', { when: format.dateTime(expiresAt) })}>
          <When value={createdAt} />{' '}
          <bdi dir="ltr" className="text-note text-soft wrap-anywhere">
            {userAgent}
          </bdi>
        </Line>
      ))}
    </Lines>
  )
}

/** What somebody was told lately. */
export function Notices({ notices }: Pick<PersonFile, 'notices'>) {
  const { t } = useTranslation()
  const text = useDynamicText()
  return (
    <Lines title={t('accountdesk.notices')} none={t('accountdesk.no_notices')}>
      {notices.map(({ id, kind, detail, createdAt }) => (
        <Line key={id} under={<When value={createdAt} />}>
          {text(`letter.step.${kind}`, { ...detail, name: isolate(String(detail.name ?? '')) })}
        </Line>
      ))}
    </Lines>
  )
}

/** What somebody did lately, as the audit has it. */
export function AuditLines({ events, email }: { events: NonNullable<PersonFile['events']>; email: string }) {
  const { t } = useTranslation()
  return (
    <Lines
      title={t('accountdesk.audit')}
      none={t('accountdesk.no_audit')}
      note={<Link to={`/staff/audit?who=${encodeURIComponent(email)}`}>{t('accountdesk.all_audit')}</Link>}
    >
      {events.map(({ seq, action, happenedAt, asName, name }) => (
        <Line
          key={seq}
          under={
            <>
              <When value={happenedAt} />
              {asName && name && ` · ${t('audit.as', { name: isolate(asName) })} (${name})`}
            </>
          }
        >
          <bdi dir="ltr" className="wrap-anywhere">
            {action}
          </bdi>
        </Line>
      ))}
    </Lines>
  )
}

type LinesProps = { title: string; none: string; note?: ReactNode; children: ReactNode[] }

function Lines({ title, none, note, children }: LinesProps) {
  return (
    <Section title={title} note={note} level={3}>
      {children.length === 0 ? <p className="text-soft">{none}</p> : <ul>{children}</ul>}
    </Section>
  )
}

function Line({ under, children }: { under: ReactNode; children: ReactNode }) {
  return (
    <li className="border-b border-rule py-2">
      {children}
      <span className="block text-note text-soft">{under}</span>
    </li>
  )
}
