import { useRef } from 'react'
import { ChoiceLink } from '#app/components/choice-link.tsx'
import { useDynamicText } from '#app/components/dynamic-text.ts'
import { EmptyState } from '#app/components/empty-state.tsx'
import { Amount, useFormat, When } from '#app/components/format.tsx'
import { Link } from '#app/components/link.tsx'
import { Status } from '#app/components/marks.tsx'
import type { DueChoice, QueueItem, QueueKind, QueueQuery } from '#app/domain/staff/queue.ts'
import { dueChoices } from '#app/domain/staff/queue.ts'
import { useTranslation } from '#app/i18n/use-translation.ts'
import { useLineKeys } from './line-keys.ts'

export type QueueProps = {
  kinds: readonly QueueKind[]
  query: QueueQuery
  queue: { items: QueueItem[]; kinds: Record<QueueKind, number>; dues: Record<DueChoice, number> }
  now: Date
}

/** Everything that waits for a decision, by deadline. */
export function Queue({ kinds, query, queue, now }: QueueProps) {
  const { t } = useTranslation()
  const list = useRef<HTMLOListElement>(null)
  useLineKeys(list)
  return (
    <>
      <Filters kinds={kinds} query={query} queue={queue} />
      {queue.items.length === 0 && <EmptyState>{t('staff.desk.calm')}</EmptyState>}
      <ol ref={list}>
        {queue.items.map((item) => (
          <Line key={`${item.kind} ${item.id}`} item={item} now={now} />
        ))}
      </ol>
      {queue.items.length > 1 && <p className="pt-2 text-note text-soft">{t('deskqueue.keys')}</p>}
    </>
  )
}

function Filters({ kinds, query, queue }: Omit<QueueProps, 'now'>) {
  const { t } = useTranslation()
  const format = useFormat()
  const total = kinds.reduce((sum, kind) => sum + queue.kinds[kind], 0)
  const to = ({ kind, due }: QueueQuery) =>
    `/staff?${new URLSearchParams({ ...(kind && { kind }), ...(due !== 'all' && { due }) })}`
  return (
    <div className="grid gap-2 pb-4">
      <nav aria-label={t('deskqueue.by_kind')} className="flex flex-wrap gap-x-5 gap-y-1.5">
        <ChoiceLink to={to({ ...query, kind: null })} isChosen={query.kind === null}>
          {t('deskqueue.all')} {format.number(total)}
        </ChoiceLink>
        {kinds
          .filter((kind) => queue.kinds[kind] > 0 || kind === query.kind)
          .map((kind) => (
            <ChoiceLink key={kind} to={to({ ...query, kind })} isChosen={query.kind === kind}>
              {t(`deskqueue.kind.${kind}`)} {format.number(queue.kinds[kind])}
            </ChoiceLink>
          ))}
      </nav>
      <nav aria-label={t('deskqueue.by_due')} className="flex flex-wrap gap-x-5 gap-y-1.5 text-note">
        {dueChoices.map((due) => (
          <ChoiceLink key={due} to={to({ ...query, due })} isChosen={query.due === due}>
            {t(`deskqueue.due.${due}`)} {format.number(queue.dues[due])}
          </ChoiceLink>
        ))}
      </nav>
    </div>
  )
}

function Line({ item, now }: { item: QueueItem; now: Date }) {
  const { t } = useTranslation()
  const format = useFormat()
  const about = useAbout(item)
  const { kind, who, dueAt, since, amount, to } = item
  const isLate = dueAt !== null && dueAt < now
  return (
    <li className="flex flex-wrap items-baseline justify-between gap-x-8 gap-y-1 border-b border-rule py-3 focus-within:bg-wash">
      <div className="min-w-0">
        <Link to={to} className="inline-block min-h-6 font-semibold wrap-anywhere">
          {t(`deskqueue.one.${kind}`)}: <bdi>{who}</bdi>
        </Link>
        <span className="block text-note text-soft wrap-anywhere">
          {about && (
            <>
              <bdi>{about}</bdi>
              {' · '}
            </>
          )}
          {t('deskqueue.since')} <When value={since} />
        </span>
      </div>
      <span className="flex flex-wrap items-baseline gap-x-5">
        {dueAt && (
          <Status shape={isLate ? 'disputed' : 'waiting'}>
            {t(isLate ? 'deskqueue.overdue' : 'deskqueue.until', { when: format.dateTime(dueAt) })}
          </Status>
        )}
        {amount && <Amount money={amount} />}
      </span>
    </li>
  )
}

/** The word beside a line, in the words of its kind. */
function useAbout({ kind, about, who }: QueueItem): string {
  const { t } = useTranslation()
  const text = useDynamicText()
  switch (kind) {
    case 'dispute':
      return text(`dealpage.dispute.reasons.${about}`)
    case 'licence':
      return text(`compliance.licence.kind.${about}`)
    case 'channel':
      return text(`catalogue.platform.${about}`)
    case 'moderation':
      return text(`moderation.kind.${about}`)
    case 'payout':
      return about === 'seconding' ? t('deskqueue.second') : ''
    case 'withdrawal':
      return t('deskqueue.second')
    case 'request':
      return [text(`staff.desk.request.${who}`), about].filter(Boolean).join(': ')
    case 'claim':
    case 'proof':
    case 'late_payout':
      return ''
    default:
      return about
  }
}
