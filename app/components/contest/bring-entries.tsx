import { Form } from '@remix-run/react'
import { useTranslation } from '#app/i18n/use-translation.ts'
import type { Contest } from '../../domain/contest/contest.ts'
import { entriesForm } from '../../domain/contest/forms.ts'
import type { VerdictCounts } from '../../domain/contest/entry.ts'
import { Button, ButtonRow } from '../buttons.tsx'
import { useAnswerTo } from '../deal/deal-answer.ts'
import { TextArea } from '../fields.tsx'
import { FileField } from '../file-field.tsx'
import { FormHead, useZodForm } from '../form.tsx'
import { Name, useFormat, When } from '../format.tsx'
import { isolate } from '../isolate.ts'
import { Notice } from '../notice.tsx'
import { Section } from '../section.tsx'
import { VerdictList } from './verdict-list.tsx'

/** What would become of the lines of a file, if they were kept. */
export type Tried = { count: number; counts: VerdictCounts; isTextKept: boolean }

export type EntryImport = {
  id: string
  role: 'brand' | 'creator'
  name: string
  rowCount: number
  importedAt: Date
}

/** Comments come in as a file or pasted; they may be tried first. Without scripts it is the same form. */
export function BringEntries({ contest }: { contest: Contest }) {
  const { t } = useTranslation()
  const { dateTime } = useFormat()
  const tried = useAnswerTo('try-entries')
  const failed = useAnswerTo('import-entries')
  const form = useZodForm(
    entriesForm,
    {},
    {
      answer: failed ?? tried,
      prefix: 'entries',
      labels: { list: t('contestdesk.bring.file'), text: t('contestdesk.bring.text') },
    },
  )
  const outcome = tried?.values?.tried as Tried | undefined
  return (
    <Section id="bring" title={t('contestdesk.bring.title')}>
      <p className="max-w-prose pb-4">
        {t('contestdesk.bring.lead', { until: isolate(dateTime(contest.freezesAt)) })}
      </p>
      {outcome && <TriedNotice tried={outcome} />}
      <Form {...form.props} action="#bring" encType="multipart/form-data" className="grid max-w-form gap-5">
        <FormHead form={form} />
        <FileField
          {...form.field('list')}
          required={false}
          label={t('contestdesk.bring.file')}
          hint={t('contestdesk.bring.file_hint')}
          accept=".csv,.tsv,.txt,text/csv,text/plain"
          types="CSV"
          maxMegabytes={8}
        />
        <TextArea
          key={outcome ? `${outcome.count}` : 'empty'}
          {...form.field('text')}
          rows={6}
          required={false}
          label={t('contestdesk.bring.text')}
          hint={t('contestdesk.bring.text_hint')}
        />
        <ButtonRow>
          <Button name="step" value="import-entries" busy={form.isBusy}>
            {t('contestdesk.bring.send')}
          </Button>
          <Button kind="secondary" name="step" value="try-entries" busy={form.isBusy}>
            {t('contestdesk.bring.try')}
          </Button>
        </ButtonRow>
      </Form>
    </Section>
  )
}

function TriedNotice({ tried: { count, counts, isTextKept } }: { tried: Tried }) {
  const { t } = useTranslation()
  return (
    <Notice title={t('contestdesk.bring.tried')}>
      <p>{t('contestdesk.bring.tried_text', { count })}</p>
      <VerdictList counts={counts} />
      {!isTextKept && <p className="pt-2">{t('contestdesk.bring.choose_again')}</p>}
    </Notice>
  )
}

/** The files that came in, by whom and when. */
export function ImportList({ imports }: { imports: readonly EntryImport[] }) {
  const { t } = useTranslation()
  if (imports.length === 0) return null
  return (
    <Section title={t('contestdesk.files')}>
      <ul>
        {imports.map(({ id, name, rowCount, importedAt, role }) => (
          <li key={id} className="border-b border-rule py-2">
            {name === '' ? t('contestdesk.pasted') : <Name>{name}</Name>}
            {' · '}
            {t('contestdesk.rows', { count: rowCount })}
            <span className="block text-note text-soft">
              {t(`contestdesk.file_by.${role}`)} · <When value={importedAt} />
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
