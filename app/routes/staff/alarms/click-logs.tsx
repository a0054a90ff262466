import { useTranslation } from '#app/i18n/use-translation.ts'
import { useFormat } from '#app/components/format.tsx'
import { Section } from '#app/components/section.tsx'
import { type ClickLogReport, type LogTrouble, logLimits } from '#app/domain/outcome/click-log-state.ts'

export type TroubledLog = Omit<ClickLogReport, 'shippedAt' | 'lostAt'> & {
  toldAt: Date
  trouble: LogTrouble
}

/** Folders of servers in which clicks are in danger, each with why. */
export function ClickLogs({ logs }: { logs: TroubledLog[] }) {
  const { t } = useTranslation()
  const format = useFormat()
  const megabytes = (bytes: number) => format.number(Math.round(bytes / 1_000_000))
  return (
    <Section title={t('clicklogs.title')} id="click_logs">
      <ul>
        {logs.map(({ folder, machine, directory, bytes, mostBytes, freeBytes, toldAt, trouble }) => (
          <li key={folder} className="border-b border-rule py-2.5">
            <bdi dir="ltr" className="break-all font-semibold">
              {machine}:{directory}
            </bdi>
            <p className="max-w-prose">
              {t(`clicklogs.trouble.${trouble}`, { count: logLimits.lateMinutes })}
            </p>
            <p className="text-note text-soft">
              {t('clicklogs.waiting', {
                size: megabytes(bytes),
                most: megabytes(mostBytes),
                free: megabytes(freeBytes),
              })}
              {' · '}
              {t('clicklogs.told', { when: format.dateTime(toldAt) })}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  )
}
