import { useTranslation } from '#app/i18n/use-translation.ts'
import { TimeSeries } from '#app/components/charts/time-series.tsx'
import { useFormat } from '#app/components/format.tsx'
import { Columns, Section } from '#app/components/section.tsx'
import type { History as Counted } from '#app/domain/channel/history.ts'

/** How many followed and watched, as far back as it was counted. */
export function History({ history }: { history: Counted }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { followers, views, sources } = history
  const hasLine = followers.length > 0 || views.length > 0
  return (
    <Section title={t('channelpage.history')}>
      {hasLine ? (
        <>
          <Columns shape="even">
            <Line
              history={history}
              values={followers}
              title={t('channelpage.followers_title')}
              label={t('channelpage.followers')}
            />
            <Line
              history={history}
              values={views}
              title={t('channelpage.views_title')}
              label={t('channelpage.views')}
            />
          </Columns>
          <p className="pt-2 text-fine text-soft">
            {t('channelpage.sources', {
              sources: format.list(sources.map((source) => t(`shell.source.${source}`))),
            })}
          </p>
        </>
      ) : (
        <p className="text-soft">{t('channelpage.history_none')}</p>
      )}
    </Section>
  )
}

type LineProps = { history: Counted; values: (number | null)[]; title: string; label: string }

function Line({ history: { days }, values, title, label }: LineProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const known = values.flatMap((value, at) => (value === null ? [] : [{ value, day: days[at]! }]))
  const [first, last] = [known[0], known.at(-1)]
  if (!first || !last) return null
  const change = first.value > 0 ? last.value / first.value - 1 : 0
  const sign = change > 0 ? '+' : change < 0 ? '−' : ''
  const summary = t('channelpage.change', {
    from: format.compact(first.value),
    first: format.longDay(first.day),
    to: format.compact(last.value),
    last: format.longDay(last.day),
    change: `\u2066${sign}${format.percent(Math.abs(change), Math.abs(change) < 0.1 ? 1 : 0)}\u2069`,
  })
  return (
    <TimeSeries
      days={days}
      series={[{ key: 'count', label, values }]}
      title={title}
      summary={summary}
      isRunning
      isBridged
    />
  )
}
