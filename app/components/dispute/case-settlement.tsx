import { Form } from '@remix-run/react'
import { useTranslation } from '#app/i18n/use-translation.ts'
import type { CaseView } from '../../domain/dispute/case-view.ts'
import { settlementForm } from '../../domain/dispute/forms.ts'
import type { SettlementOffer } from '../../domain/dispute/settlement.ts'
import { type DisputeSide, isActOpen } from '../../domain/dispute/steps.ts'
import { rulingAmounts } from '../../domain/escrow/ruling.ts'
import { minus } from '../../domain/money.ts'
import { Button, ButtonRow } from '../buttons.tsx'
import { useAnswerTo } from '../deal/deal-answer.ts'
import { StepDetails } from '../deal/step-form.tsx'
import { Words } from '../deal/words.tsx'
import { EventLine } from '../event-line.tsx'
import { TextArea } from '../fields.tsx'
import { FormHead, RefusalNotice, useZodForm } from '../form.tsx'
import { Amount, Name, useFormat } from '../format.tsx'
import { isolate } from '../isolate.ts'
import { Section } from '../section.tsx'
import { SplitFields, SplitTable } from './split-fields.tsx'

/** Offers between the sides: the open one with its exact amounts, earlier ones, and where a side makes its own. */
export function CaseSettlement({ view }: { view: CaseView }) {
  const { t } = useTranslation()
  const { offers, reader, dispute } = view
  const open = offers.find(({ status }) => status === 'open')
  const past = offers.filter(({ status }) => status !== 'open').toReversed()
  const mayOffer = reader !== 'staff' && isActOpen('offer-settlement', dispute.status) && !view.isContested
  if (!mayOffer && offers.length === 0) return null
  return (
    <Section
      id="settlement"
      title={t(reader === 'staff' ? 'dispute.settlement.between' : 'dispute.settlement.title')}
    >
      {(mayOffer || reader === 'staff') && (
        <p className="max-w-prose text-soft">{t('dispute.settlement.lead')}</p>
      )}
      {open && <Open view={view} offer={open} />}
      {mayOffer && (
        <div className="pt-4">
          <Make key={offers.length} view={view} isReplacing={open !== undefined} />
        </div>
      )}
      {past.length > 0 && (
        <Section level={3} title={t('dispute.settlement.past')}>
          <ol>
            {past.map((offer) => (
              <EventLine
                key={offer.id}
                what={
                  <>
                    <Amount money={offer.toCreator} /> · {t(`dispute.settlement.status.${offer.status}`)}
                  </>
                }
                by={<Name>{nameIn(view, offer.role)}</Name>}
                at={offer.madeAt}
                note={offer.note}
              />
            ))}
          </ol>
        </Section>
      )}
    </Section>
  )
}

const nameIn = ({ deal }: CaseView, side: DisputeSide) =>
  side === 'brand' ? deal.brandName : deal.creatorName

function Open({ view, offer }: { view: CaseView; offer: SettlementOffer }) {
  const { t } = useTranslation()
  const { dateTime, money: amountOf } = useFormat()
  const { reader, money } = view
  const isOwn = offer.role === reader
  const until = t('dispute.settlement.until', { when: dateTime(offer.expiresAt) })
  const words = {
    toCreator: isolate(amountOf(offer.toCreator)),
    toBrand: isolate(amountOf(minus(offer.frozen, offer.toCreator))),
  }
  return (
    <Section
      level={3}
      title={
        isOwn
          ? t('dispute.settlement.own')
          : t('dispute.settlement.open', { name: isolate(nameIn(view, offer.role)) })
      }
      note={until}
    >
      <div className="max-w-form">
        <SplitTable amounts={rulingAmounts({ ...money, frozen: offer.frozen }, offer.toCreator)} />
        {offer.note && <Words className="pt-3">{offer.note}</Words>}
        {reader !== 'staff' && (
          <ButtonRow>
            {isOwn ? (
              <Act step="withdraw-settlement" offer={offer} kind="secondary">
                {t('dispute.settlement.withdraw')}
              </Act>
            ) : (
              <>
                <Act step="accept-settlement" offer={offer} kind="primary">
                  {t('dispute.settlement.accept', words)}
                </Act>
                <Act step="refuse-settlement" offer={offer} kind="secondary">
                  {t('dispute.settlement.refuse')}
                </Act>
              </>
            )}
          </ButtonRow>
        )}
        {!isOwn && reader !== 'staff' && (
          <p className="pt-2 text-note text-soft">{t('dispute.settlement.accept_means')}</p>
        )}
      </div>
    </Section>
  )
}

type ActProps = {
  step: 'accept-settlement' | 'refuse-settlement' | 'withdraw-settlement'
  offer: SettlementOffer
  kind: 'primary' | 'secondary'
  children: string
}

function Act({ step, offer, kind, children }: ActProps) {
  return (
    <Form method="post">
      <RefusalNotice refusal={useAnswerTo(step)?.refusal} />
      <input type="hidden" name="offer" value={offer.id} />
      <Button kind={kind} name="step" value={step}>
        {children}
      </Button>
    </Form>
  )
}

function Make({ view, isReplacing }: { view: CaseView; isReplacing: boolean }) {
  const { t } = useTranslation()
  const form = useZodForm(
    settlementForm,
    {},
    {
      answer: useAnswerTo('offer-settlement'),
      prefix: 'settlement',
      labels: { toCreator: t('dispute.settlement.to_creator'), note: t('dispute.settlement.note') },
    },
  )
  return (
    <StepDetails
      step="offer-settlement"
      title={t(isReplacing ? 'dispute.settlement.replace' : 'dispute.settlement.make')}
    >
      <Form {...form.props} className="grid gap-5">
        <FormHead form={form} />
        {isReplacing && <p>{t('dispute.settlement.replaces')}</p>}
        <SplitFields
          {...form.field('toCreator')}
          label={t('dispute.settlement.to_creator')}
          money={view.money}
        />
        <TextArea {...form.field('note')} required={false} rows={3} label={t('dispute.settlement.note')} />
        <div>
          <Button name="step" value="offer-settlement" busy={form.isBusy}>
            {t('dispute.settlement.submit')}
          </Button>
        </div>
      </Form>
    </StepDetails>
  )
}
