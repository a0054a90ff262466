import { Form } from '@remix-run/react'
import { useTranslation } from '#app/i18n/use-translation.ts'
import { Button } from '#app/components/buttons.tsx'
import { CheckboxGroup } from '#app/components/choice-fields.tsx'
import { TextField } from '#app/components/fields.tsx'
import { FormHead, useZodForm } from '#app/components/form.tsx'
import { useFormat } from '#app/components/format.tsx'
import { creatorSignUp } from '#app/domain/account/forms.ts'
import { languages } from '#app/domain/campaign/strategy.ts'
import { PersonFields, PlaceFields, usePersonLabels } from './person-fields.tsx'

export function CreatorSignUp() {
  const { t } = useTranslation()
  const format = useFormat()
  const form = useZodForm(
    creatorSignUp,
    { languages: [format.locale] },
    {
      labels: {
        ...usePersonLabels(),
        handle: t('account.sign_up.handle'),
        languages: t('account.sign_up.languages'),
      },
    },
  )
  return (
    <Form {...form.props} className="grid gap-5">
      <FormHead form={form} />
      <PersonFields form={form} />
      <TextField
        {...form.field('handle')}
        prefix="@"
        autoComplete="nickname"
        label={t('account.sign_up.handle')}
        hint={t('account.sign_up.handle_hint')}
      />
      <PlaceFields form={form} />
      <CheckboxGroup
        {...form.choices('languages')}
        columns
        label={t('account.sign_up.languages')}
        options={languages.map((code) => ({ value: code, label: format.language(code) }))}
      />
      <Button name="as" value="creator" busy={form.isBusy}>
        {t('account.sign_up.submit_creator')}
      </Button>
    </Form>
  )
}
