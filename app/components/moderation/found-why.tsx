import { useTranslation } from '#app/i18n/use-translation.ts'
import { type Breach, type Find, isFind } from '../../domain/moderation/case.ts'

/** Why something is before staff: the rule that a person named, or the list that found it. */
export function FoundWhy({ reason }: { reason: Breach | Find }) {
  const { t } = useTranslation()
  return <>{t(isFind(reason) ? `moderation.${reason}` : `moderation.breach.${reason}`)}</>
}
