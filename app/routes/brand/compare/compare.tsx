import { useTranslation } from '#app/i18n/use-translation.ts'
import { LinkButton } from '#app/components/buttons.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { isolate } from '#app/components/isolate.ts'
import { Notice } from '#app/components/notice.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { comparable } from '#app/domain/matching/compared.ts'
import { CompareTable } from './compare-table.tsx'
import type { Compared } from './lines.tsx'

type Loaded = {
  found: Compared[]
  /** What the address names that is no channel. */
  wrong: string[]
  /** How many more the address names than fit. */
  beyond: number
  campaign: { id: string; name: string } | null
  isCampaignWrong: boolean
  briefId: string | null
}

export function Compare(page: Loaded) {
  const { found, wrong, beyond, campaign, isCampaignWrong } = page
  const { t } = useTranslation()
  const lead = campaign ? t('compare.lead_campaign', { campaign: isolate(campaign.name) }) : t('compare.lead')
  const isEnough = found.length >= comparable.least
  return (
    <>
      <PageTitle subtitle={isEnough && lead}>{t('compare.title')}</PageTitle>
      {wrong.length > 0 && (
        <Notice
          title={t('compare.wrong', {
            count: wrong.length,
            names: wrong.map((name) => isolate(name.slice(0, 40))).join(' · '),
          })}
        />
      )}
      {beyond > 0 && <Notice title={t('compare.beyond', { count: beyond })} />}
      {isCampaignWrong && <Notice title={t('compare.no_campaign')} />}
      {!isEnough && (
        <EmptyState
          action={
            <LinkButton
              kind="primary"
              to={campaign ? `/brand/campaigns/${campaign.id}/match` : '/brand/discover'}
            >
              {t('compare.find')}
            </LinkButton>
          }
        >
          {t(found.length === 0 ? 'compare.empty' : 'compare.alone')}
        </EmptyState>
      )}
      {found.length > 0 && <CompareTable {...page} />}
    </>
  )
}
