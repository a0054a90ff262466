import { Form } from '@remix-run/react'
import { useTranslation } from '#app/i18n/use-translation.ts'
import type { DealView } from '../../domain/collaboration/deal-view.ts'
import { extraRevisionForm, mayOfferRevision } from '../../domain/collaboration/extra-revision.ts'
import { splitFee } from '../../domain/escrow/fees.ts'
import { failedPoints } from '../../domain/review/checklist.ts'
import { Button, ButtonRow } from '../buttons.tsx'
import { TextArea } from '../fields.tsx'
import { FormHead, useZodForm } from '../form.tsx'
import { isolate } from '../isolate.ts'
import { MoneyField } from '../money-field.tsx'
import { Section } from '../section.tsx'
import { useAnswerTo } from './deal-answer.ts'
import { useSentenceFormat } from './sentence-format.ts'
import { StepButton, StepDetails } from './step-form.tsx'
import { Words } from './words.tsx'

/** A paid round of changes: offered by the brand once the included ones are used up, answered by the creator. */
export function ExtraRevision({ deal }: { deal: DealView }) {
  const open = deal.extraRevisions.find(({ status }) => status === 'offered' || status === 'accepted')
  if (open) return <Offered deal={deal} offer={open} />
  const { status, changesAsked, brief, reader } = deal
  if (reader !== 'brand' || !mayOfferRevision({ status, changesAsked, included: brief.includedRevisions }))
    return null
  return <OfferRevision deal={deal} />
}

function OfferRevision({ deal }: { deal: DealView }) {
  const { t } = useTranslation()
  const { currency } = deal.price
  const failed = failedPoints(deal.drafts[0]?.checks ?? [])
  const form = useZodForm(
    extraRevisionForm,
    { price: '', note: failed.map((point) => `– ${point}`).join('\n') },
    { answer: useAnswerTo('offer-revision'), prefix: 'revision' },
  )
  return (
    <div className="pt-4">
      <p className="max-w-prose pb-3 text-note text-soft">
        {t('revision.used_up', { count: deal.brief.includedRevisions })}
      </p>
      <StepDetails step="offer-revision" title={t('revision.offer')}>
        <Form {...form.props} className="grid gap-4">
          <FormHead form={form} />
          <p>{t('revision.means')}</p>
          <MoneyField {...form.field('price')} currency={currency} label={t('revision.price')} />
          <TextArea {...form.field('note')} rows={4} label={t('dealpage.draft.what_to_change')} />
          <div>
            <Button name="step" value="offer-revision" busy={form.isBusy}>
              {t('revision.offer')}
            </Button>
          </div>
        </Form>
      </StepDetails>
    </div>
  )
}

function Offered({ deal, offer }: { deal: DealView; offer: DealView['extraRevisions'][number] }) {
  const { t } = useTranslation()
  const { money, dateTime } = useSentenceFormat()
  const { fee, rest } = splitFee(offer.price, deal.feeBps)
  const [brand, creator] = [isolate(deal.brandName), isolate(deal.creatorName)]
  const amounts = { price: money(offer.price), fee: money(fee), rest: money(rest) }
  return (
    <Section level={3} id="extra-revision" title={t('revision.title')}>
      <p className="max-w-prose">
        {t(`revision.${offer.status as 'offered'}.${deal.reader}`, { brand, creator, ...amounts })}
      </p>
      <blockquote className="mt-3 border-s-2 border-ink ps-4">
        <Words>{offer.note}</Words>
      </blockquote>
      <p className="max-w-prose pt-3 text-note text-soft">
        {t('revision.lapses', { date: deal.dueAt ? dateTime(deal.dueAt) : '' })}
      </p>
      {offer.status === 'offered' && deal.reader === 'creator' && (
        <ButtonRow>
          <StepButton step="accept-revision">{t('revision.accept', { price: amounts.price })}</StepButton>
          <StepButton step="refuse-revision" kind="secondary">
            {t('revision.refuse')}
          </StepButton>
        </ButtonRow>
      )}
    </Section>
  )
}
