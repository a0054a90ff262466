import { useTranslation } from '#app/i18n/use-translation.ts'
import { plusHours } from '../../domain/clock.ts'
import type { DealView } from '../../domain/collaboration/deal-view.ts'
import { lastRelease } from '../../domain/collaboration/progress.ts'
import { isEnded, isUnderWay } from '../../domain/collaboration/steps.ts'
import { payoutWithinHours, splitFee } from '../../domain/escrow/fees.ts'
import { beyondHold } from '../../domain/escrow/hold-limit.ts'
import { type Money, plus } from '../../domain/money.ts'
import { isolate } from '../isolate.ts'
import { LedgerTable } from '../ledger-table.tsx'
import { Notice } from '../notice.tsx'
import { Section } from '../section.tsx'
import { PriceSplit } from './price-split.tsx'
import { useSentenceFormat } from './sentence-format.ts'

/** The deal's money as an account book, with when and why it is released and who receives what. */
export function HeldPayment({ deal }: { deal: DealView }) {
  const { t } = useTranslation()
  const { book, price } = deal
  const stands = plus(book.held, book.frozen)
  const isFrozen = book.frozen.amount > 0
  if (book.lines.length === 0) return isEnded(deal.status) ? null : <ToBeHeld deal={deal} />
  return (
    <Section title={t('dealpage.held.title')} id="held">
      <LedgerTable
        caption={t('dealpage.held.title')}
        currency={price.currency}
        rows={book.lines.map(({ kind, amount, at }, index) => ({
          key: `${kind}-${index}`,
          label: t(`dealpage.held.line.${kind}`, { name: isolate(deal.creatorName) }),
          date: at,
          amount,
        }))}
        total={{
          label: t(isFrozen ? 'dealpage.held.frozen' : 'dealpage.held.held'),
          amount: stands,
          tone: isFrozen ? 'disputed' : 'held',
        }}
      />
      <BeyondHold deal={deal} />
      <div className="grid gap-2 pt-3 text-note text-soft">
        <HeldSentence deal={deal} stands={stands} />
      </div>
    </Section>
  )
}

/** The days that stand now lead beyond the longest time for which money may be held. */
function BeyondHold({ deal: { book, status, dueAt, terms, parts } }: { deal: DealView }) {
  const { t } = useTranslation()
  const { dateTime } = useSentenceFormat()
  // A part of several is released by a day of its own.
  if (!isUnderWay(status) || parts.length > 1) return null
  const beyond = beyondHold({ status, dueAt, terms, lines: book.lines })
  if (!beyond) return null
  return (
    <Notice title={t('holding.title')}>
      {t('holding.text', { limit: dateTime(beyond.limit), date: dateTime(beyond.release) })}
    </Notice>
  )
}

function HeldSentence({ deal, stands }: { deal: DealView; stands: Money }) {
  const { t } = useTranslation()
  const format = useSentenceFormat()
  const { book, transfer, status, reader, creatorName, feeBps } = deal
  const name = isolate(creatorName)
  const paid = transfer && (
    <p className="text-ink">
      {t(transfer.isDone ? `dealpage.held.paid.${reader}` : `dealpage.held.paying.${reader}`, {
        name,
        amount: format.money(transfer.amount),
        date: format.day(transfer.isDone ? transfer.at : plusHours(transfer.at, payoutWithinHours)),
      })}
    </p>
  )
  if (stands.amount === 0) return paid ?? <Unpaid deal={deal} />
  if (book.frozen.amount > 0) return <p>{t('dealpage.held.frozen_text')}</p>
  const { fee, rest } = splitFee(stands, feeBps)
  const since = book.lines.findLast(({ kind }) => kind === 'funded')!.at
  const release = lastRelease(deal)
  return (
    <>
      <p className="text-ink">
        {t('dealpage.held.since', { amount: format.money(stands), date: format.day(since) })}{' '}
        {t(status === 'published' ? 'dealpage.held.release_by' : 'dealpage.held.release_if', {
          publish: format.day(deal.terms.publishTo),
          date: format.dateTime(release),
        })}
      </p>
      <p>
        {t(`dealpage.held.receives.${reader}`, {
          name,
          amount: format.money(rest),
          fee: format.money(fee),
          share: format.percent(feeBps / 10_000, 1),
          hours: payoutWithinHours,
        })}
      </p>
    </>
  )
}

/** Released, and nothing asked of the processor: the creator has nowhere to receive it yet. */
function Unpaid({ deal }: { deal: DealView }) {
  const { t } = useTranslation()
  const isReleased = deal.book.lines.some(({ kind }) => kind === 'released')
  return <p>{t(isReleased ? `dealpage.held.unpaid.${deal.reader}` : 'dealpage.held.given_back')}</p>
}

/** Before anything is held: the price, what Athar keeps of it and what the creator receives. */
function ToBeHeld({ deal }: { deal: DealView }) {
  const { t } = useTranslation()
  const { day } = useSentenceFormat()
  const { price, feeBps, reader, creatorName } = deal
  const name = isolate(creatorName)
  return (
    <Section title={t('dealpage.held.title')} note={t('dealpage.held.not_yet')} id="held">
      <PriceSplit
        price={price}
        feeBps={feeBps}
        receives={t(`dealpage.held.net.${reader}`, { name })}
        tone={reader === 'creator' ? 'released' : 'plain'}
      />
      <p className="pt-3 text-note text-soft">
        {t(`dealpage.held.promise.${reader}`, {
          name,
          hours: payoutWithinHours,
          date: day(plusHours(lastRelease(deal), payoutWithinHours)),
        })}
      </p>
    </Section>
  )
}
