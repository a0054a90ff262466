import { useTranslation } from '#app/i18n/use-translation.ts'
import { BriefSheet } from '#app/components/brief-sheet.tsx'
import { BriefWarnings } from '#app/components/brief/brief-warnings.tsx'
import { LinkButton } from '#app/components/buttons.tsx'
import { Day, Name } from '#app/components/format.tsx'
import { ChoiceLink } from '#app/components/choice-link.tsx'
import { Link } from '#app/components/link.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { Section } from '#app/components/section.tsx'
import type { Brief } from '#app/domain/campaign/brief.ts'
import type { CampaignStatus } from '#app/domain/campaign/strategy.ts'

type Version = { version: number; body: Brief; createdAt: Date }
type Loaded = {
  brief: {
    id: string
    campaignId: string
    campaignName: string
    campaignStatus: CampaignStatus
    brandName: string
    version: number
  }
  /** Newest first. */
  versions: Version[]
  shown: Version
  isSaved: boolean
}

export function BriefPage({ brief, versions, shown, isSaved }: Loaded) {
  const { t } = useTranslation()
  const { id, campaignId, campaignName, campaignStatus, brandName } = brief
  return (
    <>
      <PageTitle
        subtitle={
          <Link to={`/brand/campaigns/${campaignId}`}>
            <Name>{campaignName}</Name>
          </Link>
        }
        aside={
          campaignStatus !== 'closed' && (
            <div className="flex flex-wrap gap-2.5">
              <LinkButton kind="primary" to={`/brand/campaigns/${campaignId}/match?brief=${id}`}>
                {t('brief.find')}
              </LinkButton>
              <LinkButton to={`/brand/briefs/${id}/edit`}>{t('brief.edit')}</LinkButton>
            </div>
          )
        }
      >
        {t('brief.title')}
      </PageTitle>
      {isSaved && <Notice kind="success" title={t('brief.saved')} />}
      <BriefWarnings brief={shown.body} />
      <BriefSheet brief={shown.body} version={shown.version} brandName={brandName} />
      {versions.length > 1 && <Versions id={id} versions={versions} shown={shown.version} />}
    </>
  )
}

function Versions({ id, versions, shown }: { id: string; versions: Version[]; shown: number }) {
  const { t } = useTranslation()
  return (
    <Section title={t('brief.versions')}>
      <p className="max-w-prose pb-3 text-soft">{t('brief.versions_note')}</p>
      <ol>
        {versions.map(({ version, createdAt }, at) => (
          <li key={version} className="flex flex-wrap gap-x-5 border-b border-rule py-2.5">
            <ChoiceLink
              to={at === 0 ? `/brand/briefs/${id}` : `?version=${version}`}
              isChosen={version === shown}
            >
              {t('brief.version', { version })}
            </ChoiceLink>
            <span className="text-soft">
              <Day value={createdAt} long />
            </span>
            {at === 0 && <span className="text-soft">{t('brief.version_current')}</span>}
          </li>
        ))}
      </ol>
    </Section>
  )
}
