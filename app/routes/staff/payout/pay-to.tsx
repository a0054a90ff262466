import { useTranslation } from '#app/i18n/use-translation.ts'
import { DefinitionList } from '#app/components/definition-list.tsx'
import { useFormat } from '#app/components/format.tsx'
import { Section } from '#app/components/section.tsx'
import { grouped, hasIban } from '#app/domain/escrow/bank-account.ts'
import { majorText } from '#app/domain/money.ts'
import type { PayoutView } from './payout.tsx'

/** What is typed into the bank's form, value by value: one press selects a whole one. */
export function PayTo({ payout: { sentTo, amount, reference } }: { payout: PayoutView }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { holder, bankName, country, iban, swift } = sentTo
  return (
    <Section title={t('payouts.facts')}>
      <DefinitionList
        facts={[
          { term: t('payouts.fact.holder'), detail: <Value>{holder}</Value> },
          {
            term: t(`payouts.fact.${hasIban(country) ? 'iban' : 'account_number'}`),
            detail: <Value>{hasIban(country) ? grouped(iban) : iban}</Value>,
          },
          {
            term: t('payouts.fact.swift'),
            detail: swift ? (
              <Value>{swift}</Value>
            ) : (
              <span className="text-soft">{t('payouts.fact.no_swift')}</span>
            ),
          },
          { term: t('payouts.fact.bank'), detail: <Value>{bankName}</Value> },
          { term: t('payouts.fact.country'), detail: format.country(country) },
          {
            term: t('payouts.fact.amount'),
            detail: (
              <bdi dir="ltr">
                {amount.currency} <Value>{majorText(amount)}</Value>
              </bdi>
            ),
          },
          { term: t('payouts.fact.reference'), detail: <Value>{reference}</Value> },
        ]}
      />
      <p className="pt-2 text-note text-soft">{t('payouts.copy_hint')}</p>
    </Section>
  )
}

const Value = ({ children }: { children: string }) => (
  <bdi dir="auto" className="font-semibold break-words select-all">
    {children}
  </bdi>
)
