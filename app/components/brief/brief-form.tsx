import { Form } from '@remix-run/react'
import { useTranslation } from '#app/i18n/use-translation.ts'
import { briefForm, jurisdictions } from '../../domain/campaign/brief.ts'
import type { Platform } from '../../domain/channel/platforms.ts'
import type { Currency } from '../../domain/money.ts'
import { Button, ButtonRow } from '../buttons.tsx'
import { Checkbox, CheckboxGroup, RadioGroup } from '../choice-fields.tsx'
import { DateField, TextArea, TextField } from '../fields.tsx'
import { FormHead, useZodForm } from '../form.tsx'
import { MoneyField } from '../money-field.tsx'
import { Section } from '../section.tsx'
import { CommissionFields, useCommissionLabels } from './commission-fields.tsx'
import { DeliverableLines } from './deliverable-lines.tsx'
import { PartLines } from './part-lines.tsx'

type BriefFormProps = {
  platforms: readonly Platform[]
  currency: Currency
  /** What stands in the form at first, as `typedBrief` gives it. */
  defaults?: Record<string, unknown>
  save: string
}

export type BriefParts = { form: ReturnType<typeof useZodForm> }

/** Writes or revises a brief. It works before and without JavaScript: the button that adds a line posts what is typed. */
export function BriefForm({ platforms, currency, defaults, save }: BriefFormProps) {
  const form = useZodForm(briefForm, defaults ?? usual, { labels: useLabels() })
  return (
    <Form {...form.props}>
      {/* The first button is the one that Enter presses. */}
      <button type="submit" className="sr-only" tabIndex={-1} aria-hidden="true" />
      <FormHead form={form} />
      <input type="hidden" name="currency" value={currency} />
      <Work form={form} />
      <DeliverableLines form={form} platforms={platforms} typed={defaults?.deliverables} />
      <Message form={form} />
      <Dates form={form} />
      <Terms form={form} currency={currency} />
      <PartLines form={form} />
      <CommissionFields form={form} currency={currency} />
      <ButtonRow>
        <Button busy={form.isBusy}>{save}</Button>
      </ButtonRow>
    </Form>
  )
}

/** What most briefs ask for. */
const usual = { liveDays: '30', includedRevisions: '2', exclusivityDays: '0', rightsUse: 'organic' }

function useLabels(): Record<string, string> {
  const { t } = useTranslation()
  const commission = useCommissionLabels()
  return {
    ...commission,
    title: t('brief.form.title'),
    product: t('brief.form.product'),
    deliverables: t('brief.form.deliverables'),
    'deliverables.platform': t('brief.form.platform'),
    'deliverables.format': t('brief.form.format'),
    'deliverables.quantity': t('brief.form.quantity'),
    mustSay: t('brief.form.must_say'),
    mustNotSay: t('brief.form.must_not_say'),
    hashtags: t('brief.form.hashtags'),
    link: t('brief.form.link'),
    draftDueOn: t('brief.form.draft_due'),
    publishFrom: t('brief.form.publish_from'),
    publishTo: t('brief.form.publish_to'),
    liveDays: t('brief.form.live_days'),
    includedRevisions: t('brief.form.revisions'),
    rightsUse: t('brief.form.rights'),
    rightsUntil: t('brief.form.rights_until'),
    exclusivityDays: t('brief.form.exclusivity'),
    priceFrom: `${t('brief.form.price')}, ${t('brief.form.price_from')}`,
    priceTo: `${t('brief.form.price')}, ${t('brief.form.price_to')}`,
    parts: t('parts.title'),
    'parts.title': t('parts.form.name'),
    'parts.share': t('parts.form.share'),
    'parts.dueOn': t('parts.form.due'),
  }
}

function Work({ form }: BriefParts) {
  const { t } = useTranslation()
  return (
    <Section title={t('brief.form.basics')}>
      <div className="grid max-w-prose gap-5">
        <TextField
          {...form.field('title')}
          maxLength={160}
          label={t('brief.form.title')}
          hint={t('brief.form.title_hint')}
        />
        <TextArea
          {...form.field('product')}
          maxLength={2000}
          label={t('brief.form.product')}
          hint={t('brief.form.product_hint')}
        />
      </div>
    </Section>
  )
}

