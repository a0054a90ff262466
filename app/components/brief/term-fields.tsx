import { useTranslation } from '#app/i18n/use-translation.ts'
import { jurisdictions } from '../../domain/campaign/brief.ts'
import { rightsUses } from '../../domain/campaign/brief-terms.ts'
import type { Currency } from '../../domain/money.ts'
import { CheckboxGroup, RadioGroup } from '../choice-fields.tsx'
import { DateField, TextArea, TextField } from '../fields.tsx'
import { MoneyField } from '../money-field.tsx'
import { Section } from '../section.tsx'
import type { BriefParts } from './brief-form.tsx'

type TermParts = BriefParts & { currency: Currency }

export function PriceFields({ form, currency }: TermParts) {
  const { t } = useTranslation()
  return (
    <Section title={t('brief.form.price')}>
      <p className="pb-4 text-soft">{t('brief.form.price_hint')}</p>
      <div className="grid max-w-prose gap-x-10 gap-y-5 sm:grid-cols-2">
        <MoneyField {...form.field('priceFrom')} currency={currency} label={t('brief.form.price_from')} />
        <MoneyField {...form.field('priceTo')} currency={currency} label={t('brief.form.price_to')} />
      </div>
    </Section>
  )
}

/** Rights, revisions, exclusivity and the rules by which the advertising is marked. */
export function TermFields({ form, currency }: TermParts) {
  const { t } = useTranslation()
  return (
    <Section title={t('brief.form.terms')}>
      <div className="grid gap-x-10 gap-y-6 md:grid-cols-2">
        <RadioGroup
          {...form.field('rightsUse')}
          label={t('brief.form.rights')}
          options={rightsUses.map((use) => ({ value: use, label: t(`brief.rights_use.${use}`) }))}
        />
        <div className="grid content-start gap-y-5">
          <DateField {...form.field('rightsUntil')} required={false} label={t('brief.form.rights_until')} />
          <TextField
            {...form.field('rightsTerritory')}
            required={false}
            maxLength={120}
            label={t('brief.form.territory')}
          />
          <Extension form={form} currency={currency} />
        </div>
        <CheckboxGroup
          {...form.choices('jurisdictions')}
          label={t('brief.form.disclosure')}
          columns
          options={jurisdictions.map((code) => ({ value: code, label: t(`catalogue.jurisdiction.${code}`) }))}
        />
        <div className="grid content-start gap-y-5">
          <TextField
            {...form.field('includedRevisions')}
            inputMode="numeric"
            className="max-w-72"
            label={t('brief.form.revisions')}
            hint={t('brief.form.revisions_hint')}
          />
          <MoneyField
            {...form.field('extraRevisionPrice')}
            required={false}
            currency={currency}
            label={t('briefing.extra_revision')}
            hint={t('briefing.extra_revision_hint')}
          />
        </div>
        <Exclusivity form={form} />
      </div>
    </Section>
  )
}

function Extension({ form, currency }: TermParts) {
  const { t } = useTranslation()
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1 font-semibold">{t('briefing.extension.title')}</legend>
      <p className="pb-2 text-note text-soft">{t('briefing.extension.hint')}</p>
      <div className="grid grid-cols-2 gap-x-4">
        <TextField
          {...form.field('rightsExtension.days')}
          required={false}
          inputMode="numeric"
          suffix={t('brief.form.days')}
          label={t('briefing.extension.days')}
        />
        <MoneyField
          {...form.field('rightsExtension.price')}
          required={false}
          currency={currency}
          label={t('briefing.extension.price')}
        />
      </div>
    </fieldset>
  )
}

function Exclusivity({ form }: BriefParts) {
  const { t } = useTranslation()
  return (
    <>
      <div className="grid content-start gap-y-5">
        <TextField
          {...form.field('exclusivityDays')}
          inputMode="numeric"
          suffix={t('brief.form.days')}
          className="max-w-72"
          label={t('brief.form.exclusivity')}
          hint={t('brief.form.exclusivity_hint')}
        />
        <TextField
          {...form.field('exclusivityCategory')}
          required={false}
          maxLength={160}
          label={t('briefing.exclusivity.category')}
          hint={t('briefing.exclusivity.category_hint')}
        />
      </div>
      <TextArea
        {...form.field('exclusivityBrands')}
        required={false}
        rows={3}
        label={t('briefing.exclusivity.brands')}
        hint={t('brief.form.one_per_line')}
      />
    </>
  )
}
