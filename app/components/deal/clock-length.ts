import type { TFunction } from 'i18next'
import { useTranslation } from '#app/i18n/use-translation.ts'
import { type Clock, tightened } from '../../domain/collaboration/clock-table.ts'
import type { Terms } from '../../domain/collaboration/deadline.ts'
import type { Standing } from '../../domain/collaboration/steps.ts'
import { useFormat } from '../format.tsx'

type ClockTerms = Pick<Terms, 'clocks'> & Partial<Terms>
type Reading = { t: TFunction; format: { day: (value: string) => string } }

/** How long a clock runs under the terms of a deal, in words of one language. */
export const clockLengths =
  ({ t, format }: Reading, { clocks, ...days }: ClockTerms) =>
  (usual: Clock): string => {
    const clock = tightened(usual, clocks)
    if ('day' in clock) {
      const date = days[clock.day]
      return date
        ? t('dealpage.clocks.day', { date: format.day(date), hours: clock.grace })
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

/** The same in the reader's language. */
export function useClockLength(terms: ClockTerms) {
  const { t } = useTranslation()
  return clockLengths({ t, format: useFormat() }, terms)
}

/** What a deal waits for, as a term of a list of clocks. */
export const waitNames =
  (t: TFunction) =>
  ({ status, shipping }: Standing): string => {
    if (status === 'shipped') return t('shipment.waits.shipped')
    if (status === 'funded' && shipping !== 'none') return t(`shipment.waits.${shipping}`)
    return t(`dealpage.clocks.for.${status === 'received' ? 'funded' : (status as 'invited')}`)
  }

/** The same in the reader's language. */
export const useWaitName = () => waitNames(useTranslation().t)

/** Where a deal stands, in words; a product that is not sent yet is named. */
export function useStandingName() {
  const { t } = useTranslation()
  return ({ status, shipping }: Standing) =>
    status === 'funded' && shipping !== 'none'
      ? t(`shipment.standing.${shipping}`)
      : t(`deal.status.${status}`)
}
