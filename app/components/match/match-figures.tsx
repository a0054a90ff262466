import type { ReactNode } from 'react'
import { useTranslation } from '#app/i18n/use-translation.ts'
import { roughly, roughMoney } from '../../domain/matching/approximate.ts'
import type { Ranked } from '../../domain/matching/candidate.ts'
import { type MoneyInterval } from '../../domain/matching/price.ts'
import { classNames } from '../class-names.ts'
import { Amount, useFormat } from '../format.tsx'
import { useReasons } from './reasons.ts'

type FiguresProps = {
  ranked: Ranked
  posts: number
  /** Without a campaign there is no audience to compare with. */
  hasTarget: boolean
}

/** The six figures that a brand decides by, each with how sure it is. */
export function MatchFigures({ ranked, posts, hasTarget }: FiguresProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { times } = useReasons()
  const { fit, engagement, forecast, price, reasons } = ranked
  const between = (low: string, high: string) => t('match.interval', { low, high })
  const share = (value: number) => format.percent(value, fit.share < 0.1 ? 1 : 0)
  // Nobody is above all others.
  const peers = (percentile: number) => format.percent(Math.min(percentile, 99) / 100)
  const views = (value: number) => format.compact(roughly(value))
  const isCounted = !reasons.some(({ code }) => code === 'engagement.unknown')
  const areViewsKnown = ranked.sources.some(
    ({ number, source }) => number === 'views' && source !== 'estimated',
  )
  return (
    <dl className="grid grid-cols-2 gap-x-6 gap-y-4 sm:grid-cols-3">
      {hasTarget && (
        <Figure
          name={t('match.in_target')}
          value={share(fit.share)}
          note={
            <>
              {between(share(fit.low), share(fit.high))}
              <br />
              {t('match.times_platform', { times: times(fit.affinity) })}
            </>
          }
        />
      )}
      <Figure
        name={t('match.engagement')}
        value={isCounted ? <Percentile value={engagement.percentile} /> : '–'}
        note={isCounted ? between(peers(engagement.low), peers(engagement.high)) : t('match.not_counted')}
      />
      <Credibility ranked={ranked} />
      <Figure
        name={t('match.views')}
        value={views(forecast.views.mid)}
        note={
          <>
            {between(views(forecast.views.low), views(forecast.views.high))}
            {!areViewsKnown && (
              <>
                <br />
                {t('match.views_estimated')}
              </>
            )}
          </>
        }
      />
      <Figure
        name={t('match.price')}
        value={price.asked ? <Amount money={price.asked} /> : <Rough interval={price.expected} />}
        note={
          <>
            {t(price.asked ? 'match.price_asked' : 'match.price_expected')}{' '}
            {t('match.posts', { count: posts })}
          </>
        }
      />
      {hasTarget && (
        <Figure
          name={t('match.cpm_target')}
          value={<Rough interval={price.cpmTarget} />}
          note={<RoughRange interval={price.cpmTarget} />}
        />
      )}
    </dl>
  )
}

function Credibility({ ranked: { credibility, reasons } }: { ranked: Ranked }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { flag, reason } = useReasons()
  const sampled = reasons.find(({ code }) => code === 'credibility.sampled')
  const isFlagged = credibility.flags.length > 0
  return (
    <Figure
      name={t('match.credibility')}
      value={format.percent(credibility.q)}
      isAlarming={isFlagged}
      note={
        isFlagged
          ? format.list(credibility.flags.map(({ code }) => flag(code)))
          : sampled
            ? reason(sampled)
            : t('match.checks', { count: credibility.checked })
      }
    />
  )
}

function Percentile({ value }: { value: number }) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <span className="text-body font-semibold">
      {t('match.above_peers', { percent: format.percent(Math.min(value, 99) / 100) })}
    </span>
  )
}

const amountOf = ({ currency }: MoneyInterval, amount: number) => roughMoney({ amount, currency })

function Rough({ interval }: { interval: MoneyInterval }) {
  return <Amount money={amountOf(interval, interval.mid)} />
}

/** An estimated amount as it may turn out. */
function RoughRange({ interval }: { interval: MoneyInterval }) {
  return (
    <bdi dir="ltr" className="whitespace-nowrap">
      <Amount money={amountOf(interval, interval.low)} />
      {' – '}
      <Amount money={amountOf(interval, interval.high)} bare />
    </bdi>
  )
}

type FigureProps = { name: string; value: ReactNode; note: ReactNode; isAlarming?: boolean }

function Figure({ name, value, note, isAlarming = false }: FigureProps) {
  return (
    <div className="min-w-0">
      <dt className="text-note text-soft">{name}</dt>
      <dd className="font-semibold">{value}</dd>
      <dd className={classNames('text-fine', isAlarming ? 'text-disputed' : 'text-soft')}>{note}</dd>
    </div>
  )
}
