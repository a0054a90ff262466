import type { TFunction } from 'i18next'
import type { Kpi } from '#app/domain/campaign/strategy.ts'
import type { Interval } from '#app/domain/matching/forecast.ts'
import type { Currency } from '#app/domain/money.ts'
import { type ForecastName, forecastUnit } from '#app/domain/outcome/against-forecast.ts'
import type { Known } from '#app/domain/outcome/results.ts'
import type { Formats } from '#app/i18n/format.ts'

export type Reading = { t: TFunction; format: Formats }

/** How figures are written on paper; what nobody has reported is a dash. */
export function figuresIn({ t, format }: Reading) {
  const count = (value: Known) => (value === null ? '–' : format.number(Math.round(value)))
  const amount = (value: Known, currency: Currency) =>
    value === null ? '–' : format.figure({ amount: Math.round(value), currency })
  const ratio = (name: Kpi, value: Known, currency: Currency) =>
    name === 'roas' && value !== null ? format.decimal(value) : amount(value, currency)
  const forecast = (name: ForecastName, value: Known, currency: Currency) => {
    const unit = forecastUnit(name)
    if (unit === 'count') return count(value)
    return unit === 'ratio' && value !== null ? format.decimal(value) : amount(value, currency)
  }
  /** From the low to the high end; without a high end, the low one and more. */
  const between = ({ low, high }: Pick<Interval, 'low' | 'high'>, write: (value: number) => string) =>
    Number.isFinite(high) ? `${write(low)}–${write(high)}` : t('forecasting.or_more', { low: write(low) })
  return { count, amount, ratio, forecast, between }
}
