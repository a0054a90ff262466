import type { ReactNode } from 'react'
import { useTranslation } from '#app/i18n/use-translation.ts'
import type { Kpi } from '#app/domain/campaign/strategy.ts'
import type { Currency } from '#app/domain/money.ts'
import type { Known } from '#app/domain/outcome/results.ts'
import { Amount, Figure } from '../format.tsx'

/** A dash for the eye, "not known" for the ear: never a zero. */
export function Unknown() {
  const { t } = useTranslation()
  return (
    <span className="text-soft">
      <span aria-hidden="true">–</span>
      <span className="sr-only">{t('outcome.unknown')}</span>
    </span>
  )
}

/** A count that may be unknown. */
export function KnownCount({ value }: { value: Known }): ReactNode {
  return value === null ? <Unknown /> : <Figure value={value} />
}

/** Minor units that may be unknown; decimals of a minor unit are rounded. */
export function KnownAmount({
  value,
  currency,
  bare = false,
}: {
  value: Known
  currency: Currency
  bare?: boolean
}): ReactNode {
  if (value === null) return <Unknown />
  return <Amount money={{ amount: Math.round(value), currency }} bare={bare} />
}

/** A price of a result in its currency, or ROAS as the plain ratio that it is. */
export function KnownRatio(props: {
  name: Kpi
  value: Known
  currency: Currency
  bare?: boolean
}): ReactNode {
  const { name, value, currency, bare = false } = props
  if (name !== 'roas') return <KnownAmount value={value} currency={currency} bare={bare} />
  return value === null ? <Unknown /> : <Figure value={value} as="decimal" />
}
