import { useTranslation } from '#app/i18n/use-translation.ts'
import { CheckboxGroup } from '#app/components/choice-fields.tsx'
import { TextField } from '#app/components/fields.tsx'
import type { useZodForm } from '#app/components/form.tsx'
import { useFormat } from '#app/components/format.tsx'
import { Section } from '#app/components/section.tsx'
import { ageBuckets, countries, genders, interests, languages } from '#app/domain/campaign/strategy.ts'
import { platforms } from '#app/domain/channel/platforms.ts'

type Parts = { form: ReturnType<typeof useZodForm> }

/** Whom to reach and where. */
export function AudienceFields({ form }: Parts) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <>
      <Section title={t('campaign.form.audience')} note={t('campaign.form.audience_note')}>
        <div className="grid gap-y-6">
          <Countries form={form} />
          <div className="grid gap-x-10 gap-y-6 md:grid-cols-2">
            <CheckboxGroup
              {...form.choices('ages')}
              columns
              label={t('campaign.form.ages')}
              options={ageBuckets.map((age) => ({ value: age, label: <bdi>{age}</bdi> }))}
            />
            <CheckboxGroup
              {...form.choices('genders')}
              columns
              label={t('campaign.form.genders')}
              options={genders.map((gender) => ({ value: gender, label: t(`catalogue.gender.${gender}`) }))}
            />
          </div>
          <CheckboxGroup
            {...form.choices('targetLanguages')}
            columns
            label={t('campaign.form.languages')}
            options={languages.map((code) => ({ value: code, label: format.language(code) }))}
          />
          <CheckboxGroup
            {...form.choices('interests')}
            columns
            label={t('campaign.form.interests')}
            hint={t('campaign.form.interests_hint')}
            options={interests.map((topic) => ({ value: topic, label: t(`catalogue.topic.${topic}`) }))}
          />
        </div>
      </Section>
      <Section title={t('campaign.form.places')}>
        <CheckboxGroup
          {...form.choices('platforms')}
          columns
          label={t('campaign.form.platforms')}
          options={platforms.map((platform) => ({
            value: platform,
            label: t(`catalogue.platform.${platform}`),
          }))}
        />
        <Reasons form={form} />
      </Section>
    </>
  )
}

/** Why each platform: one line for each, for those that are chosen. */
function Reasons({ form }: Parts) {
  const { t } = useTranslation()
  const chosen = form.choices('platforms').defaultValue
  return (
    <details open={chosen.length > 0} className="pt-3">
      <summary className="inline-flex min-h-11 items-center underline underline-offset-4">
        {t('workspace.reasons')}
      </summary>
      <p className="max-w-prose pb-3 text-note text-soft">{t('workspace.reasons_hint')}</p>
      <div className="grid gap-x-10 gap-y-4 md:grid-cols-2">
        {platforms.map((platform) => (
          <TextField
            key={platform}
            {...form.field(`reasons.${platform}`)}
            required={false}
            maxLength={300}
            label={t(`catalogue.platform.${platform}`)}
          />
        ))}
      </div>
    </details>
  )
}

/** The source market stands open; the rest of the world one step further. */
const near = 13

function Countries({ form }: Parts) {
  const { t } = useTranslation()
  const format = useFormat()
  const group = form.choices('targetCountries')
  const named = (codes: readonly string[]) =>
    codes.map((code) => ({ value: code, label: format.country(code) }))
  const far = countries.slice(near)
  return (
    <div>
      <CheckboxGroup
        {...group}
        columns
        label={t('campaign.form.countries')}
        hint={t('campaign.form.countries_hint')}
        options={named(countries.slice(0, near))}
      />
      <details open={group.defaultValue.some((code) => (far as readonly string[]).includes(code))}>
        <summary className="inline-flex min-h-11 items-center underline underline-offset-4">
          {t('campaign.form.more_countries')}
        </summary>
        <CheckboxGroup
          {...group}
          error={undefined}
          id="moreCountries"
          columns
          label={<span className="sr-only">{t('campaign.form.more_countries')}</span>}
          options={named(far)}
        />
      </details>
    </div>
  )
}
