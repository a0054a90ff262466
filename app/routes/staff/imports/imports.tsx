import { Form } from '@remix-run/react'
import { useTranslation } from '#app/i18n/use-translation.ts'
import { z } from 'zod'
import { Button } from '#app/components/buttons.tsx'
import { type Column, DataTable } from '#app/components/data-table.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { FileField } from '#app/components/file-field.tsx'
import { FormHead, useZodForm } from '#app/components/form.tsx'
import { Figure, Name, When } from '#app/components/format.tsx'
import { Link } from '#app/components/link.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { Section } from '#app/components/section.tsx'
import { ImportStatus, type StatusOfImport } from '../import/import-status.tsx'

type ImportLine = {
  id: string
  fileName: string
  status: StatusOfImport
  isDryRun: boolean
  rowCount: number
  imported: number
  merged: number
  unchanged: number
  refused: number
  createdAt: Date
}

const anything = z.object({})

export function Imports({ imports }: { imports: ImportLine[] }) {
  const { t } = useTranslation()
  return (
    <>
      <PageTitle subtitle={t('imports.list.subtitle')}>{t('imports.list.title')}</PageTitle>
      <Upload />
      <Section title={t('imports.list.earlier')}>
        {imports.length === 0 ? (
          <EmptyState>{t('imports.list.none')}</EmptyState>
        ) : (
          <ImportTable imports={imports} />
        )}
      </Section>
    </>
  )
}

function Upload() {
  const { t } = useTranslation()
  const form = useZodForm(anything, {}, { labels: { list: t('imports.upload.file') } })
  return (
    <Section title={t('imports.upload.title')}>
      <Form {...form.props} encType="multipart/form-data" className="grid max-w-form gap-4">
        <FormHead form={form} />
        <FileField
          {...form.field('list')}
          label={t('imports.upload.file')}
          hint={t('imports.upload.hint')}
          accept=".csv,.tsv,.txt,text/csv"
          types="CSV"
          maxMegabytes={8}
        />
        <div>
          <Button busy={form.isBusy}>{t('imports.upload.send')}</Button>
        </div>
      </Form>
    </Section>
  )
}

function ImportTable({ imports }: { imports: ImportLine[] }) {
  const { t } = useTranslation()
  const outcomes = ['imported', 'merged', 'unchanged', 'refused'] as const
  const columns: Column<ImportLine>[] = [
    {
      key: 'file',
      head: t('imports.list.file'),
      names: true,
      render: ({ id, fileName }) => (
        <Link to={`/staff/imports/${id}`} className="font-semibold">
          <Name>{fileName}</Name>
        </Link>
      ),
    },
    { key: 'status', head: t('imports.list.status'), render: (line) => <ImportStatus {...line} /> },
    { key: 'at', head: t('imports.list.at'), render: ({ createdAt }) => <When value={createdAt} /> },
    {
      key: 'rows',
      head: t('imports.count.rows'),
      figure: true,
      render: ({ rowCount }) => <Figure value={rowCount} />,
    },
    ...outcomes.map((outcome) => ({
      key: outcome,
      head: t(`imports.count.${outcome}`),
      figure: true,
      render: (line: ImportLine) => (line.status === 'uploaded' ? '–' : <Figure value={line[outcome]} />),
    })),
  ]
  return (
    <DataTable
      caption={t('imports.list.earlier')}
      rows={imports}
      columns={columns}
      rowKey={({ id }) => id}
      phone="stack"
    />
  )
}
