import { useTranslation } from '#app/i18n/use-translation.ts'
import { splitFee } from '../../domain/escrow/fees.ts'
import { type Money, money } from '../../domain/money.ts'
import { useFormat } from '../format.tsx'
import { LedgerTable } from '../ledger-table.tsx'

type PriceSplitProps = {
  price: Money
  feeBps: number
  /** What the last line is called: whoever receives the rest. */
  receives: string
  tone?: 'plain' | 'released'
}

/** A price as an account book: what the brand pays, what Athar keeps of it, and the rest. */
export function PriceSplit({ price, feeBps, receives, tone = 'plain' }: PriceSplitProps) {
  const { t } = useTranslation()
  const { percent } = useFormat()
  const { fee, rest } = splitFee(price, feeBps)
  const share = percent(feeBps / 10_000, 1)
  return (
    <LedgerTable
      caption={t('dealpage.held.split')}
      currency={price.currency}
      undated
      rows={[
        { key: 'price', label: t('dealpage.held.price'), amount: price },
        { key: 'fee', label: t('dealpage.held.fee', { share }), amount: money(-fee.amount, fee.currency) },
      ]}
      total={{ label: receives, amount: rest, tone }}
    />
  )
}
