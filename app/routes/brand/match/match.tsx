import { useTranslation } from '#app/i18n/use-translation.ts'
import { CampaignTabs } from '#app/components/campaign/campaign-tabs.tsx'
import { ChoiceLink } from '#app/components/choice-link.tsx'
import { Link } from '#app/components/link.tsx'
import { Found } from '#app/components/match/found.tsx'
import type { SearchResult } from '#app/components/match/search-result.ts'
import { PageTitle } from '#app/components/page-title.tsx'
import { filterQuery } from '#app/domain/search/filter-query.ts'

type Loaded = {
  campaign: { id: string; name: string }
  briefs: { id: string; title: string }[]
  briefId: string | null
  result: SearchResult
}

export function Match({ campaign, briefs, briefId, result }: Loaded) {
  const { t } = useTranslation()
  return (
    <>
      <PageTitle
        subtitle={t('match.lead')}
        aside={<Link to={`/brand/campaigns/${campaign.id}`}>{t('campaign.page.back')}</Link>}
      >
        {t('match.title', { campaign: campaign.name })}
      </PageTitle>
      <CampaignTabs id={campaign.id} here="match" />
      {briefs.length > 0 && <BriefChoice briefs={briefs} briefId={briefId} result={result} />}
      <Found result={result} campaignId={campaign.id} briefId={briefId} />
    </>
  )
}

/** Which brief the prices are for. */
function BriefChoice({ briefs, briefId, result }: Omit<Loaded, 'campaign'>) {
  const { t } = useTranslation()
  const choices = [{ id: null, title: t('match.no_brief') }, ...briefs]
  return (
    <p className="flex flex-wrap gap-x-4 py-5">
      <span>{t('match.brief')}:</span>
      {choices.map(({ id, title }) => (
        <ChoiceLink
          key={id ?? ''}
          to={filterQuery(result.filters, {}, { brief: id })}
          isChosen={id === briefId}
        >
          <bdi>{title}</bdi>
        </ChoiceLink>
      ))}
    </p>
  )
}
