import { Form } from '@remix-run/react'
import { useTranslation } from '#app/i18n/use-translation.ts'
import type { DraftVersion } from '../../domain/collaboration/deal-view.ts'
import { Button } from '../buttons.tsx'
import { useFormat } from '../format.tsx'

/** Videos whose stills could not be made, each with a button that has it tried again. */
export function FailedStills({ draft }: { draft: DraftVersion }) {
  const { t } = useTranslation()
  const { number } = useFormat()
  const failed = draft.files.filter(({ state }) => state === 'failed')
  return failed.map(({ id, position }) => {
    const name = t('dealpage.draft.frame', { number: number(position + 1) })
    return (
      <Form key={id} method="post" className="flex flex-wrap items-center gap-x-4 gap-y-2 pt-3">
        <input type="hidden" name="fileId" value={id} />
        <p className="text-note">{t('footage.failed', { name })}</p>
        <Button
          kind="secondary"
          small
          name="step"
          value="retry-stills"
          aria-label={t('footage.retry_one', { name })}
        >
          {t('footage.retry')}
        </Button>
      </Form>
    )
  })
}
