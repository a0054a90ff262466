import type { ReactNode } from 'react'
import { useTranslation } from '#app/i18n/use-translation.ts'
import { Amount, useFormat } from '#app/components/format.tsx'
import { Link } from '#app/components/link.tsx'
import type { ChannelHead } from '#app/components/match/match-row.ts'
import { useReasons } from '#app/components/match/reasons.ts'
import { NumberSources } from '#app/components/match/score-explained.tsx'
import { factors } from '#app/domain/matching/additive-score.ts'
import { roughly, roughMoney } from '#app/domain/matching/approximate.ts'
import type { Audience } from '#app/domain/matching/audience.ts'
import type { Ranked } from '#app/domain/matching/candidate.ts'
import type { MoneyInterval } from '#app/domain/matching/price.ts'
import { largestCountries, MiniPyramid, pyramidMost } from './mini-pyramid.tsx'

/** A channel among those that are compared. */
export type Compared = {
  channel: ChannelHead
  audience: Audience | null
  ranked: Ranked
  dealId: string | null
}

/** One line of the comparison. With `value` and `better` the best is marked; null is unknown. */
export type Line = {
  key: string
  label: string
  cell: (one: Compared) => ReactNode
  value?: (one: Compared) => number | null
  better?: 'more' | 'less'
  /** Pictures have no line of text to stand on. */
  isDrawn?: boolean
}
type Group = { key: 'score' | 'audience' | 'work' | 'money' | 'ground'; lines: Line[] }

const isCounted = ({ ranked }: Compared) => !ranked.reasons.some(({ code }) => code === 'engagement.unknown')

/** What is compared, in groups. Without a campaign there is no score, no target and no deal. */
export function useLines(found: Compared[], hasCampaign: boolean): Group[] {
  const { t } = useTranslation()
  const score = useScoreLines()
  const audience = useAudienceLines(found)
  const work = useWorkLines()
  const money = useMoneyLines()
  const ground: Line[] = [
    {
      key: 'sources',
      label: t('compare.line.sources'),
      cell: ({ ranked }) => <NumberSources ranked={ranked} />,
    },
  ]
  const deal: Line = {
    key: 'deal',
    label: t('compare.line.deal'),
    cell: ({ dealId }) =>
      dealId ? (
        <Link to={`/brand/collaborations/${dealId}`}>{t('match.invited')}</Link>
      ) : (
        <span className="text-soft">{t('compare.no_deal')}</span>
      ),
  }
  const ofCampaign = (lines: Line[]) =>
    lines.filter(({ key }) => hasCampaign || !['share', 'times', 'cpm_target'].includes(key))
  return [
    ...(hasCampaign ? [{ key: 'score' as const, lines: score }] : []),
    { key: 'audience', lines: ofCampaign(audience) },
    { key: 'work', lines: work },
    { key: 'money', lines: ofCampaign(money) },
    { key: 'ground', lines: hasCampaign ? [...ground, deal] : ground },
  ]
}

function useScoreLines(): Line[] {
  const { t } = useTranslation()
  const format = useFormat()
  const { topic } = useReasons()
  const part = ({ ranked }: Compared, at: number) => ranked.parts[at]!
  return [
    {
      key: 'score',
      label: t('compare.line.score'),
      cell: ({ ranked }) => <span className="type-amount">{format.number(ranked.score)}</span>,
      value: ({ ranked }) => ranked.score,
      better: 'more',
    },
    ...factors.map((factor, at): Line => ({
      key: factor,
      label: t(`match.factor.${factor}`),
      cell: (one) =>
        t('compare.of', {
          points: format.number(part(one, at).points),
          most: format.number(part(one, at).most),
        }),
      value: (one) => part(one, at).points,
      better: 'more',
    })),
    {
      key: 'topics',
      label: t('compare.line.topics'),
      cell: ({ ranked: { topics } }) =>
        topics.shared.length > 0 ? format.list(topics.shared.map((shared) => topic(shared.topic))) : '–',
    },
    {
      key: 'certainty',
      label: t('compare.line.certainty'),
      cell: ({ ranked }) => format.percent(ranked.certainty),
      value: ({ ranked }) => Math.round(100 * ranked.certainty),
      better: 'more',
    },
  ]
}

