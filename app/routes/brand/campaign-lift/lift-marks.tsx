import { Form } from '@remix-run/react'
import { Button } from '#app/components/buttons.tsx'
import { CheckboxGroup, RadioGroup } from '#app/components/choice-fields.tsx'
import { SelectField, TextField } from '#app/components/fields.tsx'
import { FormHead, useZodForm } from '#app/components/form.tsx'
import { Figure, useFormat } from '#app/components/format.tsx'
import { Section } from '#app/components/section.tsx'
import { baselines, liftForm, liftKinds, type LiftRoom } from '#app/domain/outcome/lift-design.ts'
import { useTranslation } from '#app/i18n/use-translation.ts'
import { usePlaceName } from './place-name.ts'

/** Where or when the campaign is held back, and what it is compared with. */
export function LiftMarks({ lift: { history, places, weeks } }: { lift: LiftRoom }) {
  const { t } = useTranslation()
  const { day } = useFormat()
  const placeName = usePlaceName()
  const [standing] = history
  const known = new Set(places.map(({ place }) => place))
  const form = useZodForm(
    liftForm,
    {
      kind: standing?.kind ?? 'places',
      weeksBefore: standing?.weeksBefore ?? baselines[1],
      place: standing?.places ?? [],
      more: (standing?.places ?? []).filter((place) => !known.has(place)).join(', '),
      week: (standing?.weeks ?? []).map(String),
    },
    { labels: { more: t('lift.mark.places'), week: t('lift.mark.weeks') } },
  )
  return (
    <Section title={t('lift.mark.title')}>
      <p className="max-w-prose pb-4 text-soft">{t('lift.mark.lead')}</p>
      <Form {...form.props} key={standing?.id} className="grid max-w-prose gap-5">
        <FormHead form={form} />
        <RadioGroup
          label={t('lift.mark.kind')}
          options={liftKinds.map((kind) => ({ value: kind, label: t(`lift.mark.kinds.${kind}`) }))}
          columns
          {...form.field('kind')}
        />
        {places.length > 0 && (
          <CheckboxGroup
            label={t('lift.mark.places')}
            hint={t('lift.mark.places_hint')}
            columns
            options={places.map(({ place, orders }) => ({
              value: place,
              label: (
                <>
                  {placeName(place)}{' '}
                  <span className="text-soft">
                    (<Figure value={orders} />)
                  </span>
                </>
              ),
            }))}
            {...form.choices('place')}
          />
        )}
        <TextField
          label={t('lift.mark.more')}
          hint={t('lift.mark.more_hint')}
          required={false}
          maxLength={300}
          {...form.field('more')}
        />
        {weeks.length > 0 ? (
          <CheckboxGroup
            label={t('lift.mark.weeks')}
            columns
            options={weeks.map((startsOn, at) => ({
              value: String(at + 1),
              label: t('lift.mark.week', { number: at + 1, day: day(startsOn) }),
            }))}
            {...form.choices('week')}
          />
        ) : (
          <p className="text-note text-soft">{t('lift.mark.no_weeks')}</p>
        )}
        <SelectField
          label={t('lift.mark.before')}
          options={baselines.map((count) => ({
            value: String(count),
            label: t('lift.mark.before_weeks', { count }),
          }))}
          {...form.field('weeksBefore')}
        />
        <div>
          <Button busy={form.isBusy}>{t('lift.mark.save')}</Button>
        </div>
      </Form>
    </Section>
  )
}
