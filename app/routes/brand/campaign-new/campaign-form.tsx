import { Form } from '@remix-run/react'
import { useTranslation } from '#app/i18n/use-translation.ts'
import { Button, ButtonRow } from '#app/components/buttons.tsx'
import { RadioGroup } from '#app/components/choice-fields.tsx'
import { DateField, SelectField, TextArea, TextField } from '#app/components/fields.tsx'
import { FormHead, useZodForm } from '#app/components/form.tsx'
import { MoneyField } from '#app/components/money-field.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { Section } from '#app/components/section.tsx'
import { objectives, strategyForm, tasks } from '#app/domain/campaign/strategy.ts'
import type { Currency } from '#app/domain/money.ts'
import { AudienceFields } from './audience-fields.tsx'

type Parts = { form: ReturnType<typeof useZodForm> }

export function CampaignForm({ currency }: { currency: Currency }) {
  const { t } = useTranslation()
  const form = useZodForm(
    strategyForm,
    { currency, objective: 'awareness' },
    {
      labels: {
        name: t('campaign.form.name'),
        objective: t('campaign.form.objective'),
        task: t('campaign.form.task'),
        successMeasure: t('campaign.form.success'),
        concept: t('campaign.form.concept'),
        targetCountries: t('campaign.form.countries'),
        platforms: t('campaign.form.platforms'),
        budget: t('campaign.form.budget'),
        startsOn: t('campaign.form.starts'),
        endsOn: t('campaign.form.ends'),
      },
    },
  )
  return (
    <>
      <PageTitle subtitle={t('campaign.form.subtitle')}>{t('campaign.form.title')}</PageTitle>
      <Form {...form.props}>
        <FormHead form={form} />
        <AimFields form={form} />
        <AudienceFields form={form} />
        <MoneyAndTime form={form} />
        <ButtonRow>
          <Button busy={form.isBusy}>{t('campaign.form.save')}</Button>
        </ButtonRow>
      </Form>
    </>
  )
}

function AimFields({ form }: Parts) {
  const { t } = useTranslation()
  return (
    <Section title={t('campaign.form.aim')}>
      <div className="grid gap-x-10 gap-y-5 md:grid-cols-2">
        <TextField
          {...form.field('name')}
          maxLength={120}
          label={t('campaign.form.name')}
          hint={t('campaign.form.name_hint')}
        />
        <SelectField
          {...form.field('task')}
          empty
          label={t('campaign.form.task')}
          options={tasks.map((task) => ({ value: task, label: t(`campaign.task.${task}`) }))}
        />
        <RadioGroup
          {...form.field('objective')}
          label={t('campaign.form.objective')}
          options={objectives.map((objective) => ({
            value: objective,
            label: t(`campaign.objective.${objective}`),
            hint: t(`campaign.objective_hint.${objective}`),
          }))}
        />
        <div className="grid content-start gap-y-5">
          <TextField
            {...form.field('successMeasure')}
            maxLength={300}
            label={t('campaign.form.success')}
            hint={t('campaign.form.success_hint')}
          />
          <TextArea
            {...form.field('concept')}
            required={false}
            rows={4}
            maxLength={2000}
            label={t('campaign.form.concept')}
            hint={t('campaign.form.concept_hint')}
          />
        </div>
      </div>
    </Section>
  )
}

function MoneyAndTime({ form }: Parts) {
  const { t } = useTranslation()
  return (
    <Section title={t('campaign.form.money')}>
      <div className="grid gap-x-10 gap-y-5 md:grid-cols-3">
        <MoneyField
          {...form.field('budget')}
          currencyField={form.field('currency')}
          label={t('campaign.form.budget')}
          hint={t('campaign.form.budget_hint')}
        />
        <DateField {...form.field('startsOn')} label={t('campaign.form.starts')} className="self-end" />
        <DateField {...form.field('endsOn')} label={t('campaign.form.ends')} className="self-end" />
      </div>
    </Section>
  )
}
