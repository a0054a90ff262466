import { useFormat } from '#app/components/format.tsx'
import type { MailSchedule } from '#app/domain/outcome/report-mailing.ts'
import { useTranslation } from '#app/i18n/use-translation.ts'

/** Weekdays, hours and whole schedules as words. */
export function useMailTimes() {
  const { t } = useTranslation()
  const { longWeekday } = useFormat()
  // 1 November 2026 is a Sunday.
  const weekday = (day: number) => longWeekday(`2026-11-0${day + 1}`)
  const clock = (hour: number) => `\u2066${String(hour).padStart(2, '0')}:00\u2069`
  const when = ({ period, day, hour }: MailSchedule) =>
    period === 'weekly'
      ? t('reportmail.weekly_at', { day: weekday(day), hour: clock(hour) })
      : t('reportmail.monthly_at', { day, hour: clock(hour) })
  return { weekday, clock, when }
}
