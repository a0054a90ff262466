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
import type { Money } from '#app/domain/money.ts'
import { Queue, type QueueProps } from './queue.tsx'

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

/** Pages that have no place of their own in the navigation. */
export const besideDesk = [
  { to: '/staff/announcements', title: 'announcing.title' },
  { to: '/staff/fees', title: 'feechange.title' },
  { to: '/staff/numbers', title: 'desknumbers.title' },
  { to: '/staff/team', title: 'staffing.team.title' },
] as const
type Beside = (typeof besideDesk)[number]

type DeskProps = QueueProps & {
  /** Disputes that wait for one of the sides. */
  disputes: Dispute[]
  alarms: Alarm[]
  /** What the last comparison with the processor said; null to whoever may not see the books. */
  books: { isClean: boolean | null } | null
  mayCheck: boolean
  mayModerate: boolean
  beside: readonly Beside[]
}

/** What waits for staff by deadline, then what is watched. */
export function Desk({ disputes, alarms, books, mayCheck, mayModerate, beside, ...queue }: DeskProps) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <>
      <PageTitle
        subtitle={t('staff.desk.lead')}
        aside={
          <span className="flex flex-wrap gap-2.5">
            {beside.map(({ to, title }) => (
              <LinkButton key={to} to={to}>
                {t(title)}
              </LinkButton>
            ))}
          </span>
        }
      >
        {t('staff.desk.title')}
      </PageTitle>
      <Queue {...queue} />
      {alarms.length > 0 && (
        <Section
          title={t('operations.alarms.heading')}
          note={<Link to="/staff/alarms">{t('operations.alarms.show')}</Link>}
        >
          <AlarmList alarms={alarms} short />
        </Section>
      )}
      {disputes.length > 0 && (
        <Section title={t('deskqueue.with_sides')} note={format.number(disputes.length)}>
          <ol>
            {disputes.map((dispute) => (
              <DisputeLine key={dispute.id} dispute={dispute} />
            ))}
          </ol>
        </Section>
      )}
      {mayCheck && (
        <Section title={t('compliance.title')}>
          <p className="flex flex-wrap gap-x-6 gap-y-2.5">
            <Link to="/staff/claims">{t('postwatch.staff.claims')}</Link>
            <Link to="/staff/proofs">{t('postwatch.staff.proofs')}</Link>
            <Link to="/staff/licences">{t('compliance.staff.title')}</Link>
            <Link to="/staff/channels">{t('channelproof.staff.title')}</Link>
            <Link to="/staff/overrides">{t('compliance.staff.waivers')}</Link>
          </p>
        </Section>
      )}
      {mayModerate && (
        <Section title={t('moderation.staff.title')}>
          <p className="flex flex-wrap gap-x-6 gap-y-2.5">
            <Link to="/staff/moderation">{t('moderation.staff.reports')}</Link>
            <Link to="/staff/moderation/words">{t('moderation.staff.words')}</Link>
            <Link to="/staff/moderation/images">{t('moderation.staff.images')}</Link>
          </p>
        </Section>
      )}
      {books && (
        <Section title={t('staff.desk.books')}>
          <p className="pb-3">
            <Status shape={books.isClean ? 'released' : 'disputed'}>
              {t(
                `staff.desk.books_${books.isClean === null ? 'never' : books.isClean ? 'clean' : 'unclean'}`,
              )}
            </Status>
          </p>
          <LinkButton to="/staff/books">{t('staff.desk.to_books')}</LinkButton>
        </Section>
      )}
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
        <Link to={`/staff/collaborations/${id}/dispute`} className="inline-block min-h-6 font-semibold">
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
