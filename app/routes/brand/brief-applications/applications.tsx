import { useTranslation } from '#app/i18n/use-translation.ts'
import { ApplicationSamples } from '#app/components/brief/application-samples.tsx'
import { LinkButton } from '#app/components/buttons.tsx'
import { DataTable } from '#app/components/data-table.tsx'
import { useSentenceFormat } from '#app/components/deal/sentence-format.ts'
import { EmptyState } from '#app/components/empty-state.tsx'
import { Amount, Day, Name } from '#app/components/format.tsx'
import { isolate } from '#app/components/isolate.ts'
import { Link } from '#app/components/link.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import type { Platform } from '#app/domain/channel/platforms.ts'
import { splitFee } from '#app/domain/escrow/fees.ts'
import { comparable, compareAddress } from '#app/domain/matching/compared.ts'
import type { Money } from '#app/domain/money.ts'

type Received = {
  id: string
  channelId: string
  creatorName: string
  platform: Platform
  handle: string
  followers: number | null
  price: Money
  feeBps: number
  draftDueOn: string
  dueAt: Date | null
  pitch: string
  samples: string[]
  picture: string | null
  /** How well the channel matches, of a hundred; null where nothing is known of it yet. */
  score: number | null
  /** The share of its audience that the campaign means. */
  fit: number | null
}

type Loaded = { id: string; campaignId: string; title: string; applications: Received[] }

/** Everybody who asks for the work, side by side: what they want, what they say, how well they match. */
export function Applications({ id, campaignId, title, applications }: Loaded) {
  const { t } = useTranslation()
  const compared = [...new Set(applications.map(({ channelId }) => channelId))].slice(0, comparable.most)
  return (
    <>
      <PageTitle
        subtitle={t('openbriefs.received.lead')}
        aside={
          compared.length >= comparable.least && (
            <LinkButton to={compareAddress(compared, campaignId, id)}>
              {t('openbriefs.received.compare')}
            </LinkButton>
          )
        }
      >
        {t('openbriefs.received.title')}
      </PageTitle>
      <p className="pb-4">
        <Link to={`/brand/briefs/${id}`}>
          <Name>{title}</Name>
        </Link>
      </p>
      {applications.length === 0 ? (
        <EmptyState>{t('openbriefs.received.empty')}</EmptyState>
      ) : (
        <ApplicationTable id={id} campaignId={campaignId} applications={applications} />
      )}
    </>
  )
}

function ApplicationTable({ campaignId, applications }: Omit<Loaded, 'title'>) {
  const { t } = useTranslation()
  const { number, money, longDay, percent } = useSentenceFormat()
  return (
    <DataTable
      caption={t('openbriefs.received.title')}
      phone="stack"
      rows={applications}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'who',
          head: t('openbriefs.received.who'),
          names: true,
          render: ({ creatorName, channelId, platform, handle, followers }) => (
            <div className="min-w-0">
              <Link to={`/brand/channels/${channelId}?campaign=${campaignId}`} className="font-semibold">
                <Name>{creatorName}</Name>
              </Link>
              <span className="block text-note text-soft">
                {t(`catalogue.platform.${platform}`)} <bdi dir="ltr">@{handle}</bdi>
              </span>
              {followers !== null && (
                <span className="block text-note text-soft">
                  {t('openbriefs.received.followers', { figure: number(followers) })}
                </span>
              )}
            </div>
          ),
        },
        {
          key: 'match',
          head: t('openbriefs.received.match'),
          figure: true,
          render: ({ score, fit }) => (
            <div className="min-w-0">
              {score === null ? '–' : number(Math.round(score))}
              {fit !== null && (
                <span className="block text-note text-soft">
                  {t('openbriefs.received.fit', { share: isolate(percent(fit)) })}
                </span>
              )}
            </div>
          ),
        },
        {
          key: 'price',
          head: t('openbriefs.received.price'),
          render: ({ price, feeBps }) => (
            <div className="min-w-0">
              <Amount money={price} />
              <span className="block text-note text-soft">
                {t('openbriefs.received.gets', { amount: money(splitFee(price, feeBps).rest) })}
              </span>
            </div>
          ),
        },
        {
          key: 'draft',
          head: t('openbriefs.received.draft'),
          render: ({ draftDueOn }) => <Day value={draftDueOn} />,
        },
        {
          key: 'pitch',
          head: t('openbriefs.received.pitch'),
          render: ({ pitch, samples, picture }) => (
            <div className="min-w-0">
              <p dir="auto" className="max-w-prose whitespace-pre-line">
                {pitch}
              </p>
              <ApplicationSamples samples={samples} picture={picture} />
            </div>
          ),
        },
        {
          key: 'answer',
          head: t('openbriefs.received.answer'),
          render: ({ id, dueAt }) => (
            <div className="min-w-0">
              <LinkButton small to={`/brand/collaborations/${id}`}>
                {t('openbriefs.received.answer')}
              </LinkButton>
              {dueAt && (
                <span className="block pt-1 text-note text-soft">
                  {t('openbriefs.received.by', { date: longDay(dueAt) })}
                </span>
              )}
            </div>
          ),
        },
      ]}
    />
  )
}
