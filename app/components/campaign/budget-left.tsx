import { useTranslation } from '#app/i18n/use-translation.ts'
import { type CurrencyBudget, overBy } from '../../domain/campaign/budget.ts'
import { type Currency, parseMajor } from '../../domain/money.ts'
import { useFormat } from '../format.tsx'
import { isolate } from '../isolate.ts'

export type BudgetRoom = Pick<CurrencyBudget, 'left' | 'amounts'>

/** What of a campaign's budget is left, and by how much a price as it is typed would exceed it. It forbids nothing. */
export function BudgetLeft({
  room,
  price,
  currency,
}: {
  room: BudgetRoom
  price: string
  currency: Currency
}) {
  const { t } = useTranslation()
  const format = useFormat()
  if (!room.left || room.left.currency !== currency) return null
  const typed = parseMajor(price, currency)
  const over = typed && overBy(room, typed)
  return (
    <div className="-mt-3 text-note" aria-live="polite">
      <p className="text-soft">
        {t('spending.left_now', {
          left: isolate(format.money(room.left)),
          offered: isolate(format.money(room.amounts.offered)),
        })}
      </p>
      {over && (
        <p className="font-semibold text-disputed">
          {t('spending.exceeds', { amount: isolate(format.money(over)) })}
        </p>
      )}
    </div>
  )
}
