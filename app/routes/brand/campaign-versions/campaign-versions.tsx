import { useTranslation } from '#app/i18n/use-translation.ts'
import { CampaignHead, type CampaignName } from '#app/components/campaign/campaign-head.tsx'
import { StrategySheet, strategyParts } from '#app/components/campaign/strategy-sheet.tsx'
import { ChoiceLink } from '#app/components/choice-link.tsx'
import { Name, When } from '#app/components/format.tsx'
import { Columns, Section } from '#app/components/section.tsx'
import { changedParts, type StatedStrategy } from '#app/domain/campaign/strategy.ts'

type Version = { version: number; body: StatedStrategy; author: string | null; createdAt: Date }
type Loaded = { campaign: CampaignName; versions: Version[]; shown: Version; before: Version | null }

/** What the strategy said at any time, who said it, and in what it differs from the one before. */
export function CampaignVersions({ campaign, versions, shown, before }: Loaded) {
  const { t } = useTranslation()
  const changed = before ? changedParts(before.body, shown.body) : []
  const marked = new Set(
    strategyParts.filter((part) =>
      part === 'dates'
        ? changed.includes('startsOn') || changed.includes('endsOn')
        : part === 'platforms'
          ? changed.includes('platforms') || changed.includes('reasons')
          : changed.includes(part),
    ),
  )
  return (
    <>
      <CampaignHead campaign={campaign} here="strategy" subtitle={t('workspace.versions_lead')} />
      <Columns shape="wide-end">
        <Section title={t('workspace.versions')}>
          <ol>
            {versions.map(({ version, author, createdAt }) => (
              <li key={version} className="border-b border-rule py-2">
                <ChoiceLink
                  to={`/brand/campaigns/${campaign.id}/versions?version=${version}`}
                  isChosen={version === shown.version}
                >
                  {t('workspace.version', { version })}
                </ChoiceLink>
                <p className="text-note text-soft">
                  {author && (
                    <>
                      <Name>{author}</Name>
                      {' · '}
                    </>
                  )}
                  <When value={createdAt} />
                </p>
              </li>
            ))}
          </ol>
        </Section>
        <Section
          title={t('workspace.version', { version: shown.version })}
          note={before ? t('workspace.differs', { count: marked.size }) : t('workspace.first_version')}
        >
          <StrategySheet stated={shown.body} marked={marked} />
          {before && marked.size > 0 && (
            <details className="pt-4">
              <summary className="inline-flex min-h-11 items-center underline underline-offset-4">
                {t('workspace.said_before', { version: before.version })}
              </summary>
              <StrategySheet stated={before.body} marked={marked} />
            </details>
          )}
        </Section>
      </Columns>
    </>
  )
}
