import { Form } from '@remix-run/react'
import { useTranslation } from '#app/i18n/use-translation.ts'
import { Button } from '#app/components/buttons.tsx'
import { useFormat } from '#app/components/format.tsx'
import { isolate } from '#app/components/isolate.ts'
import { Notice } from '#app/components/notice.tsx'
import type { Day } from '#app/domain/campaign/days.ts'

export type Moved = { id: string; title: string; from: Day; to: Day; version: number }

/** What was moved where, with the way back. */
export function MovedNotice({ moved: { id, title, from, to, version } }: { moved: Moved }) {
  const { t } = useTranslation()
  const format = useFormat()
  const days = { from: format.spokenDay(from), to: format.spokenDay(to) }
  return (
    <Notice kind="success" title={t('calendar.moved', { title: isolate(title), ...days })}>
      {from !== to && (
        <Form method="post" preventScrollReset>
          <input type="hidden" name="activityId" value={id} />
          <input type="hidden" name="version" value={version} />
          <Button kind="quiet" small name="startsOn" value={from}>
            {t('calendar.move_back')}
          </Button>
        </Form>
      )}
    </Notice>
  )
}
