import { Form } from '@remix-run/react'
import { useTranslation } from '#app/i18n/use-translation.ts'
import type { DealView } from '../../domain/collaboration/deal-view.ts'
import type { DisputeMoney } from '../../domain/dispute/case-view.ts'
import { openDisputeForm } from '../../domain/dispute/forms.ts'
import { type ReasonName, reasonsFor } from '../../domain/dispute/reasons.ts'
import { disputeStepOf } from '../../domain/dispute/steps.ts'
import { Button } from '../buttons.tsx'
import { RadioGroup } from '../choice-fields.tsx'
import { useSentenceFormat } from '../deal/sentence-format.ts'
import { TextArea } from '../fields.tsx'
import { FormHead, useZodForm } from '../form.tsx'
import { useFormat } from '../format.tsx'
import { isolate } from '../isolate.ts'
import { Link } from '../link.tsx'
import { PageTitle } from '../page-title.tsx'
import { Section } from '../section.tsx'
import { ReasonList } from './reason-list.tsx'
import { SplitFields } from './split-fields.tsx'

type OpenPageProps = {
  deal: DealView
  /** As it would be frozen. */
  money: DisputeMoney
  reason: ReasonName | null
}

/** Where a side opens a dispute: first the reason with its list, then the claim, and what follows from it. */
export function OpenPage({ deal, money: funds, reason }: OpenPageProps) {
  const { t } = useTranslation()
  const { number } = useFormat()
  const { money } = useSentenceFormat()
  const reasons = reasonsFor(deal.reader, deal.status)
  const hours = (step: 'pass-answer' | 'rule-dispute' | 'close-ruling') => {
    const { after, within } = disputeStepOf(step)
    return (after ?? within)!.hours
  }
  return (
    <>
      <PageTitle subtitle={deal.reader === 'brand' ? deal.creatorName : deal.brandName}>
        {t('dispute.open.title')}
      </PageTitle>
      <p className="flex flex-wrap gap-x-6 gap-y-2 pb-4">
        <Link to={`/${deal.reader}/collaborations/${deal.id}`}>{t('dispute.to_deal')}</Link>
        <Link to="/disputes">{t('dispute.to_rules')}</Link>
      </p>
      <div className="grid max-w-prose gap-2">
        <p>{t('dispute.open.lead', { amount: money(funds.frozen) })}</p>
        <p>{t('dispute.open.first')}</p>
        <p className="text-soft">
          {t('dispute.open.clocks', {
            answer: number(hours('pass-answer')),
            ruling: number(hours('rule-dispute') / 24),
            appeal: number(hours('close-ruling')),
          })}
        </p>
      </div>
      {reasons.length === 0 ? (
        <p className="pt-6">{t('dispute.open.not_now')}</p>
      ) : (
        <Section title={t('dispute.open.reason')}>
          <Form method="get" className="grid max-w-form gap-4">
            <RadioGroup
              name="reason"
              id="choose-reason"
              label={t('dispute.reason')}
              defaultValue={reason ?? ''}
              options={reasons.map((value) => ({
                value,
                label: t(`dealpage.dispute.reasons.${value}`),
                hint: t(`criteria.outcome.${value}`),
              }))}
            />
            <div>
              <Button kind="secondary">{t('dispute.open.choose')}</Button>
            </div>
          </Form>
        </Section>
      )}
      {reason && reasons.includes(reason) && <Claim key={reason} funds={funds} reason={reason} />}
    </>
  )
}

function Claim({ funds, reason }: { funds: DisputeMoney; reason: ReasonName }) {
  const { t } = useTranslation()
  const { money } = useFormat()
  const form = useZodForm(
    openDisputeForm,
    {},
    { labels: { statement: t('dispute.open.statement'), asks: t('dispute.open.asks') } },
  )
  return (
    <Section id="claim" title={t(`dealpage.dispute.reasons.${reason}`)}>
      <ReasonList reason={reason} />
      <Form {...form.props} className="grid max-w-form gap-5 pt-5">
        <FormHead form={form} />
        <input type="hidden" name="reason" value={reason} />
        <TextArea
          {...form.field('statement')}
          rows={6}
          label={t('dispute.open.statement')}
          hint={t('dispute.open.statement_hint')}
        />
        <SplitFields
          {...form.field('asks')}
          label={t('dispute.open.asks')}
          hint={t('dispute.open.asks_hint', { frozen: isolate(money(funds.frozen)) })}
          money={funds}
        />
        <div>
          <Button kind="danger" name="step" value="open-dispute" busy={form.isBusy}>
            {t('dispute.open.submit')}
          </Button>
        </div>
      </Form>
    </Section>
  )
}
