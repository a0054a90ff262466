import { Form } from '@remix-run/react'
import { useTranslation } from '#app/i18n/use-translation.ts'
import { Button, ButtonRow, LinkButton } from '#app/components/buttons.tsx'
import { SelectField, TextField } from '#app/components/fields.tsx'
import { FormHead, useZodForm } from '#app/components/form.tsx'
import { useFormat } from '#app/components/format.tsx'
import { isolate } from '#app/components/isolate.ts'
import { Notice } from '#app/components/notice.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { countries } from '#app/domain/campaign/strategy.ts'
import { bankAccountForm } from '#app/domain/escrow/bank-account.ts'
import { payoutWithinHours } from '#app/domain/escrow/fees.ts'
import type { Rail } from '#app/domain/escrow/payout-rail.ts'

type BankAccountPageProps = {
  rail: Rail
  /** Of the bank, where it is known; where the creator lives until then. */
  country: string
  bank: { holder: string; bankName: string; swift: string; account: string; updatedAt: Date } | null
}

/** Where a creator is paid by bank transfer. */
export function BankAccountPage({ rail, country, bank }: BankAccountPageProps) {
  const { t } = useTranslation()
  const hours = useFormat().number(payoutWithinHours)
  return (
    <>
      <PageTitle subtitle={t('earnings.bank.lead', { hours })}>{t('earnings.bank.title')}</PageTitle>
      {rail === 'manual' ? (
        <BankForm country={country} bank={bank} />
      ) : (
        <Notice title={t('earnings.bank.not_needed')}>
          <ButtonRow>
            <LinkButton to="/creator/earnings">{t('earnings.bank.back')}</LinkButton>
          </ButtonRow>
        </Notice>
      )}
    </>
  )
}

function BankForm({ country, bank }: Omit<BankAccountPageProps, 'rail'>) {
  const { t } = useTranslation()
  const format = useFormat()
  const labels = {
    holder: t('earnings.bank.holder'),
    country: t('earnings.bank.country'),
    bankName: t('earnings.bank.bank_name'),
    iban: t('earnings.bank.iban'),
    swift: t('earnings.bank.swift'),
  }
  const known = bank && { holder: bank.holder, bankName: bank.bankName, swift: bank.swift }
  const form = useZodForm(bankAccountForm, { country, ...known }, { labels })
  const options = countries
    .map((code) => ({ value: code, label: format.country(code) }))
    .sort((a, b) => a.label.localeCompare(b.label, format.locale))
  return (
    <Form {...form.props} className="grid max-w-form gap-5">
      <FormHead form={form} />
      {bank && (
        <p className="text-soft">
          {t('earnings.bank.now', {
            bank: isolate(bank.bankName),
            account: isolate(bank.account),
            date: format.spokenDay(bank.updatedAt),
          })}{' '}
          {t('earnings.bank.in_queue')}
        </p>
      )}
      <TextField
        {...form.field('holder')}
        label={labels.holder}
        hint={t('earnings.bank.holder_hint')}
        autoComplete="name"
        maxLength={120}
      />
      <SelectField {...form.field('country')} label={labels.country} options={options} />
      <TextField {...form.field('bankName')} label={labels.bankName} maxLength={120} />
      <TextField
        {...form.field('iban')}
        label={labels.iban}
        hint={t('earnings.bank.iban_hint')}
        autoComplete="off"
        maxLength={50}
      />
      <TextField
        {...form.field('swift')}
        label={labels.swift}
        hint={t('earnings.bank.swift_hint')}
        autoComplete="off"
        maxLength={20}
        required={false}
      />
      <ButtonRow>
        <Button busy={form.isBusy}>{t('earnings.bank.save')}</Button>
        <LinkButton to="/creator/earnings" kind="quiet">
          {t('earnings.bank.back')}
        </LinkButton>
      </ButtonRow>
    </Form>
  )
}
