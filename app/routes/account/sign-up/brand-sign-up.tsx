import { Form } from '@remix-run/react'
import { useTranslation } from '#app/i18n/use-translation.ts'
import { Button } from '#app/components/buttons.tsx'
import { SelectField, TextField } from '#app/components/fields.tsx'
import { FormHead, useZodForm } from '#app/components/form.tsx'
import { brandSignUp } from '#app/domain/account/forms.ts'
import { weekends } from '#app/domain/clock.ts'
import { currencyCodes } from '#app/domain/money.ts'
import { PersonFields, PlaceFields, usePersonLabels } from './person-fields.tsx'

const kept = Object.keys(weekends) as (keyof typeof weekends)[]

export function BrandSignUp() {
  const { t } = useTranslation()
  const form = useZodForm(
    brandSignUp,
    { currency: 'USD' },
    { labels: { ...usePersonLabels(), company: t('account.sign_up.company') } },
  )
  return (
    <Form {...form.props} className="grid gap-5">
      <FormHead form={form} />
      <TextField
        {...form.field('company')}
        autoComplete="organization"
        label={t('account.sign_up.company')}
      />
      <PersonFields form={form} />
      <PlaceFields form={form} />
      <SelectField
        {...form.field('currency')}
        label={t('account.sign_up.currency')}
        options={currencyCodes.map((code) => ({ value: code, label: code }))}
      />
      <SelectField
        {...form.field('weekend')}
        empty={t('account.sign_up.by_country')}
        label={t('account.sign_up.weekend')}
        hint={t('account.sign_up.weekend_hint')}
        options={kept.map((weekend) => ({ value: weekend, label: t(`account.sign_up.weekends.${weekend}`) }))}
      />
      <Button name="as" value="brand" busy={form.isBusy}>
        {t('account.sign_up.submit_brand')}
      </Button>
    </Form>
  )
}
