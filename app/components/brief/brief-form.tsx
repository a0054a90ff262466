import { Form } from '@remix-run/react'
import { useTranslation } from '#app/i18n/use-translation.ts'
import { briefForm } from '../../domain/campaign/brief.ts'
import type { Platform } from '../../domain/channel/platforms.ts'
import type { Currency } from '../../domain/money.ts'
import { Button, ButtonRow } from '../buttons.tsx'
import { DateField, TextArea, TextField } from '../fields.tsx'
import { FormHead, useZodForm } from '../form.tsx'
import { Section } from '../section.tsx'
import { ClockFields } from './clock-fields.tsx'
import { CommissionFields } from './commission-fields.tsx'
import { ContestFields } from './contest-fields.tsx'
import { DeliverableLines } from './deliverable-lines.tsx'
import { useBriefLabels } from './field-labels.ts'
import { PartLines } from './part-lines.tsx'
import { ProductFields } from './product-fields.tsx'
import { ReferenceLines } from './reference-lines.tsx'
import { PriceFields, TermFields } from './term-fields.tsx'

type BriefFormProps = {
  platforms: readonly Platform[]
  currency: Currency
  /** What stands in the form at first, as `typedBrief` gives it. */
  defaults?: Record<string, unknown>
  save: string
  /** A new brief may be kept for oneself first. */
  mayKeepDraft?: boolean
}

export type BriefParts = { form: ReturnType<typeof useZodForm> }

/** Writes or revises a brief. It works before and without JavaScript: the button that adds a line posts what is typed. */
export function BriefForm({ platforms, currency, defaults, save, mayKeepDraft }: BriefFormProps) {
  const { t } = useTranslation()
  const form = useZodForm(briefForm, { ...usual, ...defaults }, { labels: useBriefLabels() })
  return (
    <Form {...form.props} encType="multipart/form-data">
      {/* The first button is the one that Enter presses. */}
      <button type="submit" className="sr-only" tabIndex={-1} aria-hidden="true" />
      <FormHead form={form} />
      <input type="hidden" name="currency" value={currency} />
      <Work form={form} />
      <DeliverableLines form={form} platforms={platforms} typed={defaults?.deliverables} />
      <ContestFields form={form} />
      <Message form={form} />
      <ReferenceLines form={form} given={defaults?.references} />
      <Dates form={form} />
      <PriceFields form={form} currency={currency} />
      <TermFields form={form} currency={currency} />
      <ProductFields form={form} currency={currency} />
      <ClockFields form={form} />
      <PartLines form={form} />
      <CommissionFields form={form} currency={currency} />
      <ButtonRow>
        <Button busy={form.isBusy}>{save}</Button>
        {mayKeepDraft && (
          <Button kind="secondary" name="keep" value="draft" busy={form.isBusy}>
            {t('briefing.state.save_draft')}
          </Button>
        )}
      </ButtonRow>
    </Form>
  )
}

/** What most briefs ask for. */
const usual = { liveDays: '30', includedRevisions: '2', exclusivityDays: '0', rightsUse: 'organic' }

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
        <TextField
          {...form.field('tone')}
          required={false}
          maxLength={300}
          label={t('briefing.tone')}
          hint={t('briefing.tone_hint')}
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
