import { useTranslation } from '#app/i18n/use-translation.ts'
import { LinkButton } from '#app/components/buttons.tsx'
import { Name } from '#app/components/format.tsx'
import { isolate } from '#app/components/isolate.ts'
import { Link } from '#app/components/link.tsx'
import { useFilterNames } from '#app/components/match/filter-names.ts'
import { Found } from '#app/components/match/found.tsx'
import type { SearchResult } from '#app/components/match/search-result.ts'
import { PageTitle } from '#app/components/page-title.tsx'
import { Section } from '#app/components/section.tsx'
import { filterQuery } from '#app/domain/search/filter-query.ts'

type Loaded = { campaigns: { id: string; name: string }[]; result: SearchResult }

export function Discover({ campaigns, result }: Loaded) {
  const { t } = useTranslation()
  // The same search, ranked for a campaign.
  const query = filterQuery(result.filters, { sort: null })
  const { people } = useFilterNames(result.currency)
  const { like } = result
  return (
    <>
      {like ? (
        <PageTitle
          subtitle={t('search.like_hint', { who: people(like.core) })}
          aside={<Link to={`/brand/channels/${like.id}`}>{t('search.like_back')}</Link>}
        >
          {t('search.like', { name: isolate(like.name) })}
        </PageTitle>
      ) : (
        <PageTitle subtitle={t('match.discover_lead')}>{t('match.discover')}</PageTitle>
      )}
      <Section title={t('match.choose')} className="pb-6">
        <p className="max-w-prose text-soft">{t('match.choose_hint')}</p>
        {campaigns.length > 0 ? (
          <ul className="flex flex-wrap gap-x-5 pt-3">
            {campaigns.map(({ id, name }) => (
              <li key={id}>
                <Link to={`/brand/campaigns/${id}/match${query}`} className="inline-block min-h-8">
                  <Name>{name}</Name>
                </Link>
              </li>
            ))}
          </ul>
        ) : (
          <div className="pt-3">
            <LinkButton to="/brand/campaigns/new">{t('match.new_campaign')}</LinkButton>
          </div>
        )}
      </Section>
      <Found result={result} campaignId={null} />
    </>
  )
}
