import { Form } from '@remix-run/react'
import { useTranslation } from '#app/i18n/use-translation.ts'
import { Button } from '#app/components/buttons.tsx'
import { RadioGroup } from '#app/components/choice-fields.tsx'
import { Words } from '#app/components/deal/words.tsx'
import { TextArea } from '#app/components/fields.tsx'
import { FormHead, useZodForm } from '#app/components/form.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { Columns, Section } from '#app/components/section.tsx'
import { breaches, type Subject } from '#app/domain/moderation/case.ts'
import { reportForm } from '#app/domain/moderation/forms.ts'

type ReportPageProps = { subject: Subject; excerpt: string; isSent: boolean }

/** What is reported, and under which of the rules. */
export function ReportPage({ subject, excerpt, isSent }: ReportPageProps) {
  const { t } = useTranslation()
  return (
    <>
      <PageTitle subtitle={t('moderation.lead')}>{t('moderation.title')}</PageTitle>
      {isSent && <Notice kind="success" title={t('moderation.sent')} />}
      <Columns shape="wide-start">
        {isSent ? <div /> : <ReportForm subject={subject} />}
        <Section title={t('moderation.excerpt')}>
          {excerpt.trim() ? (
            <Words>{excerpt}</Words>
          ) : (
            <p className="text-soft">{t('moderation.no_words')}</p>
          )}
        </Section>
      </Columns>
    </>
  )
}

function ReportForm({ subject: { kind, id } }: { subject: Subject }) {
  const { t } = useTranslation()
  const form = useZodForm(
    reportForm,
    {},
    { labels: { reason: t('moderation.breach_label'), note: t('moderation.note') } },
  )
  return (
    <Section title={t(`moderation.report_what.${kind}`)}>
      <Form {...form.props} className="grid max-w-form gap-5">
        <FormHead form={form} />
        <input type="hidden" name="kind" value={kind} />
        <input type="hidden" name="id" value={id} />
        <RadioGroup
          {...form.field('reason')}
          label={t('moderation.breach_label')}
          options={breaches.map((value) => ({ value, label: t(`moderation.breach.${value}`) }))}
        />
        <TextArea
          {...form.field('note')}
          required={false}
          rows={4}
          maxLength={2000}
          label={t('moderation.note')}
          hint={t('moderation.note_hint')}
        />
        <div>
          <Button busy={form.isBusy}>{t('moderation.send')}</Button>
        </div>
      </Form>
    </Section>
  )
}
