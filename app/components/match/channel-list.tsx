import { useTranslation } from '#app/i18n/use-translation.ts'
import { factors } from '../../domain/matching/additive-score.ts'
import type { Ranked } from '../../domain/matching/candidate.ts'
import { LinkButton } from '../buttons.tsx'
import { Name, useFormat } from '../format.tsx'
import { Link } from '../link.tsx'
import { Tag } from '../marks.tsx'
import { ShareLine } from '../reliability/shares.tsx'
import { MatchFigures } from './match-figures.tsx'
import type { ChannelHead, MatchRow } from './match-row.ts'
import { useReasons } from './reasons.ts'
import { type ListChoice, RowActions } from './row-actions.tsx'
import { NumberSources, ScoreLine, ScoreReasons } from './score-explained.tsx'
import { SmallAudience } from './small-audience.tsx'

type ChannelListProps = {
  rows: MatchRow[]
  /** The campaign that the channels are ranked for; null in a search without one. */
  campaignId: string | null
  briefId?: string | null
  /** Whether there is something to match with: a campaign, or a channel to be like. */
  isScored: boolean
  /** The lists that a channel can be put on, and those that each is on. */
  lists: ListChoice[]
  listed: (ListChoice & { channelId: string })[]
}

type LineProps = Omit<ChannelListProps, 'rows' | 'briefId'> & { row: MatchRow; to: string }

/** What was found, each with its score, its figures and the reason in one sentence. */
export function ChannelList({ rows, briefId = null, ...rest }: ChannelListProps) {
  const { campaignId } = rest
  const query = new URLSearchParams()
  if (campaignId) query.set('campaign', campaignId)
  if (briefId) query.set('brief', briefId)
  const tail = query.size > 0 ? `?${query.toString()}` : ''
  return (
    <ol className="border-t border-rule">
      {rows.map((row) => (
        <li key={row.channel.id} className="border-b border-rule py-6">
          <ChannelLine {...rest} row={row} to={`/brand/channels/${row.channel.id}${tail}`} />
        </li>
      ))}
    </ol>
  )
}

function ChannelLine({ row, to, isScored, campaignId, lists, listed }: LineProps) {
  const { t } = useTranslation()
  const { reason } = useReasons()
  const { channel, ranked } = row
  return (
    <article className="grid gap-x-10 gap-y-5 lg:grid-cols-[minmax(0,1fr)_11.5rem]">
      <div className="grid min-w-0 content-start gap-4">
        <div className="flex min-w-0 gap-5">
          {isScored && <Score score={ranked.score} />}
          <div className="min-w-0">
            <h3 className="text-lead font-semibold">
              <Link to={to}>
                <Name>{channel.name}</Name>
              </Link>
            </h3>
            <p className="text-note text-soft">
              <ChannelFacts channel={channel} />
            </p>
            {ranked.isNewHere && (
              <p className="pt-1">
                <Tag>{t('match.new_here')}</Tag>
              </p>
            )}
            {isScored && <p className="max-w-prose pt-1.5">{reason(strongest(ranked))}</p>}
            {row.shares && <ShareLine shares={row.shares} />}
            {row.naming > 0 && <p className="pt-0.5">{t('match.names_brand', { count: row.naming })}</p>}
          </div>
        </div>
        {isScored && <ScoreLine ranked={ranked} />}
        <MatchFigures ranked={ranked} posts={channel.posts} hasTarget={isScored} />
        <NumberSources ranked={ranked} />
      </div>
      <SmallAudience audience={row.audience} name={channel.name} />
      <div className="grid gap-2 lg:col-span-2">
        <div className="flex flex-wrap items-start gap-x-4 gap-y-2">
          <Invitation row={row} to={to} />
          <RowActions
            channelId={channel.id}
            name={channel.name}
            campaignId={campaignId}
            lists={lists}
            on={listed.filter(({ channelId }) => channelId === channel.id)}
          />
        </div>
        {isScored && (
          <details>
            <summary className="inline-flex min-h-8 items-center text-note underline underline-offset-4">
              {t('match.why')}
              <span className="sr-only">: {channel.name}</span>
            </summary>
            <ScoreReasons ranked={ranked} />
          </details>
        )}
      </div>
    </article>
  )
}

/** Handle, platform, home and size of a channel, on one line. */
export function ChannelFacts({ channel }: { channel: ChannelHead }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { handle, platform, country, followers } = channel
  return (
    <>
      <bdi dir="ltr">@{handle}</bdi> · {t(`catalogue.platform.${platform}`)}
      {country && <> · {format.country(country)}</>} ·{' '}
      {followers === null
        ? t('match.followers_unknown')
        : t('match.followers', { count: followers, replace: { count: format.compact(followers) } })}
    </>
  )
}

export function Score({ score }: { score: number }) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <p className="w-14 shrink-0">
      <span className="type-amount block">{format.number(score)}</span>
      <span className="text-fine text-soft">{t('match.score')}</span>
    </p>
  )
}

function Invitation({ row: { channel, dealId }, to }: { row: MatchRow; to: string }) {
  const { t } = useTranslation()
  if (dealId)
    return (
      <LinkButton small to={`/brand/collaborations/${dealId}`}>
        {t('match.invited')}
      </LinkButton>
    )
  if (!channel.isClaimed) return <span className="text-note text-soft">{t('match.unclaimed')}</span>
  return (
    <LinkButton small to={`${to}#invite`}>
      {t('match.invite')}
    </LinkButton>
  )
}

/** The reason behind the part that speaks most for the channel. */
function strongest({ parts, reasons }: Ranked) {
  const best = parts.reduce((most, part) => (part.points > most.points ? part : most))
  return reasons[factors.indexOf(best.factor)]!
}
