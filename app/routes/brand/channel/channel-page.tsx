import { useTranslation } from '#app/i18n/use-translation.ts'
import { LinkButton } from '#app/components/buttons.tsx'
import type { BudgetRoom } from '#app/components/campaign/budget-left.tsx'
import { Name, useFormat } from '#app/components/format.tsx'
import { Link } from '#app/components/link.tsx'
import { ChannelFacts } from '#app/components/match/channel-list.tsx'
import { CompareBar } from '#app/components/match/compare-bar.tsx'
import { MatchFigures } from '#app/components/match/match-figures.tsx'
import { type ListChoice, RowActions } from '#app/components/match/row-actions.tsx'
import { NumberSources, ScoreExplained } from '#app/components/match/score-explained.tsx'
import type { ChannelHead } from '#app/components/match/match-row.ts'
import { ExpectedResults } from '#app/components/outcome/expected-results.tsx'
import { Tag } from '#app/components/marks.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { ExclusivityNotice, type ExclusivityWarning } from '#app/components/rights/exclusivity.tsx'
import { Columns, Section } from '#app/components/section.tsx'
import type { CampaignStatus } from '#app/domain/campaign/strategy.ts'
import type { Ranked } from '#app/domain/matching/candidate.ts'
import type { History as Counted } from '#app/domain/channel/history.ts'
import type { Check, Credibility } from '#app/domain/matching/credibility.ts'
import type { Raise } from '#app/domain/matching/certainty.ts'
import type { ResultForecast } from '#app/domain/outcome/result-forecast.ts'
import type { SearchGate } from '#app/domain/search/conditions.ts'
import { AudienceCharts, type KnownAudience } from './audience-charts.tsx'
import { AudienceMore } from './audience-more.tsx'
import { Checks } from './checks.tsx'
import { type CreatorRecord, CreatorRecordOf } from './creator-record.tsx'
import { type DealLine, DealsWith } from './deals-with.tsx'
import { History } from './history.tsx'
import { type BriefChoice, Invitation } from './invitation.tsx'
import { KnownFacts, type Known } from './known-facts.tsx'
import { type Learned, LearnedTopics } from './learned-topics.tsx'
import { type PostLine, PostTable } from './post-table.tsx'

/** Where it stands, or what leaves it out; `ranked` null: it is not indexed yet. */
export type Outcome =
  | { ranked: Ranked; place: number; total: number }
  | { ranked: Ranked | null; refused: SearchGate | 'unindexed' }

type Loaded = {
  channel: ChannelHead & { city: string | null; bio: string; posts: number; latest: PostLine[] }
  known: Known & { audience: KnownAudience | null; postCount: number }
  campaign: { id: string; name: string; status: CampaignStatus } | null
  briefs: BriefChoice[]
  briefId: string | null
  dealId: string | null
  outcome: Outcome
  /** What a deal under the chosen brief may bring; null without one that names a page. */
  results: ResultForecast | null
  /** What is left of the chosen campaign's budget. */
  room: BudgetRoom | null
  /** What would make the score more certain, and by how much at most. */
  /** What the creator promised other brands that speaks against an invitation. */
  warning: ExclusivityWarning | null
  raises: { raise: Raise; adds: number }[]
  campaigns: { id: string; name: string }[]
  /** Null where the channel is nobody's. */
  record: CreatorRecord | null
  more: {
    history: Counted
    checks: Check[]
    credibility: Credibility
    learned: Learned | null
    deals: DealLine[]
    lists: ListChoice[]
    on: ListChoice[]
  }
}

