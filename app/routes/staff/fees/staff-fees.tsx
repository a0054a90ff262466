import { Form } from '@remix-run/react'
import { Button } from '#app/components/buttons.tsx'
import { DateField, TextField } from '#app/components/fields.tsx'
import { FormHead, useZodForm } from '#app/components/form.tsx'
import { useFormat } from '#app/components/format.tsx'
import { isolate } from '#app/components/isolate.ts'
import { Notice } from '#app/components/notice.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { Section } from '#app/components/section.tsx'
import { feeForm, feeNoticeDays } from '#app/domain/escrow/fee-change.ts'
import type { FormAnswer } from '#app/domain/form-issue.ts'
import { useTranslation } from '#app/i18n/use-translation.ts'

type Change = { id: number; bps: number; effectiveAt: Date; reason: string; decidedAt: Date; by: string }
type StaffFeesProps = { bps: number; changes: Change[]; done: string | null; answer: FormAnswer | null }

/** The share that Athar keeps now, what was decided about it, and a form for the next change. */
export function StaffFees({ bps, changes, done, answer }: StaffFeesProps) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <>
      <PageTitle subtitle={t('feechange.lead')}>{t('feechange.title')}</PageTitle>
      {done && <Notice kind="success" title={t('feechange.done')} />}
      <p className="pb-4">{t('feechange.now', { share: format.percent(bps / 10_000, 2) })}</p>
      <ChangeForm answer={answer} />
      <Section title={t('feechange.history')}>
        {changes.length === 0 && <p className="text-soft">{t('feechange.none')}</p>}
        <ol>
          {changes.map((change) => (
            <li key={change.id} className="border-b border-rule py-3">
              <span className="font-semibold">
                {t('feechange.line', {
                  share: format.percent(change.bps / 10_000, 2),
                  when: format.dateTime(change.effectiveAt),
                })}
              </span>
              <bdi className="block">{change.reason}</bdi>
              <span className="block text-note text-soft">
                {t('staffing.team.by', { name: isolate(change.by), when: format.dateTime(change.decidedAt) })}
              </span>
            </li>
          ))}
        </ol>
      </Section>
    </>
  )
}

function ChangeForm({ answer }: { answer: FormAnswer | null }) {
  const { t } = useTranslation()
  const labels = {
    share: t('feechange.share'),
    from: t('feechange.from'),
    reason: t('feechange.reason'),
  }
  const form = useZodForm(feeForm, {}, { answer, labels })
  return (
    <Form {...form.props} className="grid max-w-form gap-5">
      <FormHead form={form} />
      <TextField {...form.field('share')} inputMode="decimal" suffix="%" label={t('feechange.share')} />
      <DateField
        {...form.field('from')}
        label={t('feechange.from')}
        hint={t('feechange.from_hint', { count: feeNoticeDays })}
      />
      <TextField {...form.field('reason')} label={t('feechange.reason')} />
      <div>
        <Button name="do" value="change" busy={form.isBusy}>
          {t('feechange.change')}
        </Button>
      </div>
    </Form>
  )
}
