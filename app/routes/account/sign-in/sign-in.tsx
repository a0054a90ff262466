import { Form } from '@remix-run/react'
import { useTranslation } from '#app/i18n/use-translation.ts'
import { Button } from '#app/components/buttons.tsx'
import { TextField } from '#app/components/fields.tsx'
import { FormHead, useZodForm } from '#app/components/form.tsx'
import { Link } from '#app/components/link.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { signInForm } from '#app/domain/account/forms.ts'

export function SignIn() {
  const { t } = useTranslation()
  const form = useZodForm(
    signInForm,
    {},
    {
      labels: { email: t('account.sign_in.email'), password: t('account.sign_in.password') },
    },
  )
  return (
    <div className="max-w-md">
      <PageTitle>{t('account.sign_in.title')}</PageTitle>
      <Form {...form.props} className="grid gap-5">
        <FormHead form={form} />
        <TextField
          {...form.field('email')}
          type="email"
          autoComplete="username"
          label={t('account.sign_in.email')}
        />
        <TextField
          {...form.field('password')}
          type="password"
          autoComplete="current-password"
          label={t('account.sign_in.password')}
        />
        <Button busy={form.isBusy}>{t('account.sign_in.submit')}</Button>
      </Form>
      <p className="pt-6">
        {t('account.sign_in.no_account')} <Link to="/sign-up">{t('account.sign_in.open_one')}</Link>
      </p>
    </div>
  )
}
