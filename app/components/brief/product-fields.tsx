import { useTranslation } from '#app/i18n/use-translation.ts'
import { countries } from '../../domain/campaign/strategy.ts'
import type { Currency } from '../../domain/money.ts'
import { Checkbox, CheckboxGroup, RadioGroup } from '../choice-fields.tsx'
import { TextField } from '../fields.tsx'
import { useFormat } from '../format.tsx'
import { MoneyField } from '../money-field.tsx'
import { Section } from '../section.tsx'
import type { BriefParts } from './brief-form.tsx'

/** A product that travels to the creator: what it is, what it is worth, whose it is afterwards. */
export function ProductFields({ form, currency }: BriefParts & { currency: Currency }) {
  const { t } = useTranslation()
  const { country } = useFormat()
  const after = form.field('shipment.after')
  return (
    <Section title={t('brief.ships')} id="product">
      <Checkbox
        {...form.check('shipsProduct')}
        label={t('brief.form.ships')}
        hint={t('brief.form.ships_hint')}
      />
      <p className="pb-3 text-note text-soft">{t('briefing.shipment.hint')}</p>
      <div className="grid gap-x-10 gap-y-5 md:grid-cols-2">
        <TextField
          {...form.field('shipment.what')}
          required={false}
          maxLength={300}
          label={t('briefing.shipment.what')}
        />
        <MoneyField
          {...form.field('shipment.value')}
          required={false}
          currency={currency}
          label={t('briefing.shipment.value')}
        />
        <RadioGroup
          {...after}
          defaultValue={after.defaultValue || 'keep'}
          label={t('briefing.shipment.after')}
          options={(['keep', 'return'] as const).map((value) => ({
            value,
            label: t(`briefing.shipment.after_option.${value}`),
          }))}
        />
        <CheckboxGroup
          {...form.choices('shipment.countries')}
          required={false}
          columns
          label={t('briefing.shipment.countries')}
          options={countries.map((code) => ({ value: code, label: country(code) }))}
        />
      </div>
    </Section>
  )
}
