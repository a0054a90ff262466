import { Form } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useTranslation } from '#app/i18n/use-translation.ts'
import type { FormAnswer } from '#app/domain/form-issue.ts'
import { metricNames, type MetricsReading, metricsForm } from '#app/domain/outcome/metrics.ts'
import { Button, ButtonRow } from '../buttons.tsx'
import { type Column, DataTable } from '../data-table.tsx'
import { EmptyState } from '../empty-state.tsx'
import { DateField, TextField } from '../fields.tsx'
import { FormHead, useZodForm } from '../form.tsx'
import { Day } from '../format.tsx'
import { SourceBadge } from '../marks.tsx'
import { Section } from '../section.tsx'
import { KnownCount } from './known.tsx'

/** The figures of a post as they were read, oldest first, each with its source and day. */
export function MetricsTable({ readings }: { readings: MetricsReading[] }) {
  const { t } = useTranslation()
  const columns = useReadingColumns()
  if (readings.length === 0) return <EmptyState>{t('outcome.metrics.none')}</EmptyState>
  return (
    <DataTable
      caption={t('outcome.metrics.title')}
      rows={readings.map((reading, at) => ({ ...reading, at }))}
      rowKey={({ at }) => String(at)}
      dense
      phone="stack"
      columns={columns}
    />
  )
}

function useReadingColumns(): Column<MetricsReading>[] {
  const { t } = useTranslation()
  return [
    {
      key: 'day',
      head: t('outcome.metrics.taken_on'),
      names: true,
      render: ({ takenOn, source }) => (
        <>
          <Day value={takenOn} long /> <SourceBadge source={source} />
        </>
      ),
    },
    ...metricNames.map((name) => ({
      key: name,
      head: t(`outcome.metrics.${name}`),
      figure: true,
      render: (reading: MetricsReading) => <KnownCount value={reading[name]} />,
    })),
  ]
}

type MetricsPanelProps = {
  readings: MetricsReading[]
  /** The reader's calendar day, `2026-11-20`. */
  today: string
  /** Hidden fields by which the page knows this form among others. */
  children?: ReactNode
  /** What the action said about this form, where the page has others. */
  answer?: FormAnswer | null | undefined
}

/** The figures so far, and a form for whoever sees newer ones. Its action reads `metricsForm`. */
export function MetricsPanel({ readings, today, children, ...told }: MetricsPanelProps) {
  const { t } = useTranslation()
  const labels = Object.fromEntries(
    (['taken_on', ...metricNames] as const).map((name) => [
      name === 'taken_on' ? 'takenOn' : name,
      t(`outcome.metrics.${name}`),
    ]),
  )
  const form = useZodForm(metricsForm, { takenOn: today }, { labels, prefix: 'metrics', ...told })
  return (
    <Section title={t('outcome.metrics.title')}>
      <MetricsTable readings={readings} />
      <Form {...form.props} className="max-w-form pt-4">
        <FormHead form={form} />
        {children}
        <DateField label={t('outcome.metrics.taken_on')} max={today} {...form.field('takenOn')} />
        <div className="grid grid-cols-2 gap-x-5 gap-y-4 py-4 sm:grid-cols-3">
          {metricNames.map((name) => (
            <TextField
              key={name}
              label={t(`outcome.metrics.${name}`)}
              inputMode="numeric"
              {...form.field(name)}
            />
          ))}
        </div>
        <p className="text-note text-soft">{t('outcome.metrics.hint')}</p>
        <ButtonRow>
          <Button busy={form.isBusy}>{t('outcome.metrics.save')}</Button>
        </ButtonRow>
      </Form>
    </Section>
  )
}
