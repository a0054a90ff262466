import { useTranslation } from '#app/i18n/use-translation.ts'
import type { Breach, Standing } from '../../domain/moderation/case.ts'

type StandingLineProps = { state: Standing; reason?: Breach | null; isOwn?: boolean }

/** What stands where moderation holds something back: that it does, and under which rule. */
export function StandingLine({ state, reason = null, isOwn = false }: StandingLineProps) {
  const { t } = useTranslation()
  return (
    <p className="text-note text-soft">
      {state === 'held' && !isOwn
        ? t('moderation.held_for_others')
        : t(`moderation.standing.${state}`, {
            reason: t(reason ? `moderation.breach.${reason}` : 'moderation.breach.other'),
          })}
    </p>
  )
}
