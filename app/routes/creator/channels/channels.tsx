import { useTranslation } from '#app/i18n/use-translation.ts'
import { ChannelAudience } from '#app/components/channel/audience.tsx'
import { ChannelFigures } from '#app/components/channel/figures.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { Name } from '#app/components/format.tsx'
import { Link } from '#app/components/link.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { Section } from '#app/components/section.tsx'
import type { KitChannel } from '#app/domain/channel/kit.ts'
import type { OwnProof } from '#app/domain/channel/proof.ts'
import { AddChannel } from './add-channel.tsx'
import { Followers, type OwnSample } from './followers.tsx'
import { Packages } from './packages.tsx'
import { ClaimedChannels, Proof } from './proof.tsx'

type ChannelsProps = {
  channels: KitChannel[]
  proofs: OwnProof[]
  now: Date
  samples: (OwnSample & { channelId: string })[]
  defaults: { handle: string; language: string | null; currency: string; today: string }
  done: string | null
}

/** A creator's channels as brands see them, their prices, and a form for one more. */
export function Channels({ channels, proofs, samples, defaults, now, done }: ChannelsProps) {
  const { t } = useTranslation()
  return (
    <>
      <PageTitle
        subtitle={t('channels.lead')}
        aside={
          <span className="flex flex-wrap gap-x-5 gap-y-2">
            <Link to="/creator/licences">{t('compliance.licence.title')}</Link>
            <Link to={`/@${defaults.handle}`}>{t('channels.kit')}</Link>
          </span>
        }
      >
        {t('channels.title')}
      </PageTitle>
      {done === 'channel' && <Notice kind="success" title={t('channels.added')} />}
      {done === 'packages' && <Notice kind="success" title={t('channels.saved')} />}
      {done === 'sample' && <Notice kind="success" title={t('channels.sample.saved')} />}
      {(done === 'prove' || done === 'ask') && (
        <Notice kind="success" title={t(`channelproof.done.${done}`)} />
      )}
      <ClaimedChannels
        proofs={proofs.filter(({ isOwn, status }) => !isOwn && status !== 'proven')}
        now={now}
      />
      {channels.length === 0 && <EmptyState>{t('channels.empty')}</EmptyState>}
      {channels.map((channel) => (
        <Section
          key={channel.id}
          title={
            <>
              {t(`catalogue.platform.${channel.platform}`)} <Name>{channel.name}</Name>
            </>
          }
          note={
            <a href={channel.url} dir="ltr" rel="noreferrer">
              @{channel.handle}
            </a>
          }
        >
          <Proof
            channel={channel}
            proof={proofs.find(({ channelId }) => channelId === channel.id)}
            now={now}
          />
          <ChannelFigures channel={channel} />
          <ChannelAudience audience={channel.audience} />
          <Followers
            channelId={channel.id}
            sample={samples.find(({ channelId }) => channelId === channel.id)}
            today={defaults.today}
          />
          <Packages channel={channel} currency={defaults.currency} />
        </Section>
      ))}
      <AddChannel language={defaults.language} />
    </>
  )
}
