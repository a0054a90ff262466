import { Form, useActionData } from '@remix-run/react'
import { useTranslation } from '#app/i18n/use-translation.ts'
import { Button } from '#app/components/buttons.tsx'
import { DateField, TextArea, TextField } from '#app/components/fields.tsx'
import { FormHead, RefusalNotice, useZodForm } from '#app/components/form.tsx'
import { useFormat } from '#app/components/format.tsx'
import { isolate } from '#app/components/isolate.ts'
import { Section } from '#app/components/section.tsx'
import { aloneUpTo, needsSecond, reasonForm, recordForm } from '#app/domain/escrow/manual-payout.ts'
import type { FormAnswer } from '#app/domain/form-issue.ts'
import type { PayoutView } from './payout.tsx'

/** What can be done with a payout as it stands. */
export function PayoutActions({ payout, today }: { payout: PayoutView; today: string }) {
  return (
    <>
      {payout.status === 'queued' && <Record payout={payout} today={today} />}
      {payout.status === 'seconding' && <Confirm payout={payout} />}
      {payout.status !== 'failed' && <Fail wasSent={payout.status === 'sent'} />}
    </>
  )
}

function Record({ payout: { amount }, today }: { payout: PayoutView; today: string }) {
  const { t } = useTranslation()
  const format = useFormat()
  const form = useZodForm(
    recordForm,
    { sentOn: today },
    {
      answer: useAnswerTo('record'),
      labels: { reference: t('payouts.record.reference'), sentOn: t('payouts.record.sent_on') },
    },
  )
  return (
    <Section title={t('payouts.record.title')}>
      <Form {...form.props} className="grid max-w-form gap-4">
        <FormHead form={form} />
        <p className="text-soft">
          {t('payouts.record.alone')}{' '}
          {needsSecond(amount) &&
            t('payouts.record.with_second', { limit: isolate(format.money(aloneUpTo(amount.currency))) })}
        </p>
        <TextField
          {...form.field('reference')}
          label={t('payouts.record.reference')}
          hint={t('payouts.record.reference_hint')}
          maxLength={60}
          autoComplete="off"
        />
        <DateField {...form.field('sentOn')} label={t('payouts.record.sent_on')} />
        <div>
          <Button name="do" value="record" busy={form.isBusy}>
            {t('payouts.record.submit', { amount: isolate(format.money(amount)) })}
          </Button>
        </div>
      </Form>
    </Section>
  )
}

function Confirm({ payout: { amount, isRecordedByReader } }: { payout: PayoutView }) {
  const { t } = useTranslation()
  const format = useFormat()
  const answer = useAnswerTo('second')
  return (
    <Section title={t('payouts.confirm.title')}>
      <RefusalNotice refusal={answer?.refusal} />
      {isRecordedByReader ? (
        <p>{t('payouts.confirm.not_you')}</p>
      ) : (
        <Form method="post" className="grid gap-4">
          <p className="text-soft">{t('payouts.confirm.text')}</p>
          <div>
            <Button name="do" value="second">
              {t('payouts.confirm.submit', { amount: isolate(format.money(amount)) })}
            </Button>
          </div>
        </Form>
      )}
      <Reasoned
        act="send-back"
        title={t('payouts.confirm.send_back')}
        label={t('payouts.confirm.send_back_reason')}
        submit={t('payouts.confirm.send_back_submit')}
      />
    </Section>
  )
}

function Fail({ wasSent }: { wasSent: boolean }) {
  const { t } = useTranslation()
  return (
    <Reasoned
      act="fail"
      title={t(wasSent ? 'payouts.fail.returned_title' : 'payouts.fail.title')}
      text={t(wasSent ? 'payouts.fail.returned_text' : 'payouts.fail.text')}
      label={t('payouts.fail.reason')}
      submit={t(wasSent ? 'payouts.fail.returned_submit' : 'payouts.fail.submit')}
    />
  )
}

type ReasonedProps = {
  act: 'fail' | 'send-back'
  title: string
  text?: string
  label: string
  submit: string
}

/** What is done rarely and only with a reason: folded away until it is asked for. */
function Reasoned({ act, title, text, label, submit }: ReasonedProps) {
  const answer = useAnswerTo(act)
  const form = useZodForm(reasonForm, {}, { answer, prefix: act, labels: { reason: label } })
  return (
    <details open={answer !== undefined} className="pt-5">
      <summary className="inline-flex min-h-11 items-center underline underline-offset-4">{title}</summary>
      <Form {...form.props} className="grid max-w-form gap-4 pt-2">
        <FormHead form={form} />
        {text && <p className="text-soft">{text}</p>}
        <TextArea {...form.field('reason')} rows={2} label={label} maxLength={500} />
        <div>
          <Button kind={act === 'fail' ? 'danger' : 'secondary'} name="do" value={act} busy={form.isBusy}>
            {submit}
          </Button>
        </div>
      </Form>
    </details>
  )
}

/** What the action said about one of the page's forms. */
function useAnswerTo(act: string): FormAnswer | undefined {
  const answer = useActionData<FormAnswer>()
  return answer?.values?.do === act ? answer : undefined
}
