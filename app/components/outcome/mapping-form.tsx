import { Form, useSearchParams } from '@remix-run/react'
import { useTranslation } from '#app/i18n/use-translation.ts'
import { figuresOfRow, metricFileForm, type MetricMapping } from '#app/domain/outcome/metric-file.ts'
import { metricNames } from '#app/domain/outcome/metrics.ts'
import { Button, ButtonRow } from '../buttons.tsx'
import { type Column, DataTable } from '../data-table.tsx'
import { useAnswerTo } from '../deal/deal-answer.ts'
import { DateField, SelectField } from '../fields.tsx'
import { FormHead, useZodForm } from '../form.tsx'
import { Name } from '../format.tsx'
import { Notice } from '../notice.tsx'
import { Section } from '../section.tsx'
import { KnownCount } from './known.tsx'
import { SureBox } from './metrics-panel.tsx'

type MappingFormProps = {
  file: {
    id: string
    fileName: string
    columns: string[]
    cells: string[]
    namesPost: boolean
    mapping: MetricMapping
  }
  today: string
  action: string
}

/** Which column is which, what that makes of the post's row, and nothing saved until it is confirmed. */
export function MappingForm({ file, today, action }: MappingFormProps) {
  const { t } = useTranslation()
  const [search] = useSearchParams()
  const answer = useAnswerTo('metrics-mapping')
  const chosen = answer?.values ?? Object.fromEntries(search)
  const typed = Object.fromEntries(
    metricNames.map((name) => [name, chosen[name] === undefined ? file.mapping[name] : chosen[name]]),
  )
  const labels = Object.fromEntries(metricNames.map((name) => [name, t(`outcome.metrics.${name}`)]))
  const form = useZodForm(
    metricFileForm,
    { ...withText(typed), takenOn: today },
    { answer, prefix: 'mapping', labels },
  )
  const columns = [
    { value: '', label: t('figures.no_column') },
    ...file.columns.map((name, at) => ({ value: String(at), label: name || `${at + 1}` })),
  ]
  return (
    <Section id="file" title={t('figures.mapping')} note={<Name>{file.fileName}</Name>}>
      {!file.namesPost && <Notice title={t('figures.unnamed')} />}
      <Form {...form.props} action={action}>
        <FormHead form={form} />
        <input type="hidden" name="fileId" value={file.id} />
        <input type="hidden" name="file" value={file.id} />
        <div className="grid grid-cols-2 gap-x-5 gap-y-4 py-4 sm:grid-cols-3 lg:grid-cols-6">
          {metricNames.map((name) => (
            <SelectField
              key={name}
              label={t(`outcome.metrics.${name}`)}
              options={columns}
              {...form.field(name)}
            />
          ))}
        </div>
        <DryRun row={file} mapping={readMapping(typed)} />
        <div className="max-w-form pt-4">
          <DateField label={t('figures.downloaded_on')} max={today} {...form.field('takenOn')} />
        </div>
        <SureBox form={form} answer={answer} />
        <ButtonRow>
          <Button name="step" value="metrics-mapping" busy={form.isBusy}>
            {t('figures.confirm')}
          </Button>
          <Button kind="secondary" formMethod="get" formNoValidate>
            {t('figures.try')}
          </Button>
        </ButtonRow>
      </Form>
    </Section>
  )
}

const withText = (mapping: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(mapping).map(([name, at]) => [name, at === null ? '' : String(at)]))

const readMapping = (typed: Record<string, unknown>) =>
  Object.fromEntries(
    metricNames.map((name) => {
      const text = String(typed[name] ?? '')
      return [name, /^\d{1,3}$/.test(text) ? Number(text) : null]
    }),
  ) as MetricMapping

/** What would be saved. */
function DryRun({ row, mapping }: { row: MappingFormProps['file']; mapping: MetricMapping }) {
  const { t } = useTranslation()
  const { metrics, unread } = figuresOfRow(row, mapping)
  const lines = metricNames.map((name) => ({ name, at: mapping[name], value: metrics[name] }))
  const columns: Column<(typeof lines)[number]>[] = [
    {
      key: 'name',
      head: t('figures.figure'),
      names: true,
      render: ({ name }) => t(`outcome.metrics.${name}`),
    },
    {
      key: 'column',
      head: t('figures.column'),
      render: ({ at }) => (at === null ? '' : <Name>{row.columns[at]}</Name>),
    },
    {
      key: 'cell',
      head: t('figures.cell'),
      render: ({ at }) => (at === null ? '' : <bdi dir="ltr">{row.cells[at]}</bdi>),
    },
    {
      key: 'value',
      head: t('figures.read_as'),
      figure: true,
      render: ({ name, value }) =>
        unread.includes(name) ? t('figures.unread') : <KnownCount value={value} />,
    },
  ]
  return (
    <DataTable
      caption={t('figures.dry_run')}
      showCaption
      rows={lines}
      columns={columns}
      rowKey={({ name }) => name}
      dense
      phone="stack"
    />
  )
}
