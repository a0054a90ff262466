import { Form } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useTranslation } from '#app/i18n/use-translation.ts'
import type { FormAnswer } from '#app/domain/form-issue.ts'
import { picturePath } from '#app/domain/content/picture.ts'
import { strengthOf } from '#app/domain/outcome/standing.ts'
import { ScreenshotField } from '../deal/screenshot-field.tsx'
import { metricNames, type MetricsReading, metricsForm } from '#app/domain/outcome/metrics.ts'
import { Button, ButtonRow } from '../buttons.tsx'
import { type Column, DataTable } from '../data-table.tsx'
import { EmptyState } from '../empty-state.tsx'
import { DateField, TextField } from '../fields.tsx'
import { FormHead, useZodForm } from '../form.tsx'
import { Day, Name } from '../format.tsx'
import { Link } from '../link.tsx'
import { Checkbox } from '../choice-fields.tsx'
import { Section } from '../section.tsx'
import { FigureSource } from './figure-source.tsx'
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
      render: (reading) => (
        <>
          <Day value={reading.takenOn} long /> <FigureSource strength={strengthOf(reading)} />
          <Evidence reading={reading} />
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

/** What a reading stands on: the screenshot, the file's name, and what looked wrong about it. */
function Evidence({ reading }: { reading: MetricsReading }) {
  const { t } = useTranslation()
  const { pictureKey, fileName, doubts } = reading
  return (
    <span className="block text-fine text-soft">
      {pictureKey && (
        <Link to={picturePath(pictureKey)} reload>
          {t('figures.screenshot_open')}
        </Link>
      )}
      {fileName && <Name>{fileName}</Name>}
      {doubts.length > 0 &&
        ` ${t('figures.doubted', { figures: doubts.map((name) => t(`outcome.metrics.${name}`)).join(', ') })}`}
    </span>
  )
}

/** Where figures look wrong: a box to say that they are right. */
export function SureBox({
  form,
  answer,
}: {
  form: Pick<ReturnType<typeof useZodForm>, 'check'>
  answer: FormAnswer | null | undefined
}) {
  const { t } = useTranslation()
  if (answer?.values?.isDoubted !== 'yes') return null
  return <Checkbox {...form.check('sure')} label={t('figures.sure')} />
}

type MetricsPanelProps = {
  readings: MetricsReading[]
  /** The reader's calendar day, `2026-11-20`. */
  today: string
  /** Hidden fields by which the page knows this form among others. */
  children?: ReactNode
  /** What the action said about this form, where the page has others. */
  answer?: FormAnswer | null | undefined
  /** A link to more about it. */
  note?: ReactNode
  /** Where the form goes with its screenshot; without it there is no field for one. */
  action?: string
}

/** The figures so far, and a form for whoever sees newer ones. Its action reads `metricsForm`. */
export function MetricsPanel({ readings, note, children, ...rest }: MetricsPanelProps) {
  const { t } = useTranslation()
  return (
    <Section title={t('outcome.metrics.title')} note={note}>
      <MetricsTable readings={readings} />
      <MetricsForm {...rest}>{children}</MetricsForm>
    </Section>
  )
}

/** Figures as somebody reads them from a screen, with a picture of it or without. */
export function MetricsForm({
  today,
  children,
  action,
  ...told
}: Omit<MetricsPanelProps, 'readings' | 'note'>) {
  const { t } = useTranslation()
  const labels = Object.fromEntries(
    (['taken_on', ...metricNames] as const).map((name) => [
      name === 'taken_on' ? 'takenOn' : name,
      t(`outcome.metrics.${name}`),
    ]),
  )
  const form = useZodForm(metricsForm, { takenOn: today }, { labels, prefix: 'metrics', ...told })
  return (
    <Form
      {...form.props}
      {...(action ? { action, encType: 'multipart/form-data' as const } : {})}
      className="max-w-form pt-4"
    >
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
      {action && <ScreenshotField {...form.field('screenshot')} hint={t('figures.screenshot_hint')} />}
      <p className="py-2 text-note text-soft">{t('outcome.metrics.hint')}</p>
      <SureBox form={form} answer={told.answer} />
      <ButtonRow>
        <Button busy={form.isBusy}>{t('outcome.metrics.save')}</Button>
      </ButtonRow>
    </Form>
  )
}
