import { useTranslation } from '#app/i18n/use-translation.ts'
import { Link } from '../link.tsx'

type SearchActionsProps = {
  /** The address of the search without its path: "?platform=tiktok". */
  query: string
  campaignId: string | null
  /** Whether anything was found that could be downloaded. */
  isEmpty?: boolean
}

/** What can be done with a search as a whole: keep it, or take all of it away as a table. */
export function SearchActions({ query, campaignId, isEmpty = false }: SearchActionsProps) {
  const { t } = useTranslation()
  const asked = new URLSearchParams(query)
  asked.delete('page')
  const kept = new URLSearchParams({ query: asked.toString() })
  if (campaignId) kept.set('campaign', campaignId)
  const path = campaignId ? `/brand/campaigns/${campaignId}/match` : '/brand/discover'
  return (
    <p className="flex flex-wrap gap-x-5 gap-y-1 pb-2 text-note">
      <Link to={`/brand/searches/new?${kept.toString()}`} className="inline-flex min-h-6 items-center">
        {t('saved.save_link')}
      </Link>
      {!isEmpty && (
        <Link
          to={`${path}/export.csv?${asked.toString()}`}
          reload
          className="inline-flex min-h-6 items-center"
        >
          {t('saved.csv')}
        </Link>
      )}
    </p>
  )
}
