import { useTranslation } from '#app/i18n/use-translation.ts'
import { type Alarm, alarmPaths } from '../../domain/escrow/alarms.ts'
import { useFormat } from '../format.tsx'
import { Link } from '../link.tsx'
import { Status } from '../marks.tsx'

/** What has to be looked at, each with its place; `short` leaves out what it means. */
export function AlarmList({ alarms, short = false }: { alarms: Alarm[]; short?: boolean }) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <ul>
      {alarms.map(({ kind, count, since }) => (
        <li key={kind} className="border-b border-rule py-3">
          <Status shape="disputed">
            <Link to={alarmPaths[kind]} className="inline-block min-h-6 whitespace-normal">
              {t(`operations.alarm.${kind}`, { count })}
            </Link>
          </Status>
          {since && (
            <span className="ps-3 text-note text-soft">
              {t('operations.alarms.since', { when: format.dateTime(since) })}
            </span>
          )}
          {!short && <p className="max-w-prose text-note">{t(`operations.meaning.${kind}`)}</p>}
        </li>
      ))}
    </ul>
  )
}
