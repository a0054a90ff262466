import type { ReactNode } from 'react'
import { useTranslation } from '#app/i18n/use-translation.ts'
import { AlarmList } from '#app/components/books/alarm-list.tsx'
import { LinkButton } from '#app/components/buttons.tsx'
import { useDynamicText } from '#app/components/dynamic-text.ts'
import { Amount, Name, useFormat } from '#app/components/format.tsx'
import { Link } from '#app/components/link.tsx'
import { Status } from '#app/components/marks.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { Section } from '#app/components/section.tsx'
import type { DisputeStatus } from '#app/domain/dispute/steps.ts'
import type { Alarm } from '#app/domain/escrow/alarms.ts'
import type { RequestKind } from '#app/domain/escrow/movements.ts'
import type { Money } from '#app/domain/money.ts'

type Dispute = {
  id: string
  reason: string
  byRole: string
  openedAt: Date
  brandName: string
  creatorName: string
  frozen: Money
  status: DisputeStatus
  dueAt: Date | null
}
type LatePayout = { id: string; price: Money; enteredAt: Date; creatorName: string }
type FailedRequest = {
  id: string
  kind: string
  collaborationId: string | null
  amount: Money
  error: string | null
  endedAt: Date | null
}
type FailedEvent = {
  id: string
  type: string
  objectId: string
  receivedAt: Date
  attempts: number
  error: string | null
}

type DeskProps = {
  disputes: Dispute[]
  late: LatePayout[]
  requests: FailedRequest[]
  events: FailedEvent[]
  alarms: Alarm[]
  /** Claims and screenshots of posts that wait for staff. */
  posts: { claims: number; proofs: number }
  check: { isClean: boolean } | null
}

/** What waits for staff: disputes first, then what went wrong with money. */
export function Desk({ disputes, late, requests, events, alarms, check, posts }: DeskProps) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <>
      <PageTitle subtitle={t('staff.desk.lead')}>{t('staff.desk.title')}</PageTitle>
      <Section title={t('staff.desk.disputes')} note={disputes.length > 0 && format.number(disputes.length)}>
        {disputes.length === 0 && <p className="text-soft">{t('staff.desk.no_disputes')}</p>}
        <ol>
          {disputes.map((dispute) => (
            <DisputeLine key={dispute.id} dispute={dispute} />
          ))}
        </ol>
      </Section>
      <Section title={t('postwatch.guard.title')}>
        <p>
          <Link to="/staff/claims" className="inline-block min-h-6">
            {t('postwatch.staff.claims')}: {format.number(posts.claims)}
          </Link>
          <br />
          <Link to="/staff/proofs" className="inline-block min-h-6">
            {t('postwatch.staff.proofs')}: {format.number(posts.proofs)}
          </Link>
        </p>
      </Section>
      <Section
        title={t('operations.alarms.heading')}
        note={<Link to="/staff/alarms">{t('operations.alarms.show')}</Link>}
      >
        {alarms.length === 0 ? (
          <p className="text-soft">{t('operations.alarms.none')}</p>
        ) : (
          <AlarmList alarms={alarms} short />
        )}
      </Section>
      <Faults title={t('staff.desk.late')} count={late.length}>
        {late.map(({ id, price, enteredAt, creatorName }) => (
          <Fault
            key={id}
            dealId={id}
            name={<Name>{creatorName}</Name>}
            amount={price}
            note={t('staff.desk.late_since', { when: format.dateTime(enteredAt) })}
          />
        ))}
      </Faults>
      <Faults title={t('staff.desk.requests')} count={requests.length}>
        {requests.map(({ id, kind, collaborationId, amount, error, endedAt }) => (
          <Fault
            key={id}
            {...(collaborationId && { dealId: collaborationId })}
            name={t(`staff.desk.request.${kind as RequestKind}`)}
            amount={amount}
            note={[endedAt && format.dateTime(endedAt), error].filter(Boolean).join(' · ')}
          />
        ))}
      </Faults>
      <Faults title={t('staff.desk.events')} count={events.length}>
        {events.map(({ id, type, objectId, receivedAt, attempts, error }) => (
          <Fault
            key={id}
            name={
              <code dir="ltr" className="break-all">
                {type} {objectId}
              </code>
            }
            note={`${t('staff.desk.event', { count: attempts, when: format.dateTime(receivedAt) })} · ${error}`}
          />
        ))}
      </Faults>
      <Section title={t('compliance.title')}>
        <p className="flex flex-wrap gap-x-6 gap-y-2.5">
          <Link to="/staff/licences">{t('compliance.staff.title')}</Link>
          <Link to="/staff/overrides">{t('compliance.staff.waivers')}</Link>
        </p>
      </Section>
      <Section title={t('staff.desk.books')}>
        <p className="pb-3">
          <Status shape={check?.isClean ? 'released' : 'disputed'}>
            {t(`staff.desk.books_${check ? (check.isClean ? 'clean' : 'unclean') : 'never'}`)}
          </Status>
        </p>
        <LinkButton to="/staff/books">{t('staff.desk.to_books')}</LinkButton>
      </Section>
    </>
  )
}

function DisputeLine({ dispute }: { dispute: Dispute }) {
  const { t } = useTranslation()
  const text = useDynamicText()
  const format = useFormat()
  const { id, reason, byRole, openedAt, brandName, creatorName, frozen, status, dueAt } = dispute
  const opened = { role: text(`deal.role.${byRole}`), when: format.dateTime(openedAt) }
  return (
    <li className="flex flex-wrap items-baseline justify-between gap-x-8 gap-y-1 border-b border-rule py-3">
      <div className="min-w-0">
        <Link
          to={`/staff/collaborations/${id}/dispute`}
          className="inline-block min-h-6 text-lead font-semibold"
        >
          {text(`dealpage.dispute.reasons.${reason}`)}
        </Link>
        <span className="block text-note">
          <Name>{brandName}</Name>
          {' · '}
          <Name>{creatorName}</Name>
        </span>
        <span className="block text-note text-soft">
          {t(`dispute.status.${status}`)}
          {dueAt && <> · {t('dispute.staff.desk_due', { when: format.dateTime(dueAt) })}</>}
          {' · '}
          {t('staff.desk.opened', opened)}
        </span>
      </div>
      <span>
        <Amount money={frozen} tone="disputed" /> {t('staff.desk.frozen')}
      </span>
    </li>
  )
}

/** A kind of fault; where there is none it takes no room. */
function Faults({ title, count, children }: { title: string; count: number; children: ReactNode }) {
  const format = useFormat()
  if (count === 0) return null
  return (
    <Section title={title} note={format.number(count)}>
      <ol>{children}</ol>
    </Section>
  )
}

type FaultProps = { dealId?: string; name: ReactNode; amount?: Money; note: string }

function Fault({ dealId, name, amount, note }: FaultProps) {
  return (
    <li className="flex flex-wrap items-baseline justify-between gap-x-8 gap-y-1 border-b border-rule py-3">
      <div className="min-w-0">
        {dealId ? (
          <Link to={`/staff/collaborations/${dealId}`} className="inline-block min-h-6">
            {name}
          </Link>
        ) : (
          name
        )}
        <span className="block text-note text-soft">{note}</span>
      </div>
      {amount && <Amount money={amount} />}
    </li>
  )
}
