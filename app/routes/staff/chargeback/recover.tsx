import { Form } from '@remix-run/react'
import { useTranslation } from '#app/i18n/use-translation.ts'
import { Button } from '#app/components/buttons.tsx'
import { RadioGroup } from '#app/components/choice-fields.tsx'
import { TextArea } from '#app/components/fields.tsx'
import { FormHead, useZodForm } from '#app/components/form.tsx'
import { useFormat } from '#app/components/format.tsx'
import { isolate } from '#app/components/isolate.ts'
import { MoneyField } from '#app/components/money-field.tsx'
import { Section } from '#app/components/section.tsx'
import { recoverForm } from '#app/domain/escrow/take-back-form.ts'
import type { ChargebackView } from './chargeback.tsx'

/** Charges the creator of one of the deals for what Athar lost. */
export function Recover({ deals }: { deals: ChargebackView['deals'] }) {
  const { t } = useTranslation()
  const format = useFormat()
  const form = useZodForm(
    recoverForm,
    { deal: deals[0]!.id },
    { labels: { amount: t('chargebacks.recover.amount'), reason: t('chargebacks.recover.reason') } },
  )
  return (
    <Section title={t('chargebacks.recover.title')} note={t('chargebacks.recover.lead')}>
      <Form {...form.props} className="grid max-w-form gap-4">
        <FormHead form={form} />
        <RadioGroup
          {...form.field('deal')}
          label={t('chargebacks.recover.deal')}
          options={deals.map(({ id, creatorName, campaignName, most }) => ({
            value: id,
            label: t('chargebacks.recover.at_most', {
              creator: isolate(creatorName),
              campaign: isolate(campaignName),
              amount: isolate(format.money(most)),
            }),
          }))}
        />
        <MoneyField
          {...form.field('amount')}
          label={t('chargebacks.recover.amount')}
          currency={deals[0]!.most.currency}
        />
        <TextArea
          {...form.field('reason')}
          rows={4}
          label={t('chargebacks.recover.reason')}
          hint={t('chargebacks.recover.reason_hint')}
        />
        <div>
          <Button kind="danger" busy={form.isBusy}>
            {t('chargebacks.recover.submit')}
          </Button>
        </div>
      </Form>
    </Section>
  )
}
