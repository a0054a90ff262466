import { Form } from '@remix-run/react'
import { z } from 'zod'
import type { ReactNode } from 'react'
import { useTranslation } from '#app/i18n/use-translation.ts'
import type { Platform } from '#app/domain/channel/platforms.ts'
import { figureDays } from '#app/domain/outcome/figure-reminders.ts'
import type { MetricMapping } from '#app/domain/outcome/metric-file.ts'
import { metricNames, metricPayloadForm, type MetricsReading } from '#app/domain/outcome/metrics.ts'
import { consecutiveDays } from '#app/domain/outcome/report.ts'
import { standingByDay, standingOf } from '#app/domain/outcome/standing.ts'
import { Button, ButtonRow } from '../buttons.tsx'
import { TimeSeries } from '../charts/time-series.tsx'
import { useAnswerTo } from '../deal/deal-answer.ts'
import { DefinitionList } from '../definition-list.tsx'
import { DateField, TextArea } from '../fields.tsx'
import { FileField } from '../file-field.tsx'
import { FormHead, useZodForm } from '../form.tsx'
import { Figure, Name, useFormat } from '../format.tsx'
import { Link } from '../link.tsx'
import { Notice } from '../notice.tsx'
import { PageTitle } from '../page-title.tsx'
import { Section } from '../section.tsx'
import { FigureSource } from './figure-source.tsx'
import { Unknown } from './known.tsx'
import { MappingForm } from './mapping-form.tsx'
import { MetricsForm, MetricsTable, SureBox } from './metrics-panel.tsx'

export type FiguresPageProps = {
  id: string
  side: 'brand' | 'creator'
  title: string
  platform: Platform
  postUrl: string
  publishedOn: string
  readings: MetricsReading[]
  today: string
  file: {
    id: string
    fileName: string
    columns: string[]
    cells: string[]
    namesPost: boolean
    mapping: MetricMapping
  } | null
  done: string | null
}

/** The figures of one post: what counts, how it grew, where each reading comes from, and four ways to add one. */
export function FiguresPage(props: FiguresPageProps) {
  const { t } = useTranslation()
  const { id, side, title, platform, postUrl, readings, today, file, done } = props
  const here = `/${side}/collaborations/${id}`
  const typed = useAnswerTo('metrics')
  return (
    <>
      <PageTitle
        subtitle={
          <>
            <Link to={here}>
              <Name>{title}</Name>
            </Link>{' '}
            · {t(`catalogue.platform.${platform}`)} ·{' '}
            <a href={postUrl} rel="noreferrer" className="wrap-anywhere underline underline-offset-4">
              <bdi dir="ltr">{postUrl}</bdi>
            </a>
          </>
        }
      >
        {t('figures.title')}
      </PageTitle>
      {done && <Notice kind="success" title={t('figures.saved')} />}
      {file && (
        <MappingForm key={file.id} file={file} today={today} action={`${here}/figures?file=${file.id}`} />
      )}
      <Standing readings={readings} />
      <Growth {...props} />
      <Section title={t('figures.history')}>
        <MetricsTable readings={readings} />
      </Section>
      <Section title={t('figures.add')} note={t('figures.asked', { days: figureDays.join(', ') })}>
        <div className="grid gap-x-10 gap-y-8 lg:grid-cols-3">
          <Way title={t('figures.way.payload')}>
            <PayloadForm today={today} />
          </Way>
          <Way title={t('figures.way.file')}>
            <FileForm action={`${here}/figures`} />
          </Way>
          <Way title={t('figures.way.typed')}>
            <MetricsForm key={readings.length} today={today} answer={typed} action={`${here}/figures`}>
              <input type="hidden" name="step" value="metrics" />
            </MetricsForm>
          </Way>
        </div>
      </Section>
    </>
  )
}

const Way = ({ title, children }: { title: string; children: ReactNode }) => (
  <div className="min-w-0">
    <h3 className="font-semibold">{title}</h3>
    {children}
  </div>
)

/** The figures that reports use, each with its source, and the rule by which they were chosen. */
function Standing({ readings }: Pick<FiguresPageProps, 'readings'>) {
  const { t } = useTranslation()
  const standing = standingOf(readings)
  return (
    <Section title={t('figures.standing')}>
      <DefinitionList
        shape="figures"
        facts={metricNames.map((name) => {
          const figure = standing[name]
          return {
            key: name,
            term: (
              <>
                {t(`outcome.metrics.${name}`)}
                {figure && (
                  <span className="block">
                    <FigureSource strength={figure.strength} at={figure.takenOn} />
                  </span>
                )}
              </>
            ),
            detail: figure ? <Figure value={figure.value} /> : <Unknown />,
          }
        })}
      />
      <p className="max-w-prose pt-2 text-note text-soft">{t('figures.rule')}</p>
    </Section>
  )
}

function Growth({ readings, publishedOn, title }: FiguresPageProps) {
  const { t } = useTranslation()
  const { number, day } = useFormat()
  const byDay = standingByDay(readings).filter(({ figures }) => figures.views)
  if (byDay.length < 2) return null
  const days = consecutiveDays(publishedOn, byDay.at(-1)!.day)
  const views = new Map(byDay.map(({ day: on, figures }) => [on, figures.views!.value]))
  return (
    <Section title={t('figures.growth')}>
      <TimeSeries
        title={t('figures.growth')}
        summary={t('outcome.days.views_summary', {
          all: number(byDay.at(-1)!.figures.views!.value),
          to: day(byDay.at(-1)!.day),
        })}
        days={days}
        series={[
          {
            key: 'views',
            label: t('outcome.measure.views'),
            values: days.map((on) => views.get(on) ?? null),
          },
        ]}
        isRunning
        isBridged
        posts={[{ key: 'post', day: publishedOn, label: <Name>{title}</Name> }]}
      />
    </Section>
  )
}

function PayloadForm({ today }: { today: string }) {
  const { t } = useTranslation()
  const answer = useAnswerTo('metrics-payload')
  const form = useZodForm(
    metricPayloadForm,
    { takenOn: today },
    { answer, prefix: 'payload', labels: { payload: t('figures.payload') } },
  )
  return (
    <Form {...form.props} className="grid gap-4 pt-4">
      <FormHead form={form} />
      <TextArea
        {...form.field('payload')}
        rows={7}
        label={t('figures.payload')}
        hint={t('figures.payload_hint')}
      />
      <DateField label={t('outcome.metrics.taken_on')} max={today} {...form.field('takenOn')} />
      <SureBox form={form} answer={answer} />
      <ButtonRow>
        <Button name="step" value="metrics-payload" busy={form.isBusy}>
          {t('outcome.metrics.save')}
        </Button>
      </ButtonRow>
    </Form>
  )
}

/** The file travels beside it. */
const fileForm = z.object({})

function FileForm({ action }: { action: string }) {
  const { t } = useTranslation()
  const form = useZodForm(
    fileForm,
    {},
    { answer: useAnswerTo('metrics-file'), prefix: 'export', labels: { export: t('figures.export') } },
  )
  return (
    <Form {...form.props} action={action} encType="multipart/form-data" className="grid gap-4 pt-4">
      <FormHead form={form} />
      <FileField
        {...form.field('export')}
        accept=".csv,.tsv,.txt,.xlsx"
        types="CSV, XLSX"
        maxMegabytes={5}
        label={t('figures.export')}
        hint={t('figures.export_hint')}
      />
      <ButtonRow>
        <Button name="step" value="metrics-file" busy={form.isBusy}>
          {t('figures.export_read')}
        </Button>
      </ButtonRow>
    </Form>
  )
}
