import { useRef, useState } from 'react'
import { useTranslation } from '#app/i18n/use-translation.ts'
import type { DisputeMoney } from '../../domain/dispute/case-view.ts'
import { type RulingAmounts, rulingAmounts } from '../../domain/escrow/ruling.ts'
import { currencies, majorText, type Money, money as moneyOf, parseMajor } from '../../domain/money.ts'
import type { FieldProps } from '../field-frame.tsx'
import { useFormat } from '../format.tsx'
import { isolate } from '../isolate.ts'
import { LedgerTable } from '../ledger-table.tsx'
import { MoneyField } from '../money-field.tsx'
import { useAwake } from '../use-awake.ts'

type SplitFieldsProps = Pick<
  FieldProps<string>,
  'name' | 'label' | 'id' | 'error' | 'onBlur' | 'defaultValue'
> & {
  money: DisputeMoney
  hint?: string | undefined
  /** The amounts are shown elsewhere on the page. */
  withoutTable?: boolean
}

/**
 * The creator's part of what is frozen, in exact minor units. Once the page is awake a slider moves it in whole steps,
 * and what it moves is worked out while it is typed.
 */
export function SplitFields(props: SplitFieldsProps) {
  const { name, id = name, label, error, money, hint, defaultValue = '', withoutTable = false } = props
  const { t } = useTranslation()
  const format = useFormat()
  const isAwake = useAwake()
  const field = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState(defaultValue)
  const { frozen } = money
  const asked = parseMajor(typed, frozen.currency)
  const isTooMuch = asked !== undefined && asked.amount > frozen.amount
  const slideTo = (amount: number) => {
    const text = majorText(moneyOf(amount, frozen.currency))
    if (field.current) field.current.value = text
    setTyped(text)
  }
  return (
    <div className="grid min-w-0 gap-3">
      <MoneyField
        ref={field}
        {...{ name, id, label, defaultValue }}
        hint={hint ?? t('dispute.settlement.hint', { frozen: isolate(format.money(frozen)) })}
        currency={frozen.currency}
        error={error ?? (isTooMuch ? t('dispute.split.too_much') : undefined)}
        onChange={(event) => setTyped(event.target.value)}
      />
      {isAwake && frozen.amount > 0 && (
        <input
          type="range"
          aria-label={t('dispute.split.slider')}
          aria-valuetext={asked ? format.money(asked) : undefined}
          min={0}
          max={frozen.amount}
          step={stepOf(frozen)}
          value={asked && !isTooMuch ? asked.amount : 0}
          onChange={(event) => slideTo(exact(Number(event.target.value), frozen))}
          className="min-h-6 w-full max-w-form accent-ink"
        />
      )}
      {!withoutTable && isAwake && asked && !isTooMuch && (
        <SplitTable amounts={rulingAmounts(money, asked)} />
      )}
    </div>
  )
}

/** About two hundred places on the slider, in the currency's grain; its last is all that is frozen. */
function stepOf({ amount, currency }: Money) {
  const { grain } = currencies[currency]
  return Math.max(grain, Math.floor(amount / 200 / grain) * grain)
}

/** The end of the slider is the whole amount, whatever its steps. */
function exact(value: number, frozen: Money) {
  return frozen.amount - value < stepOf(frozen) ? frozen.amount : value
}

type Amounts = Pick<RulingAmounts, 'frozen' | 'fee' | 'net' | 'toBrand'>

/** What a part for the creator moves, to the last minor unit: both sides and the fee add up to what is frozen. */
export function SplitTable({ amounts: { frozen, fee, net, toBrand } }: { amounts: Amounts }) {
  const { t } = useTranslation()
  return (
    <LedgerTable
      caption={t('dispute.split.caption')}
      currency={frozen.currency}
      undated
      rows={[
        { key: 'net', label: t('dispute.split.net'), amount: net },
        { key: 'fee', label: t('dispute.split.fee'), amount: fee },
        { key: 'brand', label: t('dispute.split.to_brand'), amount: toBrand },
      ]}
      total={{ label: t('dispute.split.frozen'), amount: frozen, tone: 'disputed' }}
    />
  )
}
