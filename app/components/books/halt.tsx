import { useTranslation } from '#app/i18n/use-translation.ts'
import { useFormat } from '../format.tsx'
import { isolate } from '../isolate.ts'
import { Link } from '../link.tsx'
import { Notice } from '../notice.tsx'

/** A halt that lasts; `accountId` is null when the books stopped payouts by themselves. */
export type ShownHalt = {
  reason: string
  accountId: string | null
  startedBy: string | null
  startedAt: Date
}

/** Over every page of staff while nothing may leave. */
export function HaltBanner({ halt }: { halt: ShownHalt }) {
  const { t } = useTranslation()
  const format = useFormat()
  const when = format.dateTime(halt.startedAt)
  return (
    <Notice kind="refusal" title={t('operations.halt.title')}>
      <p>
        {halt.accountId
          ? t('operations.halt.by_staff', {
              name: isolate(halt.startedBy ?? ''),
              when,
              reason: isolate(halt.reason),
            })
          : t('operations.halt.by_books', { when })}
      </p>
      <p>{t('operations.halt.what_waits')}</p>
      <p>
        <Link to="/staff/alarms#halt" className="inline-block min-h-6">
          {t('operations.halt.look')}
        </Link>
      </p>
    </Notice>
  )
}

/** For the people of a deal whose payout waits until payouts go on. */
export function PayoutsPaused({ reader }: { reader: 'brand' | 'creator' }) {
  const { t } = useTranslation()
  return (
    <Notice title={t('operations.halt.for_people')}>
      {t(reader === 'creator' ? 'operations.halt.for_creator' : 'operations.halt.for_brand')}
    </Notice>
  )
}
