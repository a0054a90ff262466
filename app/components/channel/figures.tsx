import { useTranslation } from '#app/i18n/use-translation.ts'
import { type KitChannel, type Sourced, usualRate, usualViews } from '../../domain/channel/kit.ts'
import { Range } from '../charts/range.tsx'
import { DefinitionList, type Fact } from '../definition-list.tsx'
import { useFormat } from '../format.tsx'
import { SourceBadge } from '../marks.tsx'

/** What is known of a channel in figures, each with its source and its day. */
export function ChannelFigures({ channel }: { channel: KitChannel }) {
  const { t } = useTranslation()
  const { number, percent } = useFormat()
  const { followers, views, stats } = channel
  const rate = usualRate(channel)
  const usual = usualViews(channel)
  const facts: Fact[] = [
    {
      key: 'followers',
      term: <Termed name={t('kit.followers')} from={followers} />,
      detail: followers ? number(followers.count) : <Unknown />,
    },
    ...(rate !== null
      ? [
          {
            key: 'rate',
            term: <Termed name={t(`kit.rate.${stats?.denominator ?? 'none'}`)} from={stats} />,
            detail: percent(rate, 1),
          },
        ]
      : []),
    ...(views && !usual
      ? [
          {
            key: 'views',
            term: <Termed name={t('kit.average_views')} from={views} />,
            detail: number(views.average),
          },
        ]
      : []),
  ]
  return (
    <>
      <DefinitionList shape="figures" facts={facts} />
      {usual && <UsualViews channel={channel} usual={usual} />}
    </>
  )
}

function UsualViews({
  channel: { stats },
  usual: { mid, range },
}: {
  channel: KitChannel
  usual: NonNullable<ReturnType<typeof usualViews>>
}) {
  const { t } = useTranslation()
  const { number } = useFormat()
  const told = (value: number) => number(roughly(value))
  return (
    <div className="max-w-prose pt-4">
      <p className="pb-2">
        <span className="font-semibold">{t('kit.usual_views')}</span>{' '}
        <SourceBadge source={stats!.source} at={stats!.collectedOn} />
      </p>
      {range ? (
        <Range
          low={roughly(range.low)}
          mid={roughly(range.mid)}
          high={roughly(range.high)}
          title={t('kit.usual_views')}
          summary={t('kit.views_summary', {
            low: told(range.low),
            mid: told(range.mid),
            high: told(range.high),
            posts: number(stats!.postCount),
          })}
        />
      ) : (
        <p>{t('kit.views_median', { mid: told(mid) })}</p>
      )}
    </div>
  )
}

/** Two leading digits: an estimate with more of them would claim what it does not know. */
function roughly(value: number) {
  const grain = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, value))) - 1)
  return Math.round(value / grain) * grain
}

function Termed({ name, from }: { name: string; from: Sourced<object> | null }) {
  return (
    <>
      {name}
      {from && (
        <span className="block">
          <SourceBadge source={from.source} at={from.collectedOn} />
        </span>
      )}
    </>
  )
}

function Unknown() {
  const { t } = useTranslation()
  return <span className="text-lead font-normal text-soft">{t('kit.unknown')}</span>
}
