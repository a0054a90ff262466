import type { ReactNode } from 'react'
import { useTranslation } from '#app/i18n/use-translation.ts'
import { MovementName } from '#app/components/books/names.tsx'
import type { ListedPosting } from '#app/components/books/posting-table.tsx'
import { EventLine } from '#app/components/event-line.tsx'
import { Amount } from '#app/components/format.tsx'
import { isolate } from '#app/components/isolate.ts'
import { Section } from '#app/components/section.tsx'
import type { Money } from '#app/domain/money.ts'
import type { ChargebackView } from './chargeback.tsx'

export type Recovery = {
  id: string
  amount: Money
  reason: string
  recoveredAt: Date
  name: string
  creatorName: string
}

type TimelineProps = {
  chargeback: Pick<ChargebackView, 'status' | 'openedAt' | 'closedAt'>
  postings: ListedPosting[]
  recoveries: Recovery[]
}

type Moment = { key: string; at: Date; what: ReactNode; note?: string; amount?: Money }

/** What happened in its order: the bank's word, each movement in the books, what staff decided. */
export function Timeline({ chargeback, postings, recoveries }: TimelineProps) {
  const { t } = useTranslation()
  const { status, openedAt, closedAt } = chargeback
  const firsts = postings.filter(
    ({ movementId }, at) => postings.findIndex((one) => one.movementId === movementId) === at,
  )
  const between: Moment[] = [
    ...firsts.map(({ movementId, kind, postedAt }) => ({
      key: `movement:${movementId}`,
      at: postedAt,
      what: <MovementName kind={kind} />,
    })),
    ...recoveries.map(({ id, amount, reason, recoveredAt, name, creatorName }) => ({
      key: id,
      at: recoveredAt,
      what: t('chargebacks.charged', { creator: isolate(creatorName), staff: isolate(name) }),
      note: reason,
      amount,
    })),
  ].sort((a, b) => a.at.getTime() - b.at.getTime())
  const moments: Moment[] = [
    { key: 'opened', at: openedAt, what: t('chargebacks.opened') },
    ...between,
    ...(closedAt && (status === 'won' || status === 'lost')
      ? [{ key: 'closed', at: closedAt, what: t(`chargebacks.closed.${status}`) }]
      : []),
  ]
  return (
    <Section title={t('chargebacks.timeline')}>
      <ol>
        {moments.map(({ key, at, what, note, amount }) => (
          <EventLine key={key} what={what} at={at} note={note}>
            {amount && <Amount money={amount} />}
          </EventLine>
        ))}
      </ol>
    </Section>
  )
}
