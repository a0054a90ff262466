import { useLocation } from '@remix-run/react'
import { useTranslation } from '#app/i18n/use-translation.ts'
import { comparable, compareAddress, comparedIn, withCompared } from '../../domain/matching/compared.ts'
import { LinkButton } from '../buttons.tsx'
import { useFormat } from '../format.tsx'
import { Link } from '../link.tsx'

type CompareBarProps = { campaignId: string | null; briefId?: string | null }

/** The channels that the address holds for comparing, and the way to them; nothing while it holds none. */
export function CompareBar({ campaignId, briefId = null }: CompareBarProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { pathname, search } = useLocation()
  const { ids } = comparedIn(search)
  if (ids.length === 0) return null
  return (
    <div
      role="status"
      className="sticky bottom-0 z-10 flex flex-wrap items-center gap-x-5 gap-y-1 border-y border-ink bg-paper py-2"
    >
      <span>{t('compare.count', { count: ids.length, replace: { count: format.number(ids.length) } })}</span>
      {ids.length >= comparable.least ? (
        <LinkButton small kind="primary" to={compareAddress(ids, campaignId, briefId)}>
          {t('compare.go')}
        </LinkButton>
      ) : (
        <span className="text-note text-soft">{t('compare.one_more')}</span>
      )}
      <Link
        to={`${pathname}${withCompared(search)}`}
        preventScrollReset
        className="inline-flex min-h-9 items-center"
      >
        {t('compare.clear')}
      </Link>
    </div>
  )
}
