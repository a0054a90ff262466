import { Form } from '@remix-run/react'
import { Button } from '#app/components/buttons.tsx'
import { SelectField, TextArea, TextField } from '#app/components/fields.tsx'
import { FormHead, useZodForm } from '#app/components/form.tsx'
import { useFormat } from '#app/components/format.tsx'
import { Section } from '#app/components/section.tsx'
import { countries } from '#app/domain/campaign/strategy.ts'
import type { FormAnswer } from '#app/domain/form-issue.ts'
import { invoicingForm } from '#app/domain/invoice/invoicing-details.ts'
import { useTranslation } from '#app/i18n/use-translation.ts'

export type KnownInvoicing = {
  name: string
  legalName: string
  address: string
  country: string
  taxId: string
}

/** Whom receipts and invoices are made out to. */
export function Invoicing({ known, answer }: { known: KnownInvoicing; answer: FormAnswer | undefined }) {
  const { t } = useTranslation()
  const format = useFormat()
  const form = useZodForm(invoicingForm, known, {
    answer,
    labels: {
      legalName: t('invoice.details.legal_name'),
      address: t('invoice.details.address'),
      country: t('invoice.details.country'),
      taxId: t('invoice.details.tax_id'),
    },
  })
  const options = countries
    .map((code) => ({ value: code, label: format.country(code) }))
    .sort((a, b) => a.label.localeCompare(b.label, format.locale))
  return (
    <Section title={t('invoice.details.title')} id="invoicing">
      <Form {...form.props} className="grid gap-5">
        <FormHead form={form} />
        <p className="text-soft">{t('invoice.details.text')}</p>
        <TextField
          {...form.field('legalName')}
          required={false}
          autoComplete="organization"
          label={t('invoice.details.legal_name')}
          hint={t('invoice.details.legal_hint', { name: known.name })}
        />
        <TextArea {...form.field('address')} required={false} rows={3} label={t('invoice.details.address')} />
        <SelectField {...form.field('country')} label={t('invoice.details.country')} options={options} />
        <TextField
          {...form.field('taxId')}
          required={false}
          label={t('invoice.details.tax_id')}
          hint={t('invoice.details.tax_hint')}
        />
        <div>
          <Button name="part" value="invoicing" busy={form.isBusy}>
            {t('invoice.details.save')}
          </Button>
        </div>
      </Form>
    </Section>
  )
}
