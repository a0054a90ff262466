import { useTranslation } from '#app/i18n/use-translation.ts'
import { useFormat } from '../format.tsx'
import { Status } from '../marks.tsx'

/** A channel whose owner is proven: a code that only who runs it could put into the profile was seen there. */
export function OwnerProven({ on }: { on: Date }) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <p>
      <Status shape="released">{t('channelproof.proven')}</Status>{' '}
      <span className="text-note text-soft">{t('channelproof.seen', { date: format.longDay(on) })}</span>
    </p>
  )
}
