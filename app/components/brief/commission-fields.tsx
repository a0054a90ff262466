import { type ChangeEvent, useState } from 'react'
import { useTranslation } from '#app/i18n/use-translation.ts'
import { commissionBases, mostTiers } from '../../domain/commission/terms.ts'
import { longestHoldDays } from '../../domain/escrow/fees.ts'
import type { Currency } from '../../domain/money.ts'
import { RadioGroup } from '../choice-fields.tsx'
import { DateField, TextField } from '../fields.tsx'
import { useFormat } from '../format.tsx'
import { MoneyField } from '../money-field.tsx'
import { Section } from '../section.tsx'
import { useAwake } from '../use-awake.ts'
import type { BriefParts } from './brief-form.tsx'

const bases = ['none', ...commissionBases] as const
const usualReturnDays = '14'
/** Nobody has to fill in what stands there for others to choose. */
const optional = { required: false }

/** The names of the fields for the summary of errors. */
export function useCommissionLabels(): Record<string, string> {
  const { t } = useTranslation()
  return {
    'commission.basis': t('commission.form.basis'),
    'commission.tiers.percent': t('commission.form.share'),
    'commission.tiers.from': t('commission.form.from_either'),
    'commission.returnDays': t('commission.form.return_days'),
    'commission.budget': t('commission.form.budget'),
    'commission.until': t('commission.form.until'),
  }
}

/** What orders bring on top of the price. Until the page has woken up everything stands there; then only what is asked. */
export function CommissionFields({ form, currency }: BriefParts & { currency: Currency }) {
  const { t } = useTranslation()
  const { number } = useFormat()
  const field = form.field('commission.basis')
  const chosen = field.defaultValue || 'none'
  const [basis, setBasis] = useState(chosen)
  const isAwake = useAwake()
  return (
    <Section title={t('commission.title')} id="commission">
      <p className="max-w-prose pb-4 text-soft">{t('commission.form.intro')}</p>
      <RadioGroup
        {...field}
        defaultValue={chosen}
        onChange={(event: ChangeEvent<HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement>) => {
          setBasis(event.target.value)
          return field.onChange(event)
        }}
        label={t('commission.form.basis')}
        options={bases.map((value) => ({ value, label: t(`commission.form.basis_option.${value}`) }))}
      />
      <div className="grid gap-y-5 pt-4" hidden={isAwake && basis === 'none'}>
        <Tiers form={form} currency={currency} basis={isAwake ? basis : ''} isAwake={isAwake} />
        <div className="grid gap-x-10 gap-y-5 md:grid-cols-3">
          <TextField
            {...form.field('commission.returnDays')}
            defaultValue={form.field('commission.returnDays').defaultValue || usualReturnDays}
            {...(isAwake ? {} : optional)}
            inputMode="numeric"
            suffix={t('commission.form.days')}
            className="max-w-72"
            label={t('commission.form.return_days')}
            hint={t('commission.form.return_hint')}
          />
          <MoneyField
            {...form.field('commission.budget')}
            {...(isAwake ? {} : optional)}
            currency={currency}
            label={t('commission.form.budget')}
            hint={t('commission.form.budget_hint')}
          />
          <DateField
            {...form.field('commission.until')}
            {...(isAwake ? {} : optional)}
            label={t('commission.form.until')}
            hint={t('commission.form.until_hint', { days: number(longestHoldDays) })}
          />
        </div>
      </div>
    </Section>
  )
}

type TiersProps = BriefParts & { currency: Currency; basis: string; isAwake: boolean }

/** The first share holds from the first order; the others begin where their line says. */
function Tiers({ form, currency, basis, isAwake }: TiersProps) {
  const { t } = useTranslation()
  const from = t(`commission.form.from_${basis === 'orders' || basis === 'revenue' ? basis : 'either'}`)
  return (
    <ol className="grid max-w-prose gap-y-4">
      {Array.from({ length: mostTiers }, (_, at) => (
        <li key={at} hidden={isAwake && at > 0 && basis === 'percent'}>
          <fieldset className="min-w-0">
            <legend className="sr-only">{t('commission.form.tier', { row: at + 1 })}</legend>
            <div className="grid grid-cols-[minmax(0,1fr)_7rem] items-start sm:grid-cols-[minmax(0,14rem)_8rem] gap-x-4 gap-y-2">
              {at === 0 ? (
                <p className="pt-9">{t('commission.form.from_start')}</p>
              ) : (
                <TextField
                  {...form.field(`commission.tiers.${at}.from`)}
                  required={false}
                  hideLabel={at > 1}
                  inputMode="decimal"
                  label={from}
                  {...(basis === 'revenue' && { prefix: currency })}
                />
              )}
              <TextField
                {...form.field(`commission.tiers.${at}.percent`)}
                {...(at > 0 || !isAwake ? optional : {})}
                hideLabel={at > 1}
                inputMode="decimal"
                suffix="%"
                label={t('commission.form.share')}
              />
            </div>
          </fieldset>
        </li>
      ))}
    </ol>
  )
}
