import { Form } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useTranslation } from '#app/i18n/use-translation.ts'
import type { DealView } from '../../domain/collaboration/deal-view.ts'
import { isTurnOf } from '../../domain/collaboration/progress.ts'
import { isEnded, silenceOf, standingOf, type StepName } from '../../domain/collaboration/steps.ts'
import { payoutWithinHours } from '../../domain/escrow/fees.ts'
import { Button, ButtonRow } from '../buttons.tsx'
import { HeldPayment } from '../deal/held-payment.tsx'
import { DealHeader } from '../deal/header.tsx'
import { History } from '../deal/history.tsx'
import { Messages } from '../deal/messages.tsx'
import { NoteForm } from '../deal/note-form.tsx'
import { PriceSplit } from '../deal/price-split.tsx'
import { ProgressRail } from '../deal/progress-rail.tsx'
import { useSentenceFormat } from '../deal/sentence-format.ts'
import { StepDetails } from '../deal/step-form.tsx'
import { DealStatus } from '../deal-status.tsx'
import { Amount } from '../format.tsx'
import { isolate } from '../isolate.ts'
import { Link } from '../link.tsx'
import { Status, YourTurn } from '../marks.tsx'
import { Columns, Section } from '../section.tsx'
import { RightsOffer } from './rights-offer.tsx'
import { RightsTerms } from './rights-terms.tsx'

type RightsDealProps = {
  deal: DealView
  open: ReadonlySet<StepName>
  isPaying: boolean
  /** What was just done, or stands in the way. */
  news: ReactNode
}

/** A small deal about rights, the same document for both sides: what is bought, for how much, whose turn it is. */
export function RightsDeal({ deal, open, isPaying, news }: RightsDealProps) {
  const { t } = useTranslation()
  const { brief, reader, status, agreement, id } = deal
  return (
    <>
      <p className="pt-5 text-note text-soft">{t('rights.deal.kind')}</p>
      <DealHeader deal={deal} />
      <ProgressRail deal={deal} />
      {news}
      {!isPaying && <Turn deal={deal} />}
      <Columns shape="wide-start">
        <div className="min-w-0">
          {!agreement && <RightsOffer deal={deal} open={open} />}
          {status === 'accepted' && reader === 'brand' && !isPaying && <Pay deal={deal} open={open} />}
          <RightsTerms brief={brief} reader={reader} />
          {agreement && (
            <p className="pt-3">
              <Link to={`/${reader}/collaborations/${id}/agreement`}>{t('dealpage.terms.open')}</Link>
            </p>
          )}
          <Messages deal={deal} />
        </div>
        <div className="min-w-0">
          <Money deal={deal} />
          <History deal={deal} />
        </div>
      </Columns>
    </>
  )
}

/** In one line: what is awaited, from whom, until when, and what silence means. */
function Turn({ deal }: { deal: DealView }) {
  const { t } = useTranslation()
  const { dateTime, money } = useSentenceFormat()
  const { status, reader, dueAt } = deal
  if (isEnded(status) || status === 'funded')
    return (
      <p className="pt-5">
        <DealStatus status={status} />
      </p>
    )
  const isYours = isTurnOf(reader, standingOf(deal))
  const silence = silenceOf(standingOf(deal))
  return (
    <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1 pt-5">
      {isYours ? <YourTurn /> : <Status shape="waiting">{t('dealpage.waiting')}</Status>}
      <p className="max-w-prose">
        <span className="font-semibold">
          {t(`rights.deal.turn.${status as 'invited'}.${isYours ? 'yours' : 'theirs'}`, {
            name: isolate(reader === 'brand' ? deal.creatorName : deal.brandName),
            amount: money(deal.price),
          })}
        </span>{' '}
        {dueAt && t('dealpage.until', { date: dateTime(dueAt) })}{' '}
        {silence && t(`deal.silence.${silence.step as 'expire'}`)}
      </p>
    </div>
  )
}

function Pay({ deal, open }: Pick<RightsDealProps, 'deal' | 'open'>) {
  const { t } = useTranslation()
  const { money } = useSentenceFormat()
  return (
    <Section title={t('rights.deal.pay_title')}>
      <p className="max-w-prose">{t('rights.deal.pay_text')}</p>
      <ButtonRow>
        <Form method="post" action={`/brand/collaborations/${deal.id}/fund`} reloadDocument>
          <Button>{t('rights.deal.pay', { amount: money(deal.price) })}</Button>
        </Form>
        {open.has('cancel-unfunded') && (
          <StepDetails step="cancel-unfunded" title={t('dealpage.do.cancel-unfunded')} kind="quiet">
            <NoteForm step="cancel-unfunded">{t('dealpage.sure.cancel-unfunded')}</NoteForm>
          </StepDetails>
        )}
      </ButtonRow>
    </Section>
  )
}

function Money({ deal }: { deal: DealView }) {
  const { t } = useTranslation()
  const { book, price, feeBps, reader, status } = deal
  if (status === 'funded')
    return (
      <Section title={t('dealpage.held.title')} id="held">
        <p>
          <Amount money={book.held} tone="held" /> {t('rights.deal.being_granted')}
        </p>
      </Section>
    )
  if (book.lines.length > 0) return <HeldPayment deal={deal} />
  if (isEnded(status)) return null
  return (
    <Section title={t('dealpage.held.title')} note={t('dealpage.held.not_yet')} id="held">
      <PriceSplit
        price={price}
        feeBps={feeBps}
        receives={t(`dealpage.held.net.${reader}`, { name: isolate(deal.creatorName) })}
        tone={reader === 'creator' ? 'released' : 'plain'}
      />
      <p className="pt-3 text-note text-soft">
        {t(`rights.deal.promise.${reader}`, { hours: payoutWithinHours })}
      </p>
    </Section>
  )
}
