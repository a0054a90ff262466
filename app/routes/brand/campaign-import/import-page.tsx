import { Form, useActionData } from '@remix-run/react'
import { Button, ButtonRow, LinkButton } from '#app/components/buttons.tsx'
import { CampaignHead, type CampaignName } from '#app/components/campaign/campaign-head.tsx'
import { DataTable } from '#app/components/data-table.tsx'
import { DefinitionList } from '#app/components/definition-list.tsx'
import { useDynamicText } from '#app/components/dynamic-text.ts'
import { problemText } from '#app/components/outcome/problem-text.ts'
import { SelectField } from '#app/components/fields.tsx'
import { FormHead, RefusalNotice, useZodForm } from '#app/components/form.tsx'
import { Figure, Name } from '#app/components/format.tsx'
import { Notice } from '#app/components/notice.tsx'
import { OutcomeRooms } from '#app/components/outcome/outcome-rooms.tsx'
import { Section } from '#app/components/section.tsx'
import type { FormAnswer } from '#app/domain/form-issue.ts'
import { fileFields, type FileKind, type FileMapping, fileStepForm } from '#app/domain/outcome/file-fields.ts'
import { useTranslation } from '#app/i18n/use-translation.ts'

type Counts = { new: number; replaced: number; duplicate: number; refused: number }
type File = {
  id: string
  kind: FileKind
  fileName: string
  columns: string[]
  mapping: FileMapping
  status: 'mapped' | 'tried' | 'running' | 'done'
  counts: Counts | null
  refused: { line: number; reason: string }[]
}
type Loaded = { campaign: CampaignName; file: File; first: string[][] }

/** A file on its way in: which column is which, what would become of the rows, what became of them. */
export function ImportPage({ campaign, file, first }: Loaded) {
  const { t } = useTranslation()
  const refusal = useActionData<FormAnswer>()?.refusal
  const { status, kind } = file
  const address = `/brand/campaigns/${campaign.id}/imports/${file.id}`
  return (
    <>
      <CampaignHead campaign={campaign} here="outcome" subtitle={<Name>{file.fileName}</Name>} />
      <OutcomeRooms id={campaign.id} here={kind} />
      <RefusalNotice refusal={refusal} />
      {status === 'done' && <Notice kind="success" title={t('conversions.file.done')} />}
      {status === 'running' && (
        <Notice title={t('conversions.file.running')}>
          <LinkButton small to={address}>
            {t('conversions.file.look_again')}
          </LinkButton>
        </Notice>
      )}
      {file.counts && <Found file={file} counts={file.counts} address={address} />}
      {(status === 'mapped' || status === 'tried') && <Mapping key={status} file={file} first={first} />}
    </>
  )
}

function Found({ file, counts, address }: { file: File; counts: Counts; address: string }) {
  const { t } = useTranslation()
  const isOpen = file.status === 'tried'
  const shown = (['new', 'replaced', 'duplicate', 'refused'] as const).filter(
    (key) => key !== 'replaced' || file.kind === 'orders',
  )
  return (
    <Section title={t(isOpen ? 'conversions.file.found' : 'conversions.file.became')}>
      <DefinitionList
        facts={shown.map((key) => ({
          key,
          term: t(`conversions.file.${key}`),
          detail: <Figure value={counts[key]} />,
        }))}
      />
      {file.refused.length > 0 && <Refused file={file} address={address} />}
      {isOpen && (
        <Form method="post">
          <ButtonRow>
            <Button name="press" value="run">
              {t('conversions.file.run')}
            </Button>
            <span className="text-note text-soft">{t('conversions.file.run_hint')}</span>
          </ButtonRow>
        </Form>
      )}
    </Section>
  )
}

function Refused({ file, address }: { file: File; address: string }) {
  const say = useDynamicText()
  const { t } = useTranslation()
  return (
    <div className="pt-4">
      <DataTable
        caption={t('conversions.file.refused')}
        showCaption
        dense
        rows={file.refused}
        rowKey={({ line }) => String(line)}
        columns={[
          {
            key: 'line',
            head: t('conversions.file.line'),
            names: true,
            render: ({ line }) => <Figure value={line} />,
          },
          {
            key: 'reason',
            head: t('conversions.file.reason'),
            render: ({ reason }) => problemText(say, reason),
          },
        ]}
      />
      <p className="pt-3">
        <a href={`${address}/refused.csv`}>{t('conversions.file.download')}</a>
      </p>
    </div>
  )
}

function Mapping({ file, first }: { file: File; first: string[][] }) {
  const { t } = useTranslation()
  const fields = fileFields[file.kind]
  const mapping = Object.fromEntries(fields.map((field) => [field, String(file.mapping[field] ?? '')]))
  const labels = Object.fromEntries(
    fields.map((field) => [`mapping.${field}`, t(`conversions.field.${field}`)]),
  )
  const form = useZodForm(fileStepForm, { mapping }, { labels })
  const options = file.columns.map((name, at) => ({
    value: String(at),
    label: name === '' ? t('conversions.file.unnamed', { number: at + 1 }) : name,
  }))
  const examples = (at: string) => {
    const cells = at === '' ? [] : first.map((row) => row[Number(at)] ?? '').filter((cell) => cell !== '')
    return cells.length > 0 ? cells.join(' · ') : undefined
  }
  return (
    <Section title={t('conversions.file.columns')}>
      <Form {...form.props} className="grid gap-5">
        <FormHead form={{ errors: form.errors, refusal: null }} />
        <div className="grid items-end gap-x-8 gap-y-4 sm:grid-cols-2 lg:grid-cols-3">
          {fields.map((field) => (
            <SelectField
              key={field}
              {...form.field(`mapping.${field}`)}
              label={t(`conversions.field.${field}`)}
              hint={examples(mapping[field]!)}
              empty={t('conversions.file.no_column')}
              options={options}
            />
          ))}
        </div>
        <div>
          <Button kind={file.status === 'tried' ? 'secondary' : 'primary'} busy={form.isBusy}>
            {t('conversions.file.check')}
          </Button>
        </div>
      </Form>
    </Section>
  )
}
