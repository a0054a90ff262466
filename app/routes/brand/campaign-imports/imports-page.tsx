import { Form } from '@remix-run/react'
import { z } from 'zod'
import { Button } from '#app/components/buttons.tsx'
import { CampaignHead, type CampaignName } from '#app/components/campaign/campaign-head.tsx'
import { DataTable } from '#app/components/data-table.tsx'
import { FileField } from '#app/components/file-field.tsx'
import { FormHead, useZodForm } from '#app/components/form.tsx'
import { Name, When } from '#app/components/format.tsx'
import { Link } from '#app/components/link.tsx'
import { OutcomeRooms } from '#app/components/outcome/outcome-rooms.tsx'
import { Section } from '#app/components/section.tsx'
import type { FileKind } from '#app/domain/outcome/file-fields.ts'
import { useTranslation } from '#app/i18n/use-translation.ts'

type File = {
  id: string
  fileName: string
  status: 'mapped' | 'tried' | 'running' | 'done'
  createdAt: Date | string
}
type Loaded = { campaign: CampaignName; kind: FileKind; files: File[] }

const anything = z.object({})

/** A file of orders or of codes on its way in, and those before it. */
export function ImportsPage({ campaign, kind, files }: Loaded) {
  const { t } = useTranslation()
  return (
    <>
      <CampaignHead campaign={campaign} here="outcome" subtitle={t(`conversions.file.${kind}`)} />
      <OutcomeRooms id={campaign.id} here={kind} />
      <Upload kind={kind} />
      <Section title={t('conversions.file.earlier')}>
        {files.length === 0 ? (
          <p className="text-soft">{t('conversions.file.none')}</p>
        ) : (
          <DataTable
            caption={t('conversions.file.earlier')}
            rows={files}
            rowKey={({ id }) => id}
            phone="stack"
            columns={[
              {
                key: 'file',
                head: t('conversions.file.choose'),
                names: true,
                render: ({ id, fileName }) => (
                  <Link to={`/brand/campaigns/${campaign.id}/imports/${id}`}>
                    <Name>{fileName}</Name>
                  </Link>
                ),
              },
              {
                key: 'status',
                head: t('conversions.calls.verdict'),
                render: ({ status }) => t(`conversions.file.status.${status}`),
              },
              {
                key: 'at',
                head: t('conversions.calls.at'),
                render: ({ createdAt }) => <When value={createdAt} />,
              },
            ]}
          />
        )}
      </Section>
    </>
  )
}

function Upload({ kind }: { kind: FileKind }) {
  const { t } = useTranslation()
  const form = useZodForm(anything, {}, { labels: { list: t('conversions.file.choose') } })
  return (
    <Section title={t(`conversions.file.${kind}`)}>
      <p className="max-w-prose pb-4">{t(`conversions.file.hint_${kind}`)}</p>
      <Form {...form.props} encType="multipart/form-data" className="grid max-w-form gap-4">
        <FormHead form={form} />
        <input type="hidden" name="kind" value={kind} />
        <FileField
          {...form.field('list')}
          label={t('conversions.file.choose')}
          accept=".csv,.tsv,.txt,text/csv"
          types="CSV"
          maxMegabytes={2}
        />
        <div>
          <Button busy={form.isBusy}>{t('conversions.file.send')}</Button>
        </div>
      </Form>
    </Section>
  )
}
