import { Form, useActionData } from '@remix-run/react'
import { Button } from '#app/components/buttons.tsx'
import { CheckboxGroup, RadioGroup } from '#app/components/choice-fields.tsx'
import { SelectField } from '#app/components/fields.tsx'
import { FormHead, useZodForm } from '#app/components/form.tsx'
import { Name } from '#app/components/format.tsx'
import type { FormAnswer } from '#app/domain/form-issue.ts'
import { mailingForm, mailPeriods } from '#app/domain/outcome/report-mailing.ts'
import { useTranslation } from '#app/i18n/use-translation.ts'
import { useMailTimes } from './mail-times.ts'

export type Person = { id: string; name: string; email: string }

const count = (least: number, most: number) => Array.from({ length: most - least + 1 }, (_, at) => least + at)

/** Another schedule: how often, when, and for whom. */
export function NewMailingForm({
  people,
  zone,
  me,
}: {
  people: readonly Person[]
  zone: string
  me: string
}) {
  const { t } = useTranslation()
  const { weekday, clock } = useMailTimes()
  const answer = useActionData<FormAnswer>()
  const form = useZodForm(
    mailingForm,
    { period: 'weekly', weekday: 0, monthday: 1, hour: 9, person: [me] },
    { labels: { person: t('reportmail.people') }, answer: answer?.values ? answer : null },
  )
  return (
    <Form {...form.props} className="grid max-w-prose gap-5">
      <FormHead form={form} />
      <RadioGroup
        label={t('reportmail.period')}
        options={mailPeriods.map((period) => ({ value: period, label: t(`reportmail.periods.${period}`) }))}
        columns
        {...form.field('period')}
      />
      <div className="grid items-end gap-4 sm:grid-cols-3">
        <SelectField
          label={t('reportmail.weekday')}
          hint={t('reportmail.weekday_hint')}
          options={count(0, 6).map((day) => ({ value: String(day), label: weekday(day) }))}
          {...form.field('weekday')}
        />
        <SelectField
          label={t('reportmail.monthday')}
          hint={t('reportmail.monthday_hint')}
          options={count(1, 28).map((day) => ({ value: String(day), label: String(day) }))}
          {...form.field('monthday')}
        />
        <SelectField
          label={t('reportmail.hour')}
          hint={t('reportmail.hour_hint', { zone })}
          options={count(0, 23).map((hour) => ({ value: String(hour), label: clock(hour) }))}
          {...form.field('hour')}
        />
      </div>
      <CheckboxGroup
        label={t('reportmail.people')}
        options={people.map(({ id, name, email }) => ({
          value: id,
          label: <Name>{name}</Name>,
          hint: <bdi dir="ltr">{email}</bdi>,
        }))}
        {...form.choices('person')}
      />
      <div>
        <Button name="press" value="add" busy={form.isBusy}>
          {t('reportmail.save')}
        </Button>
      </div>
    </Form>
  )
}
