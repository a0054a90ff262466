import { Form } from '@remix-run/react'
import { useTranslation } from '#app/i18n/use-translation.ts'
import { rightsUses } from '../../domain/campaign/brief-terms.ts'
import type { Offer } from '../../domain/collaboration/deal-view.ts'
import { offerForm } from '../../domain/collaboration/forms.ts'
import { majorText } from '../../domain/money.ts'
import { Button } from '../buttons.tsx'
import { DateField, SelectField, TextArea, TextField } from '../fields.tsx'
import { FormHead, useZodForm } from '../form.tsx'
import { MoneyField } from '../money-field.tsx'
import { useAnswerTo } from './deal-answer.ts'

type OfferFormProps = {
  step: 'counter-offer' | 'make-offer'
  offer: Offer
  /** A deal about rights talks about its price alone: what is bought is what was asked for. */
  isWork: boolean
}

/** A counter-offer, or a brand's answer to one: it starts from the offer on the table. */
export function OfferForm({ step, offer, isWork }: OfferFormProps) {
  const { t } = useTranslation()
  const { price, terms } = offer
  const form = useZodForm(
    offerForm,
    { price: majorText(price), ...terms },
    { answer: useAnswerTo(step), prefix: step },
  )
  return (
    <Form {...form.props} className="grid gap-5">
      <FormHead form={form} />
      <input type="hidden" name="currency" value={price.currency} />
      <MoneyField {...form.field('price')} currency={price.currency} label={t('dealpage.offer.price')} />
      <DateField {...form.field('draftDueOn')} label={t('dealpage.offer.draft_due')} />
      {isWork && (
        <>
          <DateField {...form.field('publishTo')} label={t('offering.term.publishTo')} />
          <TextField
            {...form.field('includedRevisions')}
            inputMode="numeric"
            className="max-w-52"
            label={t('offering.term.includedRevisions')}
          />
          <SelectField
            {...form.field('rightsUse')}
            label={t('offering.term.rightsUse')}
            options={rightsUses.map((use) => ({ value: use, label: t(`brief.rights_use.${use}`) }))}
          />
          <DateField {...form.field('rightsUntil')} required={false} label={t('offering.term.rightsUntil')} />
          <TextField
            {...form.field('exclusivityDays')}
            inputMode="numeric"
            suffix={t('brief.form.days')}
            className="max-w-52"
            label={t('offering.term.exclusivityDays')}
          />
        </>
      )}
      <TextArea
        {...form.field('note')}
        rows={3}
        required={false}
        label={t('dealpage.offer.note')}
        hint={t('dealpage.offer.note_hint')}
      />
      <div>
        <Button name="step" value={step} busy={form.isBusy}>
          {t(`dealpage.do.${step}`)}
        </Button>
      </div>
    </Form>
  )
}
