import { useTranslation } from '#app/i18n/use-translation.ts'
import { Button } from './buttons.tsx'
import { useFormat } from './format.tsx'

type AnnouncementProps = {
  announcement: { id: string; words: Record<'en' | 'ar' | 'ru', string> }
  /** Where putting it away leads back to. */
  path: string
}

/** What Athar says over every page, until the reader puts it away. */
export function Announcement({ announcement: { id, words }, path }: AnnouncementProps) {
  const { t } = useTranslation()
  const { locale } = useFormat()
  return (
    <form
      method="post"
      action="/announcements/dismiss"
      aria-label={t('announcing.label')}
      className="flex flex-wrap items-center justify-between gap-x-8 gap-y-2 border-b border-ink py-2.5"
    >
      <p className="max-w-prose">{words[locale]}</p>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="to" value={path} />
      <Button kind="secondary" small>
        {t('announcing.dismiss')}
      </Button>
    </form>
  )
}
