import { useTranslation } from '#app/i18n/use-translation.ts'
import { endViewingPath } from '../domain/account/viewing.ts'
import { Button } from './buttons.tsx'
import { useFormat } from './format.tsx'
import { isolate } from './isolate.ts'

type ViewingBannerProps = {
  viewing: { endsAt: Date; by: { name: string } }
  /** Whose pages these are. */
  name: string
}

/** Over every page that staff sees as somebody else: whose it is, who looks, until when, and the way out. */
export function ViewingBanner({ viewing: { endsAt, by }, name }: ViewingBannerProps) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <form
      method="post"
      action={endViewingPath}
      className="flex flex-wrap items-center justify-between gap-x-8 gap-y-2 border-y-3 border-ink py-2.5"
    >
      <p role="status" className="max-w-prose">
        <span className="font-semibold">{t('accountdesk.viewing.banner', { name: isolate(name) })}</span>{' '}
        {t('accountdesk.viewing.banner_text', { by: isolate(by.name), until: format.dateTime(endsAt) })}
      </p>
      <Button kind="secondary" small>
        {t('accountdesk.viewing.end')}
      </Button>
    </form>
  )
}
