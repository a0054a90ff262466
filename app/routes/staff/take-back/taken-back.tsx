import { Form } from '@remix-run/react'
import { useTranslation } from '#app/i18n/use-translation.ts'
import { Button, LinkButton } from '#app/components/buttons.tsx'
import { DefinitionList } from '#app/components/definition-list.tsx'
import { Amount, useFormat } from '#app/components/format.tsx'
import { isolate } from '#app/components/isolate.ts'
import { Status } from '#app/components/marks.tsx'
import { Notice } from '#app/components/notice.tsx'
import { Section } from '#app/components/section.tsx'
import type { Money } from '#app/domain/money.ts'

export type TakenBackMoney = { released: Money; feeTaken: Money; payable: Money; refundDue: Money }
export type PastTakeBack = {
  id: string
  gross: Money
  reason: string
  status: string
  askedAt: Date
  name: string
}

/** The section of a deal's page; nothing of it is shown before money was released or a refund failed. */
export function TakenBack({ id, money, past }: { id: string; money: TakenBackMoney; past: PastTakeBack[] }) {
  const { t } = useTranslation()
  if (money.released.amount === 0 && money.refundDue.amount === 0 && past.length === 0) return null
  return (
    <Section title={t('chargebacks.back_page.section')}>
      {past.length === 0 && <p className="pb-3 text-soft">{t('chargebacks.back_page.none')}</p>}
      <PastTakeBacks past={past} />
      <FailedRefund id={id} due={money.refundDue} />
      <p className="pt-4">
        <LinkButton to={`/staff/collaborations/${id}/take-back`} kind="secondary">
          {t('chargebacks.back_page.open_form')}
        </LinkButton>
      </p>
    </Section>
  )
}

/** What was released and where it is, so that an amount can be chosen. */
export function TakenBackFacts({ id, money }: { id: string; money: TakenBackMoney }) {
  const { t } = useTranslation()
  const { released, feeTaken, payable, refundDue } = money
  return (
    <>
      <DefinitionList
        facts={[
          { term: t('chargebacks.back_page.released'), detail: <Amount money={released} /> },
          { term: t('chargebacks.back_page.of_it_fee'), detail: <Amount money={feeTaken} /> },
          { term: t('chargebacks.back_page.unsent'), detail: <Amount money={payable} /> },
          { term: t('chargebacks.back_page.due'), detail: <Amount money={refundDue} /> },
        ]}
      />
      <FailedRefund id={id} due={refundDue} />
    </>
  )
}

/** A refund that the processor refused is asked for again by a press. */
function FailedRefund({ id, due }: { id: string; due: Money }) {
  const { t } = useTranslation()
  const format = useFormat()
  if (due.amount === 0) return null
  return (
    <div className="pt-4">
      <Notice kind="refusal" title={`${t('chargebacks.back_page.due')}: ${isolate(format.money(due))}`}>
        {t('chargebacks.back_page.failed_text')}
      </Notice>
      <Form method="post" action={`/staff/collaborations/${id}/take-back`} className="pt-3">
        <Button name="do" value="ask-again">
          {t('chargebacks.back_page.ask_again')}
        </Button>
      </Form>
    </div>
  )
}

/** What was taken back before, the newest first. */
export function PastTakeBacks({ past }: { past: PastTakeBack[] }) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <ol>
      {past.map(({ id, gross, reason, status, askedAt, name }) => (
        <li key={id} className="border-b border-rule py-2">
          <div className="flex flex-wrap justify-between gap-x-6">
            <Amount money={gross} />
            {status === 'done' ? (
              <Status shape="ended">{t('chargebacks.back_page.state.done')}</Status>
            ) : (
              <Status shape="waiting">{t('chargebacks.back_page.state.reversing')}</Status>
            )}
          </div>
          <p className="text-note text-soft">
            {t('chargebacks.back_page.by', { staff: isolate(name), when: format.dateTime(askedAt) })}
          </p>
          <p dir="auto" className="text-note whitespace-pre-line">
            {reason}
          </p>
        </li>
      ))}
    </ol>
  )
}
