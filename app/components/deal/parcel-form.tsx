import { Form } from '@remix-run/react'
import { useTranslation } from '#app/i18n/use-translation.ts'
import { parcelForm } from '../../domain/collaboration/delivery.ts'
import type { DealView } from '../../domain/collaboration/deal-view.ts'
import { Button } from '../buttons.tsx'
import { TextField } from '../fields.tsx'
import { FormHead, useZodForm } from '../form.tsx'
import { useAnswerTo } from './deal-answer.ts'

/** Where the brand says that the product is sent, and how it can be followed. */
export function ParcelForm({ deal }: { deal: DealView }) {
  const { t } = useTranslation()
  const form = useZodForm(
    parcelForm,
    {},
    {
      answer: useAnswerTo('ship-product'),
      prefix: `parcel${deal.delivery.shipments.length}`,
      labels: { carrier: t('shipment.parcel.carrier'), tracking: t('shipment.parcel.tracking') },
    },
  )
  return (
    <Form {...form.props} className="grid max-w-form gap-4 pt-5">
      <h3 className="font-semibold">{t('shipment.parcel.send')}</h3>
      <FormHead form={form} />
      <TextField
        {...form.field('carrier')}
        maxLength={80}
        label={t('shipment.parcel.carrier')}
        hint={t('shipment.parcel.carrier_hint')}
      />
      <TextField
        {...form.field('tracking')}
        maxLength={500}
        label={t('shipment.parcel.tracking')}
        hint={t('shipment.parcel.tracking_hint')}
      />
      <div>
        <Button name="step" value="ship-product" busy={form.isBusy}>
          {t('shipment.parcel.save')}
        </Button>
      </div>
    </Form>
  )
}
