import { Form } from '@remix-run/react'
import { useTranslation } from '#app/i18n/use-translation.ts'
import type { DealView } from '../../domain/collaboration/deal-view.ts'
import { canStillBePaid, type StepName } from '../../domain/collaboration/steps.ts'
import { Button, ButtonRow } from '../buttons.tsx'
import { isolate } from '../isolate.ts'
import { Section } from '../section.tsx'
import { useSentenceFormat } from './sentence-format.ts'
import { NoteForm } from './note-form.tsx'
import { PayParts } from './parts.tsx'
import { StepDetails } from './step-form.tsx'

type FundingProps = { deal: DealView; open: ReadonlySet<StepName>; now: Date }

/** Paying in: what becomes of the money is said before the hosted page is opened. */
export function Funding({ deal, open, now }: FundingProps) {
  const { t } = useTranslation()
  const { money } = useSentenceFormat()
  const amount = money(deal.price)
  const isAtOnce = deal.parts.length < 2 && deal.parts.every(({ payableFrom }) => payableFrom <= now)
  return (
    <Section title={t('dealpage.fund.title')}>
      <ol className="max-w-prose list-decimal space-y-1.5 ps-5">
        <li>{t('dealpage.fund.first', { amount })}</li>
        <li>{t('dealpage.fund.second', { name: isolate(deal.creatorName) })}</li>
        <li>{t('dealpage.fund.third')}</li>
      </ol>
      {!isAtOnce && (
        <div className="pt-4">
          <PayParts deal={deal} now={now} />
        </div>
      )}
      <ButtonRow>
        {isAtOnce && (
          <Form method="post" action={`/brand/collaborations/${deal.id}/fund`} reloadDocument>
            <Button>{t('dealpage.fund.pay', { amount })}</Button>
          </Form>
        )}
        {open.has('cancel-unfunded') && (
          <StepDetails step="cancel-unfunded" title={t('dealpage.do.cancel-unfunded')} kind="quiet">
            <NoteForm step="cancel-unfunded">{t('dealpage.sure.cancel-unfunded')}</NoteForm>
          </StepDetails>
        )}
      </ButtonRow>
    </Section>
  )
}

/** Money that a running deal still waits for: the next parts of its price, or a budget for commission. */
export function FundingNext({ deal, now }: { deal: DealView; now: Date }) {
  const { t } = useTranslation()
  if (!deal.parts.some(({ status, kind }) => status === 'planned' && canStillBePaid(deal.status, kind)))
    return null
  return (
    <Section title={t('parts.pay_next')} note={t('parts.before_post')}>
      <PayParts deal={deal} now={now} />
    </Section>
  )
}
