import { currencies, type Money } from '../money.ts'

/** A number as far as an estimate knows it: two figures. */
export function roughly(value: number): number {
  if (!Number.isFinite(value) || value === 0) return 0
  const unit = 10 ** (Math.floor(Math.log10(Math.abs(value))) - 1)
  return Math.round(value / unit) * unit
}

/** An estimated amount in two figures, whole major units from ten on. */
export function roughMoney({ amount, currency }: Money): Money {
  const one = 10 ** currencies[currency].digits
  const rough = Math.round(roughly(amount))
  return { amount: rough >= 10 * one ? Math.round(rough / one) * one : rough, currency }
}