export function ChannelPage(page: Loaded) {
  const { channel, known, campaign, outcome, more } = page
  const { t } = useTranslation()
  return (
    <>
      <PageTitle
        subtitle={<ChannelFacts channel={channel} />}
        aside={
          <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
            <a href={channel.url} rel="noreferrer">
              {t('match.channel.open', { platform: t(`catalogue.platform.${channel.platform}`) })}
            </a>
            {campaign && <Link to={`/brand/campaigns/${campaign.id}/match`}>{t('match.channel.back')}</Link>}
          </div>
        }
      >
        <Name>{channel.name}</Name>
      </PageTitle>
      {channel.bio && (
        <p className="max-w-prose">
          <Name>{channel.bio}</Name>
        </p>
      )}
      <div className="pt-4">
        <RowActions
          channelId={channel.id}
          name={channel.name}
          campaignId={campaign?.id ?? null}
          lists={more.lists}
          on={more.on}
        />
      </div>
      <CompareBar campaignId={campaign?.id ?? null} briefId={page.briefId} />
      <Columns shape="wide-start">
        <Standing page={page} outcome={outcome} />
        <Invite page={page} />
      </Columns>
      <AudienceCharts audience={known.audience} />
      <AudienceMore audience={known.audience} />
      <History history={more.history} />
      <Columns shape="wide-start">
        <PostTable posts={channel.latest} counted={known.postCount} />
        <div>
          <KnownFacts channel={channel} known={known} outcome={outcome} />
          <LearnedTopics learned={more.learned} />
        </div>
      </Columns>
      <Checks checks={more.checks} credibility={more.credibility} />
      {page.record && <CreatorRecordOf record={page.record} />}
      <DealsWith deals={more.deals} />
    </>
  )
}

function Standing({ page, outcome }: { page: Loaded; outcome: Outcome }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { campaign, channel } = page
  const { ranked } = outcome
  const place =
    'place' in outcome &&
    campaign &&
    t('match.channel.place', { place: format.number(outcome.place), total: format.number(outcome.total) })
  return (
    <Section
      title={campaign ? t('match.channel.score', { campaign: campaign.name }) : t('match.channel.known')}
      note={place}
    >
      {'refused' in outcome && (
        <Notice title={t('match.channel.refused')}>{t(`match.gate.${outcome.refused}`)}</Notice>
      )}
      {ranked && (
        <>
          {ranked.isNewHere && (
            <p className="pb-3">
              <Tag>{t('match.new_here')}</Tag>
            </p>
          )}
          <MatchFigures ranked={ranked} posts={channel.posts} hasTarget={campaign !== null} />
          {page.results && <ExpectedResults results={page.results} />}
          {campaign && (
            <div className="pt-6">
              <ScoreExplained ranked={ranked} name={channel.name} />
              <p className="pt-2">
                {t('match.certainty_text', { percent: format.percent(ranked.certainty) })}
              </p>
            </div>
          )}
          <div className="pt-3">
            <NumberSources ranked={ranked} />
          </div>
          <Raises page={page} />
        </>
      )}
    </Section>
  )
}

function Raises({ page: { raises, known, campaign } }: { page: Loaded }) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <Section level={3} title={t('match.channel.raise')}>
      {raises.length === 0 ? (
        <p>{t('match.channel.certain')}</p>
      ) : (
        <ul>
          {raises.map(({ raise, adds }) => (
            <li key={raise} className="flex flex-wrap justify-between gap-x-5 border-b border-rule py-1.5">
              <span>{t(`match.channel.raise_by.${raise}`, { count: known.postCount })}</span>
              {campaign && adds >= 0.005 && (
                <span className="text-soft">{t('channelpage.adds', { percent: format.percent(adds) })}</span>
              )}
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

function Invite({ page }: { page: Loaded }) {
  const { t } = useTranslation()
  const { campaign, campaigns, channel } = page
  if (campaign)
    return (
      <div className="min-w-0">
        <ExclusivityNotice warning={page.warning} />
        <Invitation {...page} campaign={campaign} />
      </div>
    )
  return (
    <Section title={t('match.channel.choose')} id="invite">
      <p className="text-soft">{t('match.invitation.no_campaign')}</p>
      {campaigns.length > 0 ? (
        <ul className="pt-3">
          {campaigns.map(({ id, name }) => (
            <li key={id} className="border-b border-rule py-2.5">
              <Link to={`/brand/channels/${channel.id}?campaign=${id}`}>
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
  )
}
