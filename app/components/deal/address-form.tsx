import { Form } from '@remix-run/react'
import { useTranslation } from '#app/i18n/use-translation.ts'
import { countries } from '../../domain/campaign/strategy.ts'
import type { DealView } from '../../domain/collaboration/deal-view.ts'
import { addressForm } from '../../domain/collaboration/delivery.ts'
import { Button } from '../buttons.tsx'
import { SelectField, TextField } from '../fields.tsx'
import { FormHead, useZodForm } from '../form.tsx'
import { useFormat } from '../format.tsx'
import { useAnswerTo } from './deal-answer.ts'

const fields = [
  ['recipient', 120, 'name'],
  ['line1', 200, 'address-line1'],
  ['line2', 200, 'address-line2'],
  ['city', 100, 'address-level2'],
  ['postcode', 20, 'postal-code'],
] as const

/** Where the creator says where the product goes; it begins with the address of the last deal. */
export function AddressForm({ deal: { delivery } }: { deal: DealView }) {
  const { t } = useTranslation()
  const { country } = useFormat()
  const labels = Object.fromEntries(
    ([...fields.map(([name]) => name), 'country', 'phone'] as const).map((name) => [
      name,
      t(`shipment.address.${name}`),
    ]),
  )
  const form = useZodForm(addressForm, delivery.address ?? delivery.suggestion ?? {}, {
    answer: useAnswerTo('give-address'),
    prefix: 'address',
    labels,
  })
  return (
    <Form {...form.props} className="grid max-w-form gap-4 pt-3.5">
      {!delivery.address && <h3 className="font-semibold">{t('shipment.address.give')}</h3>}
      <p className="text-note text-soft">{t('shipment.address.seen')}</p>
      <FormHead form={form} />
      {fields.map(([name, most, autoComplete]) => (
        <TextField
          key={name}
          {...form.field(name)}
          {...(name === 'line2' || name === 'postcode' ? { required: false } : {})}
          maxLength={most}
          autoComplete={autoComplete}
          label={t(`shipment.address.${name}`)}
        />
      ))}
      <SelectField
        {...form.field('country')}
        empty
        label={t('shipment.address.country')}
        options={countries
          .map((code) => ({ value: code, label: country(code) }))
          .toSorted((a, b) => a.label.localeCompare(b.label))}
      />
      <TextField
        {...form.field('phone')}
        type="tel"
        maxLength={30}
        autoComplete="tel"
        label={t('shipment.address.phone')}
      />
      <div>
        <Button name="step" value="give-address" busy={form.isBusy}>
          {t('shipment.address.save')}
        </Button>
      </div>
    </Form>
  )
}
