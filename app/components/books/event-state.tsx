import { useTranslation } from '#app/i18n/use-translation.ts'
import { useFormat } from '../format.tsx'
import { Status } from '../marks.tsx'

export type ArrivedEvent = { processedAt: Date | null; attempts: number; error: string | null }

/** What became of a webhook. */
export function EventState({ event: { processedAt, error } }: { event: ArrivedEvent }) {
  const { t } = useTranslation()
  const format = useFormat()
  if (processedAt)
    return (
      <Status shape="released">
        <span className="font-normal">
          {t('operations.events.processed', { when: format.dateTime(processedAt) })}
        </span>
      </Status>
    )
  return (
    <>
      <Status shape={error ? 'disputed' : 'waiting'}>
        {t(error ? 'operations.events.failed' : 'operations.events.waiting')}
      </Status>
      {error && (
        <span className="block max-w-prose text-note break-words text-soft">
          <bdi dir="ltr">{error}</bdi>
        </span>
      )}
    </>
  )
}
