import { Form } from '@remix-run/react'
import { useTranslation } from '#app/i18n/use-translation.ts'
import { Button } from '#app/components/buttons.tsx'
import { FormHead, useZodForm } from '#app/components/form.tsx'
import { Amount, useFormat } from '#app/components/format.tsx'
import { LedgerTable } from '#app/components/ledger-table.tsx'
import { MoneyField } from '#app/components/money-field.tsx'
import { Columns, Section } from '#app/components/section.tsx'
import { type WithdrawalSheet, withdrawalForm } from '#app/domain/escrow/withdrawal.ts'
import type { FormAnswer } from '#app/domain/form-issue.ts'
import { majorText, type Money } from '#app/domain/money.ts'

/** `limit`: up to this much one person decides. */
export type LimitedSheet = WithdrawalSheet & { limit: Money }

/** One currency: from the balance to what is free, and the form that asks for it. */
export function Sheet({ sheet, answer }: { sheet: LimitedSheet; answer: FormAnswer | null }) {
  const { t } = useTranslation()
  const { currency, balance, kept, free, forManual, own, most } = sheet
  const format = useFormat()
  return (
    <Section title={t('operations.withdrawals.in_currency', { currency })}>
      <Columns shape="wide-start">
        <div className="min-w-0">
          <LedgerTable
            caption={t('operations.withdrawals.in_currency', { currency })}
            currency={currency}
            undated
            rows={[
              { key: 'balance', label: t('operations.withdrawals.line.balance'), amount: balance },
              ...kept.map(({ key, amount }) => ({
                key,
                label: t('operations.withdrawals.less', { what: t(`operations.withdrawals.line.${key}`) }),
                amount: { ...amount, amount: -amount.amount },
              })),
            ]}
            total={{ label: t('operations.withdrawals.line.free'), amount: free }}
          />
          {most.amount > 0 && forManual.amount.amount > 0 && (
            <p className="pt-3 text-note">
              {t('operations.withdrawals.of_it')} <Amount money={forManual.amount} />{' '}
              {t('operations.withdrawals.for_manual')}, <Amount money={own} />{' '}
              {t('operations.withdrawals.own')}.{' '}
              <span className="text-soft">
                {t('operations.withdrawals.for_manual_note', {
                  owed: format.money(forManual.owed),
                  bank: format.money(forManual.bank),
                })}
              </span>
            </p>
          )}
        </div>
        {most.amount > 0 ? (
          <AskForm sheet={sheet} answer={answer} />
        ) : (
          <p className="text-soft">{free.amount < 0 && t('operations.withdrawals.short')}</p>
        )}
      </Columns>
    </Section>
  )
}

function AskForm({ sheet, answer }: { sheet: LimitedSheet; answer: FormAnswer | null }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { currency, most, limit } = sheet
  const form = useZodForm(withdrawalForm, { amount: majorText(most) }, { answer, prefix: currency })
  return (
    <Form {...form.props} className="max-lg:pt-4">
      <FormHead form={form} />
      <input type="hidden" name="do" value="withdraw" />
      <input type="hidden" name="currency" value={currency} />
      <MoneyField
        {...form.field('amount')}
        label={t('operations.withdrawals.amount')}
        currency={currency}
        hint={t('operations.withdrawals.limit', { limit: format.money(limit) })}
      />
      <div className="pt-3">
        <Button kind="secondary" busy={form.isBusy}>
          {t('operations.withdrawals.ask')}
        </Button>
      </div>
    </Form>
  )
}
