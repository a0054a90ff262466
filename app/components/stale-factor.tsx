import { useTranslation } from '#app/i18n/use-translation.ts'
import { freshMinutes } from '../domain/account/fresh.ts'
import { LinkButton } from './buttons.tsx'

/** Over a page whose buttons ask for the second factor anew: it is shown before anything is typed, not after. */
export function StaleFactor({ path }: { path: string }) {
  const { t } = useTranslation()
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-8 gap-y-2 border-b border-rule py-2.5">
      <p>{t('staffing.factor.stale', { minutes: freshMinutes })}</p>
      <LinkButton small to={`/second-factor?to=${encodeURIComponent(path)}`}>
        {t('staffing.factor.show_now')}
      </LinkButton>
    </div>
  )
}
