import type { Brief } from '../domain/campaign/brief.ts'
import { isCurrency, parseMajor } from '../domain/money.ts'
import { Amount } from './format.tsx'

/** What a brief offers, from and to; one amount where both are the same. */
export function PriceRange({ brief }: { brief: Pick<Brief, 'priceFrom' | 'priceTo' | 'currency'> }) {
  const { priceFrom, priceTo, currency } = brief
  if (!isCurrency(currency)) return null
  const [from, to] = [parseMajor(priceFrom, currency), parseMajor(priceTo, currency)]
  if (!from || !to) return null
  if (from.amount === to.amount) return <Amount money={from} />
  return (
    <bdi dir="ltr">
      <Amount money={from} />
      {' – '}
      <Amount money={to} bare />
    </bdi>
  )
}
