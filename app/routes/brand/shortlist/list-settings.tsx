import { Form, useActionData } from '@remix-run/react'
import { useTranslation } from '#app/i18n/use-translation.ts'
import { Button } from '#app/components/buttons.tsx'
import { TextField } from '#app/components/fields.tsx'
import { FormHead, useZodForm } from '#app/components/form.tsx'
import { Section } from '#app/components/section.tsx'
import type { FormAnswer } from '#app/domain/form-issue.ts'
import { shortlistForm } from '#app/domain/shortlist/forms.ts'
import { most } from '#app/domain/shortlist/shortlist.ts'

/** The list's name, and taking it out. */
export function ListSettings({ list }: { list: { id: string; name: string } }) {
  const { t } = useTranslation()
  const acted = useActionData<FormAnswer>()
  const form = useZodForm(
    shortlistForm,
    { name: list.name },
    {
      answer: acted?.values?.part === 'rename' ? acted : undefined,
      labels: { name: t('shortlist.name') },
    },
  )
  return (
    <Section title={t('shortlist.page.settings')} className="max-w-form">
      <Form key={list.name} {...form.props} className="grid gap-4">
        <FormHead form={{ errors: form.errors, refusal: null }} />
        <TextField {...form.field('name')} label={t('shortlist.name')} hideLabel maxLength={most.name} />
        <div>
          <Button kind="secondary" name="part" value="rename" busy={form.isBusy}>
            {t('shortlist.page.rename')}
          </Button>
        </div>
      </Form>
      <Form method="post" className="pt-6">
        <Button kind="danger" small name="part" value="delete">
          {t('shortlist.page.delete')}
        </Button>
        <p className="pt-1.5 text-note text-soft">{t('shortlist.page.delete_hint')}</p>
      </Form>
    </Section>
  )
}
