import { Form, useActionData } from '@remix-run/react'
import { Button } from '#app/components/buttons.tsx'
import { Checkbox } from '#app/components/choice-fields.tsx'
import { SelectField, TextField } from '#app/components/fields.tsx'
import { FormHead, useZodForm } from '#app/components/form.tsx'
import type { FormAnswer } from '#app/domain/form-issue.ts'
import type { MailSchedule } from '#app/domain/outcome/report-mailing.ts'
import { readerForm, readerLanguages } from '#app/domain/outcome/report-reader.ts'
import { localeNames } from '#app/i18n/locale.ts'
import { useTranslation } from '#app/i18n/use-translation.ts'
import { useMailTimes } from '../report-letters/mail-times.ts'

/** Asks one more person outside the workspace. */
export function AskReader({ mailings }: { mailings: readonly (MailSchedule & { id: string })[] }) {
  const { t, i18n } = useTranslation()
  const { when } = useMailTimes()
  const answer = useActionData<FormAnswer>()
  const form = useZodForm(
    readerForm,
    { mailingId: mailings[0]!.id, language: i18n.language },
    {
      labels: { email: t('reportreader.email'), mailingId: t('reportmail.when') },
      answer: answer?.values ? answer : null,
    },
  )
  return (
    <Form {...form.props} className="grid max-w-prose gap-4">
      <FormHead form={form} />
      <TextField
        label={t('reportreader.email')}
        type="email"
        autoComplete="off"
        maxLength={254}
        {...form.field('email')}
      />
      <div className="grid items-end gap-4 sm:grid-cols-2">
        <SelectField
          label={t('reportmail.when')}
          options={mailings.map((mailing) => ({ value: mailing.id, label: when(mailing) }))}
          {...form.field('mailingId')}
        />
        <SelectField
          label={t('reportreader.language')}
          options={readerLanguages.map((language) => ({ value: language, label: localeNames[language] }))}
          {...form.field('language')}
        />
      </div>
      <Checkbox label={t('sharing.shows_money')} {...form.check('showsMoney')} />
      <div>
        <Button name="press" value="ask" busy={form.isBusy}>
          {t('reportreader.ask')}
        </Button>
      </div>
    </Form>
  )
}
