import { useTranslation } from '#app/i18n/use-translation.ts'
import { ChannelAudience } from '#app/components/channel/audience.tsx'
import { OwnerProven } from '#app/components/channel/owner-proven.tsx'
import { ChannelFigures } from '#app/components/channel/figures.tsx'
import { DataTable } from '#app/components/data-table.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { FeedbackOf, type PartyFeedback } from '#app/components/feedback/reputation.tsx'
import { Amount, Name, useFormat } from '#app/components/format.tsx'
import { KitResults } from '#app/components/results/kit-results.tsx'
import { Link } from '#app/components/link.tsx'
import { ReportLink } from '#app/components/moderation/report-link.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { Reliability } from '#app/components/reliability/shares.tsx'
import { Section } from '#app/components/section.tsx'
import type { KitChannel } from '#app/domain/channel/kit.ts'
import type { Share } from '#app/domain/reliability/reliability.ts'
import type { KitResult } from '#app/domain/outcome/shown-results.ts'

type PublicCreator = {
  handle: string
  name: string
  bio: string
  city: string | null
  country: string
  languages: string[]
  completed: number | null
}

/** Everything a brand decides by, without an account: who, where, how many usually watch, who they are, what it costs. */
export function MediaKit({
  creator,
  reportId,
  channels,
  results,
  feedback,
  shares,
}: {
  creator: PublicCreator
  /** What a report of this page names. */
  reportId: string
  channels: KitChannel[]
  results: KitResult[]
  feedback: PartyFeedback
  shares: Share[]
}) {
  const { t } = useTranslation()
  const format = useFormat()
  const { name, handle, bio, city, country, languages, completed } = creator
  return (
    <>
      <PageTitle
        subtitle={
          <>
            <bdi dir="ltr">@{handle}</bdi>
            {' · '}
            {city && (
              <>
                <Name>{city}</Name>
                {' · '}
              </>
            )}
            {format.country(country)}
          </>
        }
      >
        <Name>{name}</Name>
      </PageTitle>
      {bio && (
        <p dir="auto" className="max-w-prose pb-2 text-lead whitespace-pre-line">
          {bio}
        </p>
      )}
      <p className="text-note text-soft">
        {[
          languages.length > 0 &&
            t('publicpage.kit.works_in', { languages: format.list(languages.map(format.language)) }),
          completed
            ? t('publicpage.kit.completed', { count: completed })
            : t('publicpage.kit.none_completed'),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {channels.length === 0 && <EmptyState>{t('publicpage.kit.no_channels')}</EmptyState>}
      {channels.map((channel) => (
        <Section
          key={channel.id}
          title={
            <>
              {t(`catalogue.platform.${channel.platform}`)} <Name>{channel.name}</Name>
            </>
          }
          note={
            <a href={channel.url} dir="ltr" rel="noreferrer nofollow">
              @{channel.handle}
            </a>
          }
        >
          {channel.provenOn && <OwnerProven on={channel.provenOn} />}
          <ChannelFigures channel={channel} />
          <ChannelAudience audience={channel.audience} />
          <Packages channel={channel} />
        </Section>
      ))}
      <KitResults results={results} />
      {shares.some(({ kept, missed }) => kept + missed > 0) && (
        <div className="max-w-form">
          <Reliability shares={shares}>
            <Link to={`/@${handle}/reliability`}>{t('reliability.how_link')}</Link>
          </Reliability>
        </div>
      )}
      {feedback.reputation.count > 0 && <FeedbackOf feedback={feedback} />}
      <p className="pt-6">
        <ReportLink kind="kit" id={reportId} />
      </p>
    </>
  )
}

function Packages({ channel: { packages, platform } }: { channel: KitChannel }) {
  const { t } = useTranslation()
  return (
    <div className="max-w-form pt-6">
      <h3 className="pb-1 font-semibold">{t('kit.packages')}</h3>
      {packages.length === 0 ? (
        <p className="text-soft">{t('kit.no_packages')}</p>
      ) : (
        <DataTable
          caption={`${t('kit.packages')}, ${t(`catalogue.platform.${platform}`)}`}
          rows={packages}
          rowKey={({ format }) => format}
          columns={[
            {
              key: 'format',
              head: t('kit.format_head'),
              names: true,
              render: ({ format }) => t(`catalogue.format.${format}`),
            },
            {
              key: 'price',
              head: t('kit.price_head'),
              figure: true,
              render: ({ price }) => <Amount money={price} />,
            },
          ]}
        />
      )}
    </div>
  )
}
