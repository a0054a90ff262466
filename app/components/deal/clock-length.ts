import { useTranslation } from '#app/i18n/use-translation.ts'
import { type Clock, tightened } from '../../domain/collaboration/clock-table.ts'
import type { Terms } from '../../domain/collaboration/deadline.ts'
import type { Standing } from '../../domain/collaboration/steps.ts'
import { useFormat } from '../format.tsx'

/** How long a clock runs under the terms of a deal, in words. */
export function useClockLength({ clocks, ...days }: Pick<Terms, 'clocks'> & Partial<Terms>) {
  const { t } = useTranslation()
  const { day } = useFormat()
  return (usual: Clock) => {
    const clock = tightened(usual, clocks)
    if ('day' in clock) {
      const date = days[clock.day]
      return date
        ? t('dealpage.clocks.day', { date: day(date), hours: clock.grace })
        : t('dealpage.clocks.grace', { hours: clock.grace })
    }
    const hours = 'hours' in clock ? clock.hours : clock.businessHours
    const isLong = hours > 72 && hours % 24 === 0
    if ('hours' in clock)
      return isLong ? `${t('shipment.days', { count: hours / 24 })}.` : t('dealpage.clocks.hours', { hours })
    return isLong
      ? `${t('shipment.working_days', { count: hours / 24 })}.`
      : t('dealpage.clocks.business_hours', { hours })
  }
}

/** What a deal waits for, as a term of a list of clocks. */
export function useWaitName() {
  const { t } = useTranslation()
  return ({ status, shipping }: Standing) => {
    if (status === 'shipped') return t('shipment.waits.shipped')
    if (status === 'funded' && shipping !== 'none') return t(`shipment.waits.${shipping}`)
    return t(`dealpage.clocks.for.${status === 'received' ? 'funded' : (status as 'invited')}`)
  }
}

/** Where a deal stands, in words; a product that is not sent yet is named. */
export function useStandingName() {
  const { t } = useTranslation()
  return ({ status, shipping }: Standing) =>
    status === 'funded' && shipping !== 'none'
      ? t(`shipment.standing.${shipping}`)
      : t(`deal.status.${status}`)
}
