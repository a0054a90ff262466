import { Form } from '@remix-run/react'
import { useTranslation } from '#app/i18n/use-translation.ts'
import type { DealView } from '../../domain/collaboration/deal-view.ts'
import { canStillBePaid } from '../../domain/collaboration/steps.ts'
import { type CommissionView, topUpForm } from '../../domain/commission/view.ts'
import { longestHoldDays } from '../../domain/escrow/fees.ts'
import { Button } from '../buttons.tsx'
import { CommissionTermsList } from '../commission-terms.tsx'
import { DefinitionList } from '../definition-list.tsx'
import { FormHead, useZodForm } from '../form.tsx'
import { Amount, type Tone } from '../format.tsx'
import { MoneyField } from '../money-field.tsx'
import { Notice } from '../notice.tsx'
import { Section } from '../section.tsx'
import { CommissionOrders } from './commission-orders.tsx'
import { useAnswerTo } from './deal-answer.ts'
import { useSentenceFormat } from './sentence-format.ts'
import { StepDetails } from './step-form.tsx'

type CommissionProps = { deal: DealView; commission: CommissionView; now: Date }

/** What a deal's orders brought: the budget, where each part of it stands, and every order with its reason. */
export function Commission({ deal, commission, now }: CommissionProps) {
  const { t } = useTranslation()
  return (
    <Section title={t('commission.title')} id="commission">
      <State deal={deal} commission={commission} />
      <Figures commission={commission} />
      <Sentences commission={commission} />
      {deal.reader === 'brand' && <TopUp deal={deal} commission={commission} now={now} />}
      <h3 className="pt-5 pb-1 font-semibold">{t('commission.orders')}</h3>
      <CommissionOrders commission={commission} />
      <details className="pt-3">
        <summary className="inline-flex min-h-11 items-center underline underline-offset-4">
          {t('brief.terms')}
        </summary>
        <CommissionTermsList terms={commission.terms} feeBps={deal.feeBps} reader={deal.reader} />
      </details>
    </Section>
  )
}

/** What stands in the way of earning. */
function State({ deal: { reader }, commission }: Pick<CommissionProps, 'deal' | 'commission'>) {
  const { t } = useTranslation()
  const { funded, left, closedAt } = commission
  if (closedAt) return null
  if (funded.amount === 0)
    return <Notice title={t('commission.none_held.title')}>{t(`commission.none_held.${reader}`)}</Notice>
  if (left.amount === 0)
    return <Notice title={t('commission.spent.title')}>{t(`commission.spent.${reader}`)}</Notice>
  return null
}

function Figures({ commission }: Pick<CommissionProps, 'commission'>) {
  const { t } = useTranslation()
  const { funded, waiting, due, released, clawedBack, left, returned, closedAt } = commission
  if (funded.amount === 0) return null
  const figures: [string, typeof funded, Tone, boolean][] = [
    ['budget', funded, 'plain', true],
    ['waiting', waiting, 'held', waiting.amount > 0],
    ['due', due, 'held', due.amount > 0],
    ['released', released, 'released', true],
    ['clawed_back', clawedBack, 'plain', clawedBack.amount > 0],
    ['left', left, 'plain', !closedAt],
    ['returned', returned, 'plain', Boolean(closedAt)],
  ]
  return (
    <DefinitionList
      facts={figures
        .filter(([, , , isShown]) => isShown)
        .map(([key, amount, tone]) => ({
          key,
          term: t(`commission.figure.${key as 'budget'}`),
          detail: <Amount money={amount} tone={tone} />,
        }))}
    />
  )
}

function Sentences({ commission }: Pick<CommissionProps, 'commission'>) {
  const { t } = useTranslation()
  const { day, money } = useSentenceFormat()
  const { funded, ahead, closedAt, returned, closesAt } = commission
  if (funded.amount === 0) return null
  return (
    <div className="grid max-w-prose gap-2 pt-3 text-note text-soft">
      {ahead.amount > 0 && <p>{t('commission.ahead', { amount: money(ahead) })}</p>}
      <p>
        {closedAt
          ? t('commission.closed', { date: day(closedAt), amount: money(returned) })
          : t('commission.closes', { date: day(closesAt) })}
      </p>
    </div>
  )
}

/** The brand adds to the budget while orders still count; what was added before is paid in first. */
function TopUp({ deal, commission, now }: CommissionProps) {
  const { t } = useTranslation()
  const { money } = useSentenceFormat()
  const isOver = commission.closedAt !== null || now > commission.endsAt
  if (isOver || !canStillBePaid(deal.status, 'commission')) return null
  const waiting = deal.parts.find(({ kind, status }) => kind === 'commission' && status === 'planned')
  if (!waiting) return <AddBudget currency={commission.funded.currency} />
  if (waiting.payableFrom > now) return <TooEarly from={waiting.payableFrom} />
  return (
    <Form method="post" action={`/brand/collaborations/${deal.id}/fund`} reloadDocument className="pt-3">
      <input type="hidden" name="part" value={waiting.id} />
      <Button>{t('commission.pay', { amount: money(waiting.amount) })}</Button>
    </Form>
  )
}

function TooEarly({ from }: { from: Date }) {
  const { t } = useTranslation()
  const { day, number } = useSentenceFormat()
  return (
    <p className="pt-3 text-note text-soft">
      {t('commission.payable_from', { date: day(from), days: number(longestHoldDays) })}
    </p>
  )
}

function AddBudget({ currency }: { currency: CommissionView['funded']['currency'] }) {
  const { t } = useTranslation()
  const step = 'add-commission'
  const form = useZodForm(topUpForm, {}, { answer: useAnswerTo(step), prefix: step })
  return (
    <div className="pt-3">
      <StepDetails step={step} title={t('commission.add')}>
        <Form {...form.props} className="grid gap-4">
          <FormHead form={form} />
          <MoneyField
            {...form.field('amount')}
            currency={currency}
            label={t('commission.add_amount')}
            hint={t('commission.add_hint')}
          />
          <div>
            <Button name="step" value={step} busy={form.isBusy}>
              {t('commission.add_do')}
            </Button>
          </div>
        </Form>
      </StepDetails>
    </div>
  )
}
