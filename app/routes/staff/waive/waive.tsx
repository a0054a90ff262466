import { Form } from '@remix-run/react'
import { Button } from '#app/components/buttons.tsx'
import { Findings } from '#app/components/compliance/findings.tsx'
import { useAnswerTo } from '#app/components/deal/deal-answer.ts'
import { SelectField, TextArea } from '#app/components/fields.tsx'
import { FormHead, RefusalNotice, useZodForm } from '#app/components/form.tsx'
import { isolate } from '#app/components/isolate.ts'
import { Link } from '#app/components/link.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { Section } from '#app/components/section.tsx'
import { isBlocking, type Judged, waiverForm } from '#app/domain/compliance/waiver.ts'
import { useTranslation } from '#app/i18n/use-translation.ts'

type WaiveProps = { id: string; brandName: string; creatorName: string; findings: Judged[] }

/** What the rules say of a deal, and staff's word that one of them does not hold it up. */
export function Waive({ id, brandName, creatorName, findings }: WaiveProps) {
  const { t } = useTranslation()
  const answer = useAnswerTo('waive-rule')
  const open = findings.filter(isBlocking)
  const parties = { creator: isolate(creatorName), brand: isolate(brandName) }
  return (
    <>
      <PageTitle
        subtitle={<Link to={`/staff/collaborations/${id}`}>{t('compliance.staff.deal', parties)}</Link>}
      >
        {t('compliance.title')}
      </PageTitle>
      <Findings findings={findings} />
      {open.length > 0 ? <WaiverForm open={open} /> : <RefusalNotice refusal={answer?.refusal} />}
    </>
  )
}

function WaiverForm({ open }: { open: Judged[] }) {
  const { t } = useTranslation()
  const labels = { rule: t('compliance.staff.rule'), reason: t('compliance.staff.why') }
  const form = useZodForm(waiverForm, { rule: open[0]!.rule }, { answer: useAnswerTo('waive-rule'), labels })
  return (
    <Section title={t('compliance.staff.waive')}>
      <p className="max-w-prose pb-4">{t('compliance.staff.waive_means')}</p>
      <Form {...form.props} className="grid max-w-form gap-5">
        <FormHead form={form} />
        <SelectField
          {...form.field('rule')}
          label={labels.rule}
          options={open.map(({ rule }) => ({ value: rule, label: t(`compliance.rule.${rule}`) }))}
        />
        <TextArea {...form.field('reason')} label={labels.reason} rows={3} />
        <div>
          <Button kind="danger" name="step" value="waive-rule" busy={form.isBusy}>
            {t('compliance.staff.waive')}
          </Button>
        </div>
      </Form>
    </Section>
  )
}
