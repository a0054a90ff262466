import { useTranslation } from '#app/i18n/use-translation.ts'
import { type Column, DataTable } from '#app/components/data-table.tsx'
import { useFormat } from '#app/components/format.tsx'
import { Status } from '#app/components/marks.tsx'
import { useReasons } from '#app/components/match/reasons.ts'
import { Section } from '#app/components/section.tsx'
import type { Check, Credibility } from '#app/domain/matching/credibility.ts'

/** Every check of the channel's followers with what it saw, its bound and its published ratio. */
export function Checks({ checks, credibility }: { checks: Check[]; credibility: Credibility }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { flag } = useReasons()
  const { q, checked, sampled } = credibility
  const value = ({ code }: Check, number: number) => {
    if (code === 'follower-jump') return t('channelpage.jump', { times: format.decimal(round(number)) })
    if (code === 'boosted-posts' || code === 'foreign-audience') return format.percent(number)
    return t('channelpage.percentile', { percent: format.percent(Math.min(number, 99) / 100) })
  }
  const columns: Column<Check>[] = [
    { key: 'sign', head: t('channelpage.sign'), names: true, render: ({ code }) => flag(code) },
    { key: 'result', head: t('channelpage.result'), render: (check) => <Result check={check} /> },
    {
      key: 'seen',
      head: t('channelpage.seen'),
      render: (check) => (check.seen === null ? '–' : value(check, check.seen)),
    },
    {
      key: 'bound',
      head: t('channelpage.bound'),
      render: (check) => (
        <span className="text-soft">
          {t(isBelow(check) ? 'channelpage.below' : 'channelpage.above', { value: boundOf(check) })}
        </span>
      ),
    },
    {
      key: 'ratio',
      head: t('channelpage.ratio'),
      figure: true,
      render: ({ seen, ratio }) => (seen === null ? '–' : `×${format.decimal(ratio)}`),
    },
  ]
  const boundOf = ({ code, bound }: Check) =>
    code === 'follower-jump' ? `${format.number(bound)}×` : format.percent(bound < 1 ? bound : bound / 100)
  return (
    <Section title={t('channelpage.checks')}>
      <p className="max-w-prose">
        {sampled
          ? t('channelpage.sampled', {
              size: format.number(sampled.size),
              share: format.percent(sampled.share),
              low: format.percent(sampled.low),
              high: format.percent(sampled.high),
            })
          : checked === 0
            ? t('channelpage.checks_none', { share: format.percent(q) })
            : t('channelpage.checks_summary', {
                made: format.number(checked),
                all: format.number(checks.length),
                share: format.percent(q),
              })}
      </p>
      <div className="pt-3">
        <DataTable
          caption={t('channelpage.checks')}
          dense
          phone="stack"
          rows={checks}
          rowKey={({ code }) => code}
          columns={columns}
        />
      </div>
      <p className="max-w-prose pt-2 text-note text-soft">{t('channelpage.checks_how')}</p>
    </Section>
  )
}

const isBelow = ({ code }: Check) => ['rate-too-low', 'few-comments', 'flat-rate'].includes(code)
const round = (value: number) => Math.round(10 * value) / 10

function Result({ check: { seen, isFlagged } }: { check: Check }) {
  const { t } = useTranslation()
  if (seen === null) return <Status shape="ended">{t('channelpage.unmade')}</Status>
  return isFlagged ? (
    <Status shape="disputed">{t('channelpage.found')}</Status>
  ) : (
    <Status shape="released">{t('channelpage.passed')}</Status>
  )
}
