import { Form } from '@remix-run/react'
import { Button, LinkButton } from '#app/components/buttons.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { SelectField, TextField } from '#app/components/fields.tsx'
import { FormHead, useZodForm } from '#app/components/form.tsx'
import { useFormat, When } from '#app/components/format.tsx'
import { CallTable, type PanelCall } from '#app/components/outcome/call-table.tsx'
import { Section } from '#app/components/section.tsx'
import type { FormAnswer } from '#app/domain/form-issue.ts'
import type { CallFilter } from '#app/domain/outcome/call-filter.ts'
import { testForm } from '#app/domain/outcome/console-form.ts'
import { conversionSources } from '#app/domain/outcome/conversion.ts'
import { callVerdicts } from '#app/domain/outcome/postback.ts'
import { useTranslation } from '#app/i18n/use-translation.ts'

const refusalErrors = ['no_signature', 'wrong_signature', 'stale_signature'] as const
type Refusal = { error: string; count: number; lastAt: Date | string }

export type CallsSectionProps = {
  calls: { shown: PanelCall[]; filter: CallFilter; older: number | null }
  refusals: Refusal[]
  answer: FormAnswer | undefined
}

/** Every call that came, filtered, with one to send for a try. */
export function CallsSection({ calls, refusals, answer }: CallsSectionProps) {
  const { t } = useTranslation()
  const { filter, shown, older } = calls
  const isFiltered = Boolean(filter.verdict ?? filter.source ?? filter.before)
  return (
    <Section title={t('conversions.calls.title')} id="calls">
      <TestCall answer={answer} />
      <Filter filter={filter} />
      {shown.length === 0 ? (
        <EmptyState>{t(isFiltered ? 'conversions.calls.none_such' : 'conversions.calls.none')}</EmptyState>
      ) : (
        <CallTable calls={shown} />
      )}
      {older !== null && (
        <p className="pt-3">
          <LinkButton small to={`?${olderQuery(filter, older)}#calls`}>
            {t('conversions.calls.older')}
          </LinkButton>
        </p>
      )}
      <Refusals refusals={refusals} />
    </Section>
  )
}

const olderQuery = ({ verdict, source }: CallFilter, before: number) =>
  new URLSearchParams({
    ...(verdict ? { verdict } : {}),
    ...(source ? { source } : {}),
    before: String(before),
  }).toString()

function TestCall({ answer }: { answer: FormAnswer | undefined }) {
  const { t } = useTranslation()
  const form = useZodForm(testForm, { code: '' }, { answer, labels: { code: t('conversions.test.code') } })
  return (
    <Form {...form.props} className="grid max-w-form gap-3 pb-5">
      <FormHead form={{ errors: form.errors, refusal: null }} />
      <input type="hidden" name="press" value="test" />
      <p className="text-note text-soft">{t('conversions.test.hint')}</p>
      <div className="flex flex-wrap items-end gap-3">
        <TextField {...form.field('code')} label={t('conversions.test.code')} maxLength={60} />
        <Button kind="secondary" busy={form.isBusy}>
          {t('conversions.test.send')}
        </Button>
      </div>
    </Form>
  )
}

function Filter({ filter }: { filter: CallFilter }) {
  const { t } = useTranslation()
  return (
    <Form method="get" className="flex flex-wrap items-end gap-3 pb-3">
      <SelectField
        name="verdict"
        label={t('conversions.calls.verdict')}
        empty={t('conversions.calls.all_verdicts')}
        defaultValue={filter.verdict ?? ''}
        options={callVerdicts.map((value) => ({ value, label: t(`outcome.postback.verdict.${value}`) }))}
      />
      <SelectField
        name="source"
        label={t('conversions.calls.source')}
        empty={t('conversions.calls.all_sources')}
        defaultValue={filter.source ?? ''}
        options={conversionSources.map((value) => ({ value, label: t(`conversions.source.${value}`) }))}
      />
      <Button kind="secondary">{t('conversions.calls.filter')}</Button>
    </Form>
  )
}

function Refusals({ refusals }: { refusals: Refusal[] }) {
  const { t } = useTranslation()
  const { number } = useFormat()
  const known = refusalErrors.flatMap((error) => refusals.filter((refusal) => refusal.error === error))
  if (known.length === 0) return null
  return (
    <div className="pt-5">
      <h3 className="pb-1 font-semibold">{t('conversions.calls.refused_title')}</h3>
      <ul>
        {known.map(({ error, count, lastAt }) => (
          <li key={error}>
            {t('conversions.calls.refusal_line', {
              what: t(`conversions.calls.refusal.${error as (typeof refusalErrors)[number]}`),
              count: number(count),
            })}{' '}
            <When value={lastAt} />
          </li>
        ))}
      </ul>
    </div>
  )
}
