import { Form } from '@remix-run/react'
import { Button, LinkButton } from '#app/components/buttons.tsx'
import { TextField } from '#app/components/fields.tsx'
import { FormHead, RefusalNotice, useZodForm } from '#app/components/form.tsx'
import { useFormat } from '#app/components/format.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { Section } from '#app/components/section.tsx'
import { freshMinutes } from '#app/domain/account/fresh.ts'
import { secondFactorForm } from '#app/domain/account/second-factor-forms.ts'
import type { FormAnswer } from '#app/domain/form-issue.ts'
import { useTranslation } from '#app/i18n/use-translation.ts'
import { type KeyToScan, SetUp } from './set-up.tsx'

type Answer = FormAnswer | null
type FactorProps = {
  isOn: boolean
  /** Whether this session has shown it within the last minutes. */
  isShown: boolean
  shownAt: Date | null
  /** The page that waits behind this one. */
  to: string | null
  setUp: KeyToScan | null
  codesLeft: number
  /** The code of the demo's own account; null everywhere else. */
  demoCode: string | null
  /** Recovery codes that were made just now. */
  codes: readonly string[] | null
  answer: Answer
}

/** Setting the second factor up, showing it, and what to do without the phone. */
export function SecondFactor({ isOn, isShown, setUp, codes, answer, ...props }: FactorProps) {
  const { t } = useTranslation()
  return (
    <div className="max-w-form">
      <PageTitle subtitle={t('staffing.factor.why', { minutes: freshMinutes })}>
        {t('staffing.factor.title')}
      </PageTitle>
      {codes ? (
        <Codes codes={codes} to={props.to ?? '/staff'} />
      ) : setUp ? (
        <SetUp {...setUp} answer={answer} />
      ) : !isOn ? (
        <Begin answer={answer} />
      ) : isShown && props.to === null ? (
        <State shownAt={props.shownAt} codesLeft={props.codesLeft} answer={answer} />
      ) : (
        <Prove demoCode={props.demoCode} answer={answer} />
      )}
    </div>
  )
}

function Begin({ answer }: { answer: Answer }) {
  const { t } = useTranslation()
  return (
    <Form method="post" className="grid gap-5">
      <RefusalNotice refusal={answer?.refusal} />
      <p>{t('staffing.factor.begin_text')}</p>
      <div>
        <Button name="do" value="begin">
          {t('staffing.factor.begin')}
        </Button>
      </div>
    </Form>
  )
}

function Prove({ demoCode, answer }: { demoCode: string | null; answer: Answer }) {
  const { t } = useTranslation()
  const isRecovery = answer?.values?.do === 'recover'
  const labels = { code: t('staffing.factor.code'), recovery: t('staffing.factor.recovery') }
  const app = useZodForm(secondFactorForm, {}, { answer: isRecovery ? null : answer, labels })
  const paper = useZodForm(secondFactorForm, {}, { answer: isRecovery ? answer : null, labels })
  return (
    <>
      {demoCode && <Notice title={t('staffing.factor.demo', { code: demoCode })} />}
      <Form {...app.props} className="grid gap-5">
        <FormHead form={app} />
        <TextField
          {...app.field('code')}
          inputMode="numeric"
          autoComplete="one-time-code"
          label={t('staffing.factor.code')}
          hint={t('staffing.factor.again')}
        />
        <div>
          <Button name="do" value="prove" busy={app.isBusy}>
            {t('staffing.factor.prove')}
          </Button>
        </div>
      </Form>
      <details className="pt-8" open={isRecovery}>
        <summary className="inline-flex min-h-11 items-center">{t('staffing.factor.lost')}</summary>
        <Form {...paper.props} className="grid gap-5 pt-2">
          <FormHead form={paper} />
          <TextField
            {...paper.field('recovery')}
            autoComplete="off"
            label={t('staffing.factor.recovery')}
            hint={t('staffing.factor.recovery_hint')}
          />
          <div>
            <Button kind="secondary" name="do" value="recover" busy={paper.isBusy}>
              {t('staffing.factor.recover')}
            </Button>
          </div>
        </Form>
      </details>
    </>
  )
}

function Codes({ codes, to }: { codes: readonly string[]; to: string }) {
  const { t } = useTranslation()
  return (
    <Section title={t('staffing.factor.codes_title')}>
      <p className="pb-4">{t('staffing.factor.codes_text')}</p>
      <ul dir="ltr" className="grid gap-x-10 gap-y-1.5 pb-6 font-mono sm:grid-cols-2">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <LinkButton kind="primary" to={to}>
        {t('staffing.factor.kept')}
      </LinkButton>
    </Section>
  )
}

function State({ shownAt, codesLeft, answer }: { shownAt: Date | null; codesLeft: number; answer: Answer }) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <Form method="post" className="grid gap-6">
      <RefusalNotice refusal={answer?.refusal} />
      <p>
        {shownAt && t('staffing.factor.is_on', { when: format.dateTime(shownAt) })}{' '}
        {t('staffing.factor.left', { count: codesLeft })}.
      </p>
      <div>
        <Button kind="secondary" name="do" value="codes">
          {t('staffing.factor.new_codes')}
        </Button>
        <p className="pt-1.5 text-note text-soft">{t('staffing.factor.new_codes_text')}</p>
      </div>
      <div>
        <Button kind="secondary" name="do" value="begin">
          {t('staffing.factor.new_phone')}
        </Button>
        <p className="pt-1.5 text-note text-soft">{t('staffing.factor.new_phone_text')}</p>
      </div>
    </Form>
  )
}
