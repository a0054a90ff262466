import { Form } from '@remix-run/react'
import { useTranslation } from '#app/i18n/use-translation.ts'
import { countries } from '../../domain/campaign/strategy.ts'
import { contestForm } from '../../domain/contest/rules.ts'
import { Button } from '../buttons.tsx'
import { Checkbox, CheckboxGroup } from '../choice-fields.tsx'
import { useAnswerTo } from '../deal/deal-answer.ts'
import { DateField, TextArea, TextField } from '../fields.tsx'
import { FormHead, useZodForm } from '../form.tsx'
import { useFormat } from '../format.tsx'
import { Section } from '../section.tsx'

export type ContestDraft = {
  prize: string
  conditions: string
  closesOn: string
  winners: string
  /** The first day that may be chosen. */
  today: string
  zone: string
}

/** The brand states the rules of its contest, filled in from the brief. */
export function OpenForm({ draft }: { draft: ContestDraft }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { today, zone, ...usual } = draft
  const form = useZodForm(
    contestForm,
    { ...usual, importDays: '3', substitutes: '3', answerDays: '5', tags: '0' },
    { answer: useAnswerTo('open-contest') },
  )
  const number = (name: string, label: string, hint?: string) => (
    <TextField
      {...form.field(name)}
      inputMode="numeric"
      label={label}
      {...(hint && { hint })}
      className="content-end"
    />
  )
  return (
    <Section title={t('contestdesk.open.title')}>
      <Form {...form.props} className="grid max-w-form gap-6">
        <FormHead form={form} />
        <p>{t('contestdesk.open.lead')}</p>
        <TextField {...form.field('prize')} maxLength={300} label={t('contestdesk.open.prize')} />
        <TextArea {...form.field('conditions')} rows={3} label={t('contestdesk.open.conditions')} />
        <div className="grid gap-x-10 gap-y-5 sm:grid-cols-2">
          <DateField
            {...form.field('closesOn')}
            min={today}
            label={t('contestdesk.open.closes')}
            hint={t('contestdesk.open.closes_hint', { zone })}
          />
          {number('importDays', t('contestdesk.open.import_days'), t('contestdesk.open.import_days_hint'))}
          {number('winners', t('contestdesk.open.winners'))}
          {number('substitutes', t('contestdesk.open.substitutes'))}
          {number('answerDays', t('contestdesk.open.answer_days'), t('contestdesk.open.answer_days_hint'))}
          {number('tags', t('contestdesk.open.tags'))}
          <TextField {...form.field('hashtag')} required={false} label={t('contestdesk.open.hashtag')} />
          <TextField
            {...form.field('minimumAge')}
            required={false}
            inputMode="numeric"
            label={t('contestdesk.open.age')}
          />
        </div>
        <Checkbox
          {...form.check('mustFollow')}
          label={t('contestdesk.open.must_follow')}
          hint={t('contestdesk.open.must_follow_hint')}
        />
        <CheckboxGroup
          {...form.choices('countries')}
          columns
          required={false}
          label={t('contestdesk.open.countries')}
          hint={t('contestdesk.open.countries_hint')}
          options={countries.map((country) => ({ value: country, label: format.country(country) }))}
        />
        <TextArea
          {...form.field('excluded')}
          rows={3}
          required={false}
          label={t('contestdesk.open.excluded')}
          hint={t('contestdesk.open.excluded_hint')}
        />
        <TextArea {...form.field('note')} rows={2} required={false} label={t('contestdesk.open.note')} />
        <div>
          <Button name="step" value="open-contest" busy={form.isBusy}>
            {t('contestdesk.open.send')}
          </Button>
        </div>
      </Form>
    </Section>
  )
}
