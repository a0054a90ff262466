import { useTranslation } from '#app/i18n/use-translation.ts'
import type { Interval } from '../../domain/matching/forecast.ts'
import type { Currency } from '../../domain/money.ts'
import { type ForecastName, forecastUnit, isRatio } from '../../domain/outcome/against-forecast.ts'
import { useFormat } from '../format.tsx'

/** What a forecast figure is called. */
export function useForecastName(): (name: ForecastName) => string {
  const { t } = useTranslation()
  return (name) => (isRatio(name) ? t(`outcome.ratio.${name}`) : t(`outcome.measure.${name}`))
}

/** From the low to the high end, in the figure's own unit; without a high end, the low one and more. */
export function ForecastRange(props: { name: ForecastName; interval: Interval; currency: Currency }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { name, interval, currency } = props
  const unit = forecastUnit(name)
  const shown = (value: number) => {
    if (unit === 'ratio') return format.decimal(value)
    return unit === 'money'
      ? format.figure({ amount: Math.round(value), currency })
      : format.number(Math.round(value))
  }
  const { low, high } = interval
  if (!Number.isFinite(high)) return <span>{t('forecasting.or_more', { low: shown(low) })}</span>
  return <bdi dir="ltr">{`${shown(low)}–${shown(high)}`}</bdi>
}
