import { Form } from '@remix-run/react'
import { useTranslation } from '#app/i18n/use-translation.ts'
import type { DealView, Offer } from '../../domain/collaboration/deal-view.ts'
import { acceptForm } from '../../domain/collaboration/forms.ts'
import { Button } from '../buttons.tsx'
import { Checkbox } from '../choice-fields.tsx'
import { FormHead, useZodForm } from '../form.tsx'
import { isolate } from '../isolate.ts'
import { useAnswerTo } from './deal-answer.ts'
import { useSentenceFormat } from './sentence-format.ts'

type AcceptFormProps = { step: 'accept-offer' | 'accept-bid'; deal: DealView; offer: Offer }

/** Accepting is signing: the person says so in a sentence that names them and their party. */
export function AcceptForm({ step, deal, offer }: AcceptFormProps) {
  const { t } = useTranslation()
  const { money } = useSentenceFormat()
  const form = useZodForm(acceptForm, {}, { answer: useAnswerTo(step), prefix: step })
  const party = deal.reader === 'brand' ? deal.brandName : deal.creatorName
  return (
    <Form {...form.props} className="w-full">
      <FormHead form={form} />
      <input type="hidden" name="offerVersion" value={offer.version} />
      <Checkbox
        {...form.check('confirmed')}
        className="max-w-prose"
        label={t('offering.confirm', { party: isolate(party), name: isolate(deal.readerName) })}
      />
      <Button name="step" value={step} busy={form.isBusy}>
        {t('dealpage.offer.accept', { price: money(offer.price) })}
      </Button>
    </Form>
  )
}
