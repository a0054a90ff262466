import { Form } from '@remix-run/react'
import { Button } from '#app/components/buttons.tsx'
import { TextField } from '#app/components/fields.tsx'
import { FormHead, useZodForm } from '#app/components/form.tsx'
import { isolate } from '#app/components/isolate.ts'
import { Section } from '#app/components/section.tsx'
import { accountForm } from '#app/domain/account/suspension.ts'
import { viewingMinutes } from '#app/domain/account/viewing.ts'
import type { FormAnswer } from '#app/domain/form-issue.ts'
import { useTranslation } from '#app/i18n/use-translation.ts'

/** Looking at somebody's pages as they see them, which they are told. */
export function ViewForm({ name, answer }: { name: string; answer: FormAnswer | null }) {
  const { t } = useTranslation()
  const labels = { reason: t('accountdesk.viewing.reason') }
  const form = useZodForm(accountForm, {}, { answer, labels, prefix: 'view' })
  return (
    <Section title={t('accountdesk.viewing.title')} level={3}>
      <Form {...form.props} reloadDocument className="grid gap-4">
        <FormHead form={form} />
        <p>{t('accountdesk.viewing.text', { name: isolate(name), minutes: viewingMinutes })}</p>
        <TextField {...form.field('reason')} label={t('accountdesk.viewing.reason')} />
        <div>
          <Button kind="secondary" name="do" value="view" busy={form.isBusy}>
            {t('accountdesk.viewing.begin')}
          </Button>
        </div>
      </Form>
    </Section>
  )
}
