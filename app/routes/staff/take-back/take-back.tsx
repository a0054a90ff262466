import { Form, useActionData } from '@remix-run/react'
import { useTranslation } from '#app/i18n/use-translation.ts'
import { Button } from '#app/components/buttons.tsx'
import { TextArea } from '#app/components/fields.tsx'
import { FormHead, RefusalNotice, useZodForm } from '#app/components/form.tsx'
import { useFormat } from '#app/components/format.tsx'
import { isolate } from '#app/components/isolate.ts'
import { Link } from '#app/components/link.tsx'
import { MoneyField } from '#app/components/money-field.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { Section } from '#app/components/section.tsx'
import { takeBackForm } from '#app/domain/escrow/take-back-form.ts'
import type { FormAnswer } from '#app/domain/form-issue.ts'
import type { Money } from '#app/domain/money.ts'
import { PastTakeBacks, type PastTakeBack, TakenBackFacts, type TakenBackMoney } from './taken-back.tsx'

type TakeBackProps = {
  id: string
  brandName: string
  creatorName: string
  money: TakenBackMoney
  past: PastTakeBack[]
  canTakeBack: boolean
  done: string | null
}

/** Released money of a deal that staff takes back for the brand, and refunds that failed. */
export function TakeBackPage({ id, brandName, creatorName, money, past, canTakeBack, done }: TakeBackProps) {
  const { t } = useTranslation()
  const answer = useActionData<FormAnswer>()
  const isFormShown = canTakeBack && money.released.amount > 0
  return (
    <>
      <PageTitle subtitle={<Link to={`/staff/collaborations/${id}`}>{t('chargebacks.back_page.deal')}</Link>}>
        {t('chargebacks.back_page.title', { creator: isolate(creatorName), brand: isolate(brandName) })}
      </PageTitle>
      {done === 'take-back' && <Notice kind="success" title={t('chargebacks.back_page.done')} />}
      {done === 'ask-again' && <Notice kind="success" title={t('chargebacks.back_page.asked_again')} />}
      {!isFormShown && <RefusalNotice refusal={answer?.refusal} />}
      <TakenBackFacts id={id} money={money} />
      {isFormShown && <TakeBackForm released={money.released} />}
      {past.length > 0 && (
        <Section title={t('chargebacks.back_page.past')}>
          <PastTakeBacks past={past} />
        </Section>
      )}
    </>
  )
}

function TakeBackForm({ released }: { released: Money }) {
  const { t } = useTranslation()
  const format = useFormat()
  const form = useZodForm(
    takeBackForm,
    {},
    { labels: { gross: t('chargebacks.back_page.gross'), reason: t('chargebacks.back_page.reason') } },
  )
  return (
    <Section title={t('chargebacks.back_page.form')}>
      <Form {...form.props} className="grid max-w-form gap-4">
        <FormHead form={form} />
        <p className="text-soft">{t('chargebacks.back_page.lead')}</p>
        <MoneyField
          {...form.field('gross')}
          label={t('chargebacks.back_page.gross')}
          hint={t('chargebacks.back_page.gross_hint', { amount: isolate(format.money(released)) })}
          currency={released.currency}
        />
        <TextArea {...form.field('reason')} rows={4} label={t('chargebacks.back_page.reason')} />
        <div>
          <Button kind="danger" name="do" value="take-back" busy={form.isBusy}>
            {t('chargebacks.back_page.submit')}
          </Button>
        </div>
      </Form>
    </Section>
  )
}
