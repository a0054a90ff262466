import { Form } from '@remix-run/react'
import { Button } from '#app/components/buttons.tsx'
import { TextField } from '#app/components/fields.tsx'
import { FormHead, useZodForm } from '#app/components/form.tsx'
import { QrCode } from '#app/components/qr-code.tsx'
import { secondFactorForm } from '#app/domain/account/second-factor-forms.ts'
import type { FormAnswer } from '#app/domain/form-issue.ts'
import { useTranslation } from '#app/i18n/use-translation.ts'

export type KeyToScan = { secret: string; picture: { size: number; path: string } }

/** The key of an authenticator app, as a picture and as text, until the first code of it is typed. */
export function SetUp({ secret, picture, answer }: KeyToScan & { answer: FormAnswer | null }) {
  const { t } = useTranslation()
  const labels = { code: t('staffing.factor.code') }
  const form = useZodForm(secondFactorForm, {}, { answer, labels })
  return (
    <Form {...form.props} className="grid gap-5">
      <FormHead form={form} />
      <p>{t('staffing.factor.scan')}</p>
      <QrCode {...picture} label={t('staffing.factor.picture')} />
      <p>
        <span className="block text-note text-soft">{t('staffing.factor.key')}</span>
        <code dir="ltr" className="block wrap-anywhere">
          {secret.match(/.{1,4}/g)?.join(' ')}
        </code>
      </p>
      <TextField
        {...form.field('code')}
        inputMode="numeric"
        autoComplete="one-time-code"
        label={t('staffing.factor.code')}
        hint={t('staffing.factor.code_hint')}
      />
      <div>
        <Button name="do" value="confirm" busy={form.isBusy}>
          {t('staffing.factor.confirm')}
        </Button>
      </div>
    </Form>
  )
}
