import { Form } from '@remix-run/react'
import { useTranslation } from '#app/i18n/use-translation.ts'
import { Button } from '#app/components/buttons.tsx'
import { SelectField } from '#app/components/fields.tsx'
import { FormHead, useZodForm } from '#app/components/form.tsx'
import { Section } from '#app/components/section.tsx'
import { importFields } from '#app/domain/channel/import-fields.ts'
import { importStepForm, mappingTexts } from '#app/domain/channel/import-forms.ts'
import type { ChannelList } from './import-page.tsx'

/** Which column is which: a choice for each field, with what stands in the column's first rows. */
export function MappingForm({ list, first }: { list: ChannelList; first: string[][] }) {
  const { t } = useTranslation()
  const mapping = mappingTexts(list.mapping ?? {})
  const labels = Object.fromEntries(
    importFields.map((field) => [`mapping.${field}`, t(`imports.field.${field}`)]),
  )
  const form = useZodForm(importStepForm, { mapping }, { labels })
  const options = list.columns.map((name, at) => ({
    value: String(at),
    label: name === '' ? t('imports.mapping.unnamed', { number: at + 1 }) : name,
  }))
  const examples = (column: string) => {
    const cells =
      column === '' ? [] : first.map((row) => row[Number(column)] ?? '').filter((cell) => cell !== '')
    return cells.length > 0 ? cells.join(' · ') : undefined
  }
  return (
    <Section title={t('imports.mapping.title')}>
      <p className="max-w-prose pb-4 text-note text-soft">{t('imports.mapping.note')}</p>
      <Form {...form.props} className="grid gap-5">
        <FormHead form={{ errors: form.errors, refusal: null }} />
        <div className="grid items-end gap-x-8 gap-y-4 sm:grid-cols-2 lg:grid-cols-3">
          {importFields.map((field) => (
            <SelectField
              key={field}
              {...form.field(`mapping.${field}`)}
              label={t(`imports.field.${field}`)}
              hint={examples(mapping[field]!)}
              empty={t('imports.mapping.none')}
              options={options}
            />
          ))}
        </div>
        <div>
          <Button kind={list.status === 'checked' ? 'secondary' : 'primary'} busy={form.isBusy}>
            {t('imports.mapping.check')}
          </Button>
        </div>
      </Form>
    </Section>
  )
}
