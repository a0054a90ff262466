import { Form } from '@remix-run/react'
import { useTranslation } from '#app/i18n/use-translation.ts'
import { Button, ButtonRow } from '#app/components/buttons.tsx'
import { RadioGroup } from '#app/components/choice-fields.tsx'
import { useAnswerTo } from '#app/components/deal/deal-answer.ts'
import { PrecedentList } from '#app/components/dispute/precedent-list.tsx'
import { SplitFields } from '#app/components/dispute/split-fields.tsx'
import { useUsualShare } from '#app/components/dispute/usual-share.ts'
import { TextArea } from '#app/components/fields.tsx'
import { FormHead, RefusalNotice, useZodForm } from '#app/components/form.tsx'
import { useFormat } from '#app/components/format.tsx'
import { isolate } from '#app/components/isolate.ts'
import { Notice } from '#app/components/notice.tsx'
import { Columns, Section } from '#app/components/section.tsx'
import type { RulingLanguage } from '#app/domain/dispute/case.ts'
import type { CaseView } from '#app/domain/dispute/case-view.ts'
import { secondRulingForm } from '#app/domain/dispute/forms.ts'
import type { Precedent } from '#app/domain/dispute/precedent.ts'
import { type Criterion, reasonOf } from '#app/domain/dispute/reasons.ts'
import { canTakeInDispute, type DisputeStepName, refusePerson } from '#app/domain/dispute/steps.ts'
import { aloneUpTo, needsSecond } from '#app/domain/escrow/manual-payout.ts'
import { parseMajor } from '#app/domain/money.ts'
import { Reasons } from './reasons.tsx'

export type DecideProps = {
  view: CaseView
  accountId: string
  /** The creator's part that staff wants to see worked out, as typed, and the criterion it chose. */
  asked: string | null
  criterion: Criterion | null
  /** What a reason begins with under this criterion, in every language. */
  templates: Record<RulingLanguage, string> | null
  /** The languages in which the people on both sides read. */
  languages: string[]
  similar: Precedent[]
}

/** Where staff rules: the criterion and the split, then the reasons; or where a second person agrees. */
export function Decide(props: DecideProps) {
  const { view, accountId } = props
  const { t } = useTranslation()
  const { dispute } = view
  const rules = (['rule-dispute', 'rule-appeal'] as const).find((step) =>
    canTakeInDispute(step, dispute, 'staff'),
  )
  const seconds = (['confirm-ruling', 'confirm-appeal'] as const).find((step) =>
    canTakeInDispute(step, dispute, 'staff'),
  )
  const step: DisputeStepName | undefined = rules ?? seconds
  if (!step || (rules && view.isContested)) return null
  if (isTheirs(step, accountId, dispute)) return <Notice title={t('dispute.staff.not_you')} />
  return rules ? <Rule {...props} isAppeal={rules === 'rule-appeal'} /> : <Second />
}

/** This person decided before: somebody else has to. */
function isTheirs(step: DisputeStepName, accountId: string, { deciders }: CaseView['dispute']) {
  try {
    refusePerson(step, accountId, deciders)
    return false
  } catch {
    return true
  }
}

function Rule(props: DecideProps & { isAppeal: boolean }) {
  const { view, asked, criterion, similar, isAppeal } = props
  const { t } = useTranslation()
  const format = useFormat()
  const usual = useUsualShare()
  const { money, dispute } = view
  const { frozen } = money
  const toCreator = asked === null ? undefined : parseMajor(asked, frozen.currency)
  const isTooMuch = toCreator !== undefined && toCreator.amount > frozen.amount
  const wrong = asked !== null && !toCreator ? t('form.error.amount') : undefined
  const limit = isolate(format.money(aloneUpTo(frozen.currency)))
  return (
    <Section id="decide" title={t(isAppeal ? 'dispute.staff.title_appeal' : 'dispute.staff.title')}>
      <Columns shape="wide-start">
        <Form method="get" action="#decide" className="grid max-w-form content-start gap-4">
          <h3 className="font-semibold">{t('dispute.staff.amounts_first')}</h3>
          <RadioGroup
            name="criterion"
            label={t('dispute.ruling.criterion')}
            defaultValue={criterion ?? ''}
            error={asked !== null && !criterion ? t('form.error.choice') : undefined}
            options={reasonOf(dispute.reason).criteria.map((value) => ({
              value,
              label: t(`criteria.names.${value}.name`),
              hint: `${t(`criteria.names.${value}.rule`)} (${usual(value)})`,
            }))}
          />
          <SplitFields
            name="toCreator"
            label={t('dispute.settlement.to_creator')}
            money={money}
            defaultValue={asked ?? ''}
            error={isTooMuch ? t('refusal.dispute.more_than_frozen') : wrong}
          />
          {needsSecond(frozen) && (
            <p className="text-note text-soft">{t('dispute.staff.over_limit', { limit })}</p>
          )}
          <div>
            <Button kind="secondary">{t('dispute.staff.show')}</Button>
          </div>
        </Form>
        <div className="min-w-0">
          <h3 className="pb-1 font-semibold">{t('dispute.staff.similar')}</h3>
          <PrecedentList precedents={similar} none={t('dispute.staff.no_similar')} />
        </div>
      </Columns>
      {toCreator && !isTooMuch && criterion && (
        <Reasons
          key={`${toCreator.amount} ${criterion}`}
          {...props}
          toCreator={toCreator}
          criterion={criterion}
        />
      )}
    </Section>
  )
}

function Second() {
  const { t } = useTranslation()
  const form = useZodForm(
    secondRulingForm,
    {},
    { answer: useAnswerTo('send-back'), labels: { note: t('dispute.staff.send_back_note') } },
  )
  return (
    <Section id="decide" title={t('dispute.staff.second')}>
      <Form {...form.props} className="grid max-w-form gap-4">
        <FormHead form={form} />
        <RefusalNotice refusal={useAnswerTo('second')?.refusal} />
        <TextArea
          {...form.field('note')}
          required={false}
          rows={3}
          label={t('dispute.staff.send_back_note')}
        />
        <ButtonRow>
          <Button name="step" value="second" busy={form.isBusy}>
            {t('dispute.staff.agree')}
          </Button>
          <Button kind="secondary" name="step" value="send-back" busy={form.isBusy}>
            {t('dispute.staff.send_back')}
          </Button>
        </ButtonRow>
      </Form>
    </Section>
  )
}
