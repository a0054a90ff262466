import { Form } from '@remix-run/react'
import { useTranslation } from '#app/i18n/use-translation.ts'
import { Button, ButtonRow, LinkButton } from '#app/components/buttons.tsx'
import { RadioGroup } from '#app/components/choice-fields.tsx'
import { DateField, SelectField, TextArea, TextField } from '#app/components/fields.tsx'
import { FormHead, useZodForm } from '#app/components/form.tsx'
import { Link } from '#app/components/link.tsx'
import { MoneyField } from '#app/components/money-field.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { Section } from '#app/components/section.tsx'
import {
  objectives,
  type StatedStrategy,
  strategyChangeForm,
  strategyForm,
  tasks,
} from '#app/domain/campaign/strategy.ts'
import { type Currency, majorText } from '#app/domain/money.ts'
import { AudienceFields } from './audience-fields.tsx'

type Parts = { form: ReturnType<typeof useZodForm> }

type CampaignFormProps = {
  currency: Currency
  /** What the campaign says so far, when its strategy is changed; `version` is the one that stands now. */
  change?: { stated: StatedStrategy; version: number; id: string }
}

/** A strategy as a form: of a new campaign, or of one whose strategy changes. */
export function CampaignForm({ currency, change }: CampaignFormProps) {
  const { t } = useTranslation()
  const form = useZodForm(
    change ? strategyChangeForm : strategyForm,
    change
      ? { ...change.stated, currency, budget: majorText(change.stated.budget) }
      : { currency, objective: 'awareness' },
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
      {change ? (
        <PageTitle
          subtitle={t('workspace.edit_lead')}
          aside={<Link to={`/brand/campaigns/${change.id}`}>{t('campaign.page.back')}</Link>}
        >
          {t('workspace.edit_title')}
        </PageTitle>
      ) : (
        <PageTitle subtitle={t('campaign.form.subtitle')}>{t('campaign.form.title')}</PageTitle>
      )}
      <Form {...form.props}>
        <FormHead form={form} />
        {change && <input type="hidden" name="version" value={change.version} />}
        <AimFields form={form} />
        <AudienceFields form={form} />
        <MoneyAndTime form={form} fixed={change && currency} />
        <ButtonRow>
          <Button busy={form.isBusy}>{t(change ? 'workspace.save' : 'campaign.form.save')}</Button>
          {change && <LinkButton to={`/brand/campaigns/${change.id}`}>{t('workspace.cancel')}</LinkButton>}
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

/** The currency of a budget stays once the campaign has one: deals are counted in it. */
function MoneyAndTime({ form, fixed }: Parts & { fixed?: Currency | undefined }) {
  const { t } = useTranslation()
  return (
    <Section title={t('campaign.form.money')}>
      <div className="grid gap-x-10 gap-y-5 md:grid-cols-3">
        <div>
          {fixed && <input type="hidden" name="currency" value={fixed} />}
          <MoneyField
            {...form.field('budget')}
            {...(fixed ? { currency: fixed } : { currencyField: form.field('currency') })}
            label={t('campaign.form.budget')}
            hint={t(fixed ? 'workspace.budget_hint' : 'campaign.form.budget_hint')}
          />
        </div>
        <DateField {...form.field('startsOn')} label={t('campaign.form.starts')} className="self-end" />
        <DateField {...form.field('endsOn')} label={t('campaign.form.ends')} className="self-end" />
      </div>
    </Section>
  )
}