function Message({ form }: BriefParts) {
  const { t } = useTranslation()
  return (
    <Section title={t('brief.form.message')}>
      <div className="grid gap-x-10 gap-y-5 md:grid-cols-2">
        <TextArea
          {...form.field('mustSay')}
          required={false}
          label={t('brief.form.must_say')}
          hint={t('brief.form.must_say_hint')}
        />
        <TextArea
          {...form.field('mustNotSay')}
          required={false}
          label={t('brief.form.must_not_say')}
          hint={t('brief.form.one_per_line')}
        />
        <TextArea
          {...form.field('hashtags')}
          required={false}
          rows={3}
          label={t('brief.form.hashtags')}
          hint={t('brief.form.hashtags_hint')}
        />
        <TextField
          {...form.field('link')}
          required={false}
          type="url"
          placeholder="https://"
          label={t('brief.form.link')}
          hint={t('brief.form.link_hint')}
        />
      </div>
    </Section>
  )
}

function Dates({ form }: BriefParts) {
  const { t } = useTranslation()
  return (
    <Section title={t('brief.form.dates')}>
      <div className="grid gap-x-10 gap-y-5 sm:grid-cols-2 lg:grid-cols-4">
        <DateField {...form.field('draftDueOn')} label={t('brief.form.draft_due')} />
        <DateField {...form.field('publishFrom')} label={t('brief.form.publish_from')} />
        <DateField {...form.field('publishTo')} label={t('brief.form.publish_to')} />
        <TextField
          {...form.field('liveDays')}
          inputMode="numeric"
          suffix={t('brief.form.days')}
          className="max-w-52"
          label={t('brief.form.live_days')}
        />
      </div>
    </Section>
  )
}

function Terms({ form, currency }: BriefParts & { currency: Currency }) {
  const { t } = useTranslation()
  return (
    <>
      <Section title={t('brief.form.price')}>
        <p className="pb-4 text-soft">{t('brief.form.price_hint')}</p>
        <div className="grid max-w-prose gap-x-10 gap-y-5 sm:grid-cols-2">
          <MoneyField {...form.field('priceFrom')} currency={currency} label={t('brief.form.price_from')} />
          <MoneyField {...form.field('priceTo')} currency={currency} label={t('brief.form.price_to')} />
        </div>
      </Section>
      <Section title={t('brief.form.terms')}>
        <div className="grid gap-x-10 gap-y-6 md:grid-cols-2">
          <RadioGroup
            {...form.field('rightsUse')}
            label={t('brief.form.rights')}
            options={(['none', 'organic', 'paid', 'all'] as const).map((use) => ({
              value: use,
              label: t(`brief.rights_use.${use}`),
            }))}
          />
          <div className="grid content-start gap-y-5">
            <DateField {...form.field('rightsUntil')} required={false} label={t('brief.form.rights_until')} />
            <TextField
              {...form.field('rightsTerritory')}
              required={false}
              maxLength={120}
              label={t('brief.form.territory')}
            />
          </div>
          <CheckboxGroup
            {...form.choices('jurisdictions')}
            label={t('brief.form.disclosure')}
            columns
            options={jurisdictions.map((code) => ({
              value: code,
              label: t(`catalogue.jurisdiction.${code}`),
            }))}
          />
          <div className="grid content-start gap-y-5">
            <TextField
              {...form.field('includedRevisions')}
              inputMode="numeric"
              className="max-w-72"
              label={t('brief.form.revisions')}
              hint={t('brief.form.revisions_hint')}
            />
            <TextField
              {...form.field('exclusivityDays')}
              inputMode="numeric"
              suffix={t('brief.form.days')}
              className="max-w-72"
              label={t('brief.form.exclusivity')}
              hint={t('brief.form.exclusivity_hint')}
            />
            <Checkbox
              {...form.check('shipsProduct')}
              label={t('brief.form.ships')}
              hint={t('brief.form.ships_hint')}
            />
          </div>
        </div>
      </Section>
    </>
  )
}
