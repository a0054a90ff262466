import { useTranslation } from '#app/i18n/use-translation.ts'
import { SelectField, TextField } from '#app/components/fields.tsx'
import type { useZodForm } from '#app/components/form.tsx'
import { useFormat } from '#app/components/format.tsx'
import { zoneOf } from '#app/domain/account/forms.ts'
import { countries } from '#app/domain/campaign/strategy.ts'

type Parts = { form: ReturnType<typeof useZodForm> }

/** How the fields that both sides share are called. */
export function usePersonLabels(): Record<string, string> {
  const { t } = useTranslation()
  return {
    name: t('account.sign_up.name'),
    email: t('account.sign_up.email'),
    password: t('account.sign_up.password'),
    country: t('account.sign_up.country'),
    timeZone: t('account.sign_up.time_zone'),
  }
}

/** What both sides are asked: who they are and how they sign in. */
export function PersonFields({ form }: Parts) {
  const { t } = useTranslation()
  return (
    <>
      <TextField {...form.field('name')} autoComplete="name" label={t('account.sign_up.name')} />
      <TextField
        {...form.field('email')}
        type="email"
        autoComplete="username"
        label={t('account.sign_up.email')}
      />
      <TextField
        {...form.field('password')}
        type="password"
        autoComplete="new-password"
        label={t('account.sign_up.password')}
        hint={t('account.sign_up.password_hint')}
      />
    </>
  )
}

/** Country and time zone; the zone may be left to the country. */
export function PlaceFields({ form }: Parts) {
  const { t } = useTranslation()
  const format = useFormat()
  const named = countries
    .map((value) => ({ value, label: format.country(value) }))
    .sort((a, b) => a.label.localeCompare(b.label, format.locale))
  return (
    <>
      <SelectField {...form.field('country')} empty label={t('account.sign_up.country')} options={named} />
      <SelectField
        {...form.field('timeZone')}
        empty={t('account.sign_up.by_country')}
        label={t('account.sign_up.time_zone')}
        hint={t('account.sign_up.time_zone_hint')}
        options={[...new Set(Object.values(zoneOf))].map((zone) => ({
          value: zone,
          label: zone.replace('_', ' '),
        }))}
      />
    </>
  )
}
