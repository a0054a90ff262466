import { useTranslation } from '#app/i18n/use-translation.ts'
import type { Money } from '../../domain/money.ts'
import { EmptyState } from '../empty-state.tsx'
import { useFormat } from '../format.tsx'
import { isolate } from '../isolate.ts'
import { Link } from '../link.tsx'
import { Notice } from '../notice.tsx'
import { PageTitle } from '../page-title.tsx'
import { Columns, Section } from '../section.tsx'
import { type DisputeTurn, DisputeTurns } from './dispute-turns.tsx'
import { type DealLine, TurnList, WaitList } from './deal-lists.tsx'
import { FirstSteps, type StartStep } from './first-steps.tsx'
import { type NoticeLine, NoticeList } from './notice-list.tsx'

export type InboxProps = {
  side: 'brand' | 'creator'
  turns: DealLine[]
  waits: DealLine[]
  /** Disputes that wait for the reader. */
  disputes?: DisputeTurn[]
  notices: NoticeLine[]
  steps: StartStep[]
  now: Date
  /** Released money that cannot be sent yet, for want of a payout account. */
  payable?: Money[]
}

/** A person's first page: what waits for them, then what runs, then what happened. */
export function Inbox(props: InboxProps) {
  const { side, turns, notices, steps, now, payable = [], disputes = [] } = props
  const waits = props.waits.filter(({ id }) => !disputes.some((dispute) => dispute.id === id))
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <>
      <PageTitle subtitle={t('inbox.lead')}>{t('inbox.title')}</PageTitle>
      {payable.length > 0 && (
        <Notice
          title={t('inbox.payable', {
            amount: format.list(payable.map((sum) => isolate(format.money(sum)))),
          })}
        >
          <Link to="/creator/earnings">{t('earnings.account.open')}</Link>
        </Notice>
      )}
      <div className="border-t border-ink">
        {disputes.length > 0 && <DisputeTurns disputes={disputes} side={side} />}
        {turns.length > 0 && <TurnList deals={turns} side={side} now={now} />}
        {turns.length + disputes.length === 0 && (
          <EmptyState example={steps.every(({ done }) => done) ? undefined : t('inbox.example')}>
            {t('inbox.empty')}
          </EmptyState>
        )}
      </div>
      {side === 'brand' && turns.some(({ status }) => status === 'in_review') && (
        <p className="pt-4">
          <Link to="/brand/reviews">{t('review.many.all')}</Link>
        </p>
      )}
      <FirstSteps steps={steps} />
      <Columns shape="wide-start">
        <Section title={t('inbox.waits')} note={waits.length > 0 && format.number(waits.length)}>
          {waits.length > 0 ? (
            <WaitList deals={waits} side={side} />
          ) : (
            <p className="text-soft">{t('inbox.waits_empty')}</p>
          )}
        </Section>
        <Section title={t('inbox.news')}>
          <NoticeList notices={notices} />
          <p className="pt-4">
            <Link to={`/${side}/reliability`}>{t('reliability.own')}</Link>
          </p>
        </Section>
      </Columns>
    </>
  )
}
