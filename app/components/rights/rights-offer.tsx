import { Form } from '@remix-run/react'
import { useTranslation } from '#app/i18n/use-translation.ts'
import type { DealView, Offer } from '../../domain/collaboration/deal-view.ts'
import { offerForm } from '../../domain/collaboration/forms.ts'
import type { StepName } from '../../domain/collaboration/steps.ts'
import { splitFee } from '../../domain/escrow/fees.ts'
import { majorText } from '../../domain/money.ts'
import { Button, ButtonRow } from '../buttons.tsx'
import { AcceptForm } from '../deal/accept-form.tsx'
import { useAnswerTo } from '../deal/deal-answer.ts'
import { NoteForm } from '../deal/note-form.tsx'
import { useSentenceFormat } from '../deal/sentence-format.ts'
import { StepDetails } from '../deal/step-form.tsx'
import { Words } from '../deal/words.tsx'
import { DefinitionList } from '../definition-list.tsx'
import { TextArea } from '../fields.tsx'
import { FormHead, useZodForm } from '../form.tsx'
import { Amount } from '../format.tsx'
import { isolate } from '../isolate.ts'
import { MoneyField } from '../money-field.tsx'
import { Section } from '../section.tsx'

type PanelProps = { deal: DealView; open: ReadonlySet<StepName> }

/** The price on the table for longer use, and every answer to it. */
export function RightsOffer({ deal, open }: PanelProps) {
  const { t } = useTranslation()
  const { day, money } = useSentenceFormat()
  const { offers } = deal
  const offer = offers.at(-1)
  if (!offer) return null
  const before = offers.at(-2)
  const name = isolate(offer.byRole === 'brand' ? deal.brandName : deal.creatorName)
  return (
    <Section
      id="offer"
      title={
        offers.length > 1 ? t('rights.deal.offer_nth', { number: offer.version }) : t('rights.deal.offer')
      }
      note={t('dealpage.offer.by', { name, date: day(offer.madeAt) })}
    >
      <DefinitionList
        facts={[
          {
            key: 'price',
            term: t('rights.price'),
            detail: (
              <span className="flex flex-wrap items-baseline gap-x-3">
                <span className="font-semibold">
                  <Amount money={offer.price} />
                </span>
                {before && before.price.amount !== offer.price.amount && (
                  <span className="text-note text-soft">
                    {t('rights.deal.was', { price: money(before.price) })}
                  </span>
                )}
              </span>
            ),
          },
          {
            key: 'receives',
            term: t(`dealpage.held.net.${deal.reader}`, { name: isolate(deal.creatorName) }),
            detail: <Amount money={splitFee(offer.price, deal.feeBps).rest} tone="released" />,
          },
        ]}
      />
      {offer.note && (
        <blockquote className="mt-4 border-s-2 border-ink ps-4">
          <Words>{offer.note}</Words>
        </blockquote>
      )}
      <Answers deal={deal} open={open} offer={offer} />
    </Section>
  )
}

function Answers({ deal, open, offer }: PanelProps & { offer: Offer }) {
  const { t } = useTranslation()
  const { money } = useSentenceFormat()
  const first = <T extends StepName>(...steps: T[]) => steps.find((step) => open.has(step))
  const accept = first('accept-offer', 'accept-bid')
  const counter = first('counter-offer', 'make-offer')
  const decline = first('decline-offer', 'decline-bid', 'withdraw-offer', 'withdraw-bid')
  const price = money(offer.price)
  return (
    <>
      {accept && (
        <p className="max-w-prose pt-5 text-note text-soft">
          {t(`rights.deal.accept_means.${deal.reader}`, { price })}
        </p>
      )}
      <ButtonRow>
        {accept && <AcceptForm step={accept} deal={deal} offer={offer} />}
        {counter && (
          <StepDetails step={counter} title={t('rights.deal.counter')}>
            <PriceForm step={counter} offer={offer} />
          </StepDetails>
        )}
        {decline && (
          <StepDetails step={decline} title={t(`dealpage.do.${decline}`)} kind="quiet">
            <NoteForm step={decline}>{t(`dealpage.sure.${decline}`)}</NoteForm>
          </StepDetails>
        )}
      </ButtonRow>
    </>
  )
}

/** Another price for the same use: what is bought stays as it was asked for. */
function PriceForm({ step, offer }: { step: 'counter-offer' | 'make-offer'; offer: Offer }) {
  const { t } = useTranslation()
  const { price, draftDueOn } = offer
  const form = useZodForm(
    offerForm,
    { price: majorText(price), draftDueOn },
    { answer: useAnswerTo(step), prefix: step },
  )
  return (
    <Form {...form.props} className="grid gap-5">
      <FormHead form={form} />
      <input type="hidden" name="currency" value={price.currency} />
      <input type="hidden" name="draftDueOn" value={draftDueOn} />
      <MoneyField {...form.field('price')} currency={price.currency} label={t('rights.price')} />
      <TextArea {...form.field('note')} rows={3} required={false} label={t('dealpage.offer.note')} />
      <div>
        <Button name="step" value={step} busy={form.isBusy}>
          {t('rights.deal.counter_send')}
        </Button>
      </div>
    </Form>
  )
}
