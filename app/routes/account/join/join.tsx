import { Form } from '@remix-run/react'
import { Button } from '#app/components/buttons.tsx'
import { TextField } from '#app/components/fields.tsx'
import { FormHead, useZodForm } from '#app/components/form.tsx'
import { useFormat } from '#app/components/format.tsx'
import { isolate } from '#app/components/isolate.ts'
import { PageTitle } from '#app/components/page-title.tsx'
import type { FormAnswer } from '#app/domain/form-issue.ts'
import { joinForm } from '#app/domain/staff/invitation.ts'
import { useTranslation } from '#app/i18n/use-translation.ts'

type JoinProps = { email: string; expiresAt: Date; answer: FormAnswer | null }

/** Whoever was invited to staff says who they are and chooses a password. */
export function Join({ email, expiresAt, answer }: JoinProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const labels = { name: t('account.sign_up.name'), password: t('account.sign_up.password') }
  const form = useZodForm(joinForm, {}, { answer, labels })
  return (
    <div className="max-w-form">
      <PageTitle subtitle={t('joining.lead', { email: isolate(email), when: format.dateTime(expiresAt) })}>
        {t('joining.title')}
      </PageTitle>
      <Form {...form.props} className="grid gap-5">
        <FormHead form={form} />
        {/* A password manager keeps the new password under this address. */}
        <input type="hidden" autoComplete="username" defaultValue={email} />
        <TextField {...form.field('name')} label={labels.name} autoComplete="name" />
        <TextField
          {...form.field('password')}
          type="password"
          label={labels.password}
          hint={t('account.sign_up.password_hint')}
          autoComplete="new-password"
        />
        <p>{t('joining.next')}</p>
        <div>
          <Button busy={form.isBusy}>{t('joining.submit')}</Button>
        </div>
      </Form>
    </div>
  )
}