function useAudienceLines(found: Compared[]): Line[] {
  const { t } = useTranslation()
  const format = useFormat()
  const { times } = useReasons()
  const most = pyramidMost(found.map(({ audience }) => audience))
  const unknown = <span className="text-soft">{t('compare.unknown')}</span>
  const share = (value: number) => format.percent(value, value < 0.1 ? 1 : 0)
  return [
    {
      key: 'share',
      label: t('compare.line.share'),
      cell: ({ ranked: { fit } }) => (
        <Ranged low={share(fit.low)} high={share(fit.high)}>
          {share(fit.share)}
        </Ranged>
      ),
      value: ({ ranked }) => Math.round(1000 * ranked.fit.share),
      better: 'more',
    },
    {
      key: 'times',
      label: t('compare.line.times'),
      cell: ({ ranked }) => `${times(ranked.fit.affinity)}×`,
      value: ({ ranked }) => Math.round(10 * ranked.fit.affinity),
      better: 'more',
    },
    {
      key: 'ages',
      isDrawn: true,
      label: t('compare.line.ages'),
      cell: ({ audience }) =>
        audience?.age && audience.gender ? <MiniPyramid audience={audience} most={most} /> : unknown,
    },
    {
      key: 'countries',
      label: t('compare.line.countries'),
      cell: ({ audience }) => {
        const largest = largestCountries(audience)
        if (largest.length === 0) return unknown
        return (
          <ul>
            {largest.map(({ code, share: part }) => (
              <li key={code} className="flex flex-wrap justify-between gap-x-2">
                <span>{format.country(code)}</span>
                <span className="figures">{format.percent(part)}</span>
              </li>
            ))}
          </ul>
        )
      },
    },
    {
      key: 'followers',
      label: t('compare.line.followers'),
      cell: ({ channel }) => (channel.followers === null ? unknown : format.compact(channel.followers)),
    },
  ]
}

function useWorkLines(): Line[] {
  const { t } = useTranslation()
  const format = useFormat()
  const { flag } = useReasons()
  const peers = (percentile: number) => format.percent(Math.min(percentile, 99) / 100)
  const views = (value: number) => format.compact(roughly(value))
  return [
    {
      key: 'views',
      label: t('compare.line.views'),
      cell: ({ ranked: { forecast } }) => (
        <Ranged low={views(forecast.views.low)} high={views(forecast.views.high)}>
          {views(forecast.views.mid)}
        </Ranged>
      ),
      value: ({ ranked }) => roughly(ranked.forecast.views.mid),
      better: 'more',
    },
    {
      key: 'engagement',
      label: t('compare.line.engagement'),
      cell: (one) =>
        isCounted(one) ? (
          <Ranged low={peers(one.ranked.engagement.low)} high={peers(one.ranked.engagement.high)}>
            {peers(one.ranked.engagement.percentile)}
          </Ranged>
        ) : (
          <span className="text-soft">{t('match.not_counted')}</span>
        ),
      value: (one) => (isCounted(one) ? Math.round(one.ranked.engagement.percentile) : null),
      better: 'more',
    },
    {
      key: 'credibility',
      label: t('compare.line.credibility'),
      cell: ({ ranked: { credibility } }) => (
        <>
          {format.percent(credibility.q)}
          {credibility.flags.length > 0 && (
            <span className="block text-fine font-normal text-disputed">
              {t('compare.flagged', { count: credibility.flags.length })}:{' '}
              {format.list(credibility.flags.map(({ code }) => flag(code)))}
            </span>
          )}
        </>
      ),
      value: ({ ranked }) => Math.round(100 * ranked.credibility.q),
      better: 'more',
    },
  ]
}

function useMoneyLines(): Line[] {
  const { t } = useTranslation()
  return [
    {
      key: 'price',
      label: t('compare.line.price'),
      cell: ({ ranked: { price }, channel }) => (
        <>
          {price.asked ? <Amount money={price.asked} /> : <Rough interval={price.expected} />}
          <span className="block text-fine font-normal text-soft">
            {t(price.asked ? 'compare.asked' : 'compare.expected')},{' '}
            {t('match.posts', { count: channel.posts })}
          </span>
        </>
      ),
    },
    {
      key: 'cpm',
      label: t('compare.line.cpm'),
      cell: ({ ranked }) => <Rough interval={ranked.price.cpm} />,
      value: ({ ranked }) => ranked.price.cpm.mid,
      better: 'less',
    },
    {
      key: 'cpm_target',
      label: t('compare.line.cpm_target'),
      cell: ({ ranked }) => <Rough interval={ranked.price.cpmTarget} />,
      value: ({ ranked }) => ranked.price.cpmTarget.mid,
      better: 'less',
    },
  ]
}

function Ranged({ low, high, children }: { low: string; high: string; children: ReactNode }) {
  const { t } = useTranslation()
  return (
    <>
      {children}
      <span className="block text-fine font-normal text-soft">{t('match.interval', { low, high })}</span>
    </>
  )
}

function Rough({ interval: { mid, currency } }: { interval: MoneyInterval }) {
  return <Amount money={roughMoney({ amount: mid, currency })} />
}
