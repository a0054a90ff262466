import { Form, useActionData } from '@remix-run/react'
import { Button } from '#app/components/buttons.tsx'
import { CheckboxGroup } from '#app/components/choice-fields.tsx'
import { PartName } from '#app/components/deal/parts.tsx'
import { RefusalNotice } from '#app/components/form.tsx'
import { Amount, Name, useFormat } from '#app/components/format.tsx'
import { Section } from '#app/components/section.tsx'
import { longestHoldDays } from '#app/domain/escrow/fees.ts'
import type { FormAnswer } from '#app/domain/form-issue.ts'
import type { Money } from '#app/domain/money.ts'
import { useTranslation } from '#app/i18n/use-translation.ts'

export type WaitingPart = {
  id: string
  kind: 'work' | 'commission'
  title: string
  amount: Money
  creatorName: string
  campaignName: string
  payableFrom: Date
}

/** What a brand has agreed to and not paid for: one card payment may cover several deals of one currency. */
export function Waiting({ parts, now }: { parts: WaitingPart[]; now: Date }) {
  const { t } = useTranslation()
  const refusal = useActionData<FormAnswer>()?.refusal
  if (parts.length === 0) return null
  const currencies = [...new Set(parts.map(({ amount }) => amount.currency))].sort()
  return (
    <Section title={t('parts.several.title')} note={t('parts.several.text')} id="waiting">
      <RefusalNotice refusal={refusal} />
      {currencies.map((currency) => (
        <InCurrency
          key={currency}
          currency={currency}
          now={now}
          parts={parts.filter(({ amount }) => amount.currency === currency)}
        />
      ))}
    </Section>
  )
}

function InCurrency({ currency, parts, now }: { currency: string; parts: WaitingPart[]; now: Date }) {
  const { t } = useTranslation()
  const { spokenDay } = useFormat()
  const answer = useActionData<FormAnswer>()
  const chosen = answer?.values?.part
  const payable = parts.filter(({ payableFrom }) => payableFrom <= now)
  const early = parts.filter(({ payableFrom }) => payableFrom > now)
  return (
    <Form method="post" reloadDocument className="max-w-prose pb-6">
      {payable.length > 0 && (
        <CheckboxGroup
          name="part"
          id={`part-${currency}`}
          label={t('parts.choose')}
          error={answer?.errors?.part && t('parts.several.nothing_chosen')}
          defaultValue={Array.isArray(chosen) ? (chosen as string[]) : payable.map(({ id }) => id)}
          options={payable.map((part) => ({ value: part.id, label: <Line part={part} /> }))}
        />
      )}
      {early.map((part) => (
        <p key={part.id} className="border-t border-rule py-2.5 text-soft">
          <Line part={part} />
          <span className="block text-note">
            {t('parts.payable_from', { date: spokenDay(part.payableFrom), days: longestHoldDays })}
          </span>
        </p>
      ))}
      {payable.length > 0 && <Button>{t('parts.several.pay', { currency })}</Button>}
    </Form>
  )
}

function Line({ part }: { part: WaitingPart }) {
  return (
    <span className="flex flex-wrap justify-between gap-x-6">
      <span>
        <Name>{part.creatorName}</Name> · <Name>{part.campaignName}</Name> · <PartName part={part} />
      </span>
      <Amount money={part.amount} />
    </span>
  )
}
