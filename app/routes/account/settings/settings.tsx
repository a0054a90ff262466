import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from '#app/i18n/use-translation.ts'
import { Button } from '#app/components/buttons.tsx'
import { SelectField, TextArea, TextField } from '#app/components/fields.tsx'
import { FormHead, useZodForm } from '#app/components/form.tsx'
import { Link } from '#app/components/link.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { Section } from '#app/components/section.tsx'
import { mostAbout, passwordForm, profileForm } from '#app/domain/account/forms.ts'
import type { FormAnswer } from '#app/domain/form-issue.ts'
import { localeNames, locales } from '#app/i18n/locale.ts'
import { Invoicing, type KnownInvoicing } from './invoicing.tsx'

type Loaded = {
  name: string
  locale: string
  /** What others read of the reader's brand or of the reader; null where there is no such page. */
  about: string | null
  invoicing: KnownInvoicing | null
  isStaff: boolean
  done: string | null
}

export function Settings() {
  const { t } = useTranslation()
  const { name, locale, about, invoicing, isStaff, done } = useLoaderData<Loaded>()
  const answer = useAnswerTo('invoicing')
  return (
    <div className="max-w-form">
      <PageTitle>{t('account.settings.title')}</PageTitle>
      {done === 'profile' && <Notice kind="success" title={t('account.settings.saved')} />}
      {done === 'password' && <Notice kind="success" title={t('account.settings.changed')} />}
      {done === 'invoicing' && <Notice kind="success" title={t('invoice.details.saved')} />}
      <Profile {...{ name, locale, about }} />
      {invoicing && <Invoicing known={invoicing} answer={answer} />}
      <Password />
      {isStaff && (
        <Section title={t('staffing.factor.title')}>
          <Link to="/second-factor" className="inline-block min-h-6">
            {t('staffing.factor.settings_link')}
          </Link>
        </Section>
      )}
    </div>
  )
}

function Profile({ name, locale, about }: Pick<Loaded, 'name' | 'locale' | 'about'>) {
  const { t } = useTranslation()
  const form = useZodForm(
    profileForm,
    { name, locale, ...(about !== null && { about }) },
    {
      answer: useAnswerTo('profile'),
      labels: {
        name: t('account.settings.name'),
        locale: t('account.settings.language'),
        about: t('moderation.about'),
      },
    },
  )
  return (
    <Section title={t('account.settings.profile')}>
      <Form {...form.props} className="grid gap-5">
        <FormHead form={form} />
        <TextField {...form.field('name')} autoComplete="name" label={t('account.settings.name')} />
        <SelectField
          {...form.field('locale')}
          label={t('account.settings.language')}
          options={locales.map((code) => ({ value: code, label: localeNames[code] }))}
        />
        {about !== null && (
          <TextArea
            {...form.field('about')}
            required={false}
            rows={4}
            maxLength={mostAbout}
            label={t('moderation.about')}
            hint={t('moderation.about_hint')}
          />
        )}
        <div>
          <Button name="part" value="profile" busy={form.isBusy}>
            {t('account.settings.save')}
          </Button>
        </div>
      </Form>
    </Section>
  )
}

function Password() {
  const { t } = useTranslation()
  const form = useZodForm(
    passwordForm,
    {},
    {
      answer: useAnswerTo('password'),
      labels: { currentPassword: t('account.settings.current'), newPassword: t('account.settings.new') },
    },
  )
  return (
    <Section title={t('account.settings.password')}>
      <Form {...form.props} className="grid gap-5">
        <FormHead form={form} />
        <TextField
          {...form.field('currentPassword')}
          type="password"
          autoComplete="current-password"
          label={t('account.settings.current')}
        />
        <TextField
          {...form.field('newPassword')}
          type="password"
          autoComplete="new-password"
          label={t('account.settings.new')}
          hint={t('account.sign_up.password_hint')}
        />
        <p className="text-soft">{t('account.settings.change_hint')}</p>
        <div>
          <Button name="part" value="password" busy={form.isBusy}>
            {t('account.settings.change')}
          </Button>
        </div>
      </Form>
    </Section>
  )
}

/** What the action said about one of the two forms. */
function useAnswerTo(part: 'profile' | 'password' | 'invoicing'): FormAnswer | undefined {
  const answer = useActionData<FormAnswer>()
  return answer?.values?.part === part ? answer : undefined
}
