import { useTranslation } from '#app/i18n/use-translation.ts'
import { type Device, type Verdict, verdicts } from '../../domain/outcome/click.ts'
import { type TraitCount, type Trait, traits } from '../../domain/outcome/link-counts.ts'
import { TimeSeries } from '../charts/time-series.tsx'
import { DataTable } from '../data-table.tsx'
import { DefinitionList } from '../definition-list.tsx'
import { EmptyState } from '../empty-state.tsx'
import { Figure, useFormat } from '../format.tsx'
import { Section } from '../section.tsx'

export type LinkCallsProps = {
  counts: { raw: number; counted: number; filtered: number; by: Record<Verdict, number> }
  series: { days: string[]; raw: number[]; counted: number[] }
  traits: TraitCount[]
}

const reasons = verdicts.filter((verdict) => verdict !== 'counted')

/** Every call of a link: how many came, how many count, why the others do not, by day and by whom. */
export function LinkCalls({ counts, series, traits: found }: LinkCallsProps) {
  const { t } = useTranslation()
  if (counts.raw === 0)
    return (
      <Section title={t('links.calls')}>
        <EmptyState>{t('links.no_calls')}</EmptyState>
      </Section>
    )
  return (
    <>
      <Section title={t('links.calls')}>
        <DefinitionList
          shape="figures"
          facts={(['raw', 'filtered', 'counted'] as const).map((which) => ({
            key: which,
            term: t(`links.count.${which}`),
            detail: <Figure value={counts[which]} />,
          }))}
        />
        <Reasons by={counts.by} />
      </Section>
      <Days series={series} />
      <Section title={t('links.whence')}>
        <div className="grid gap-x-10 gap-y-6 lg:grid-cols-3">
          {traits.map((trait) => (
            <TraitTable key={trait} trait={trait} rows={found.filter((one) => one.trait === trait)} />
          ))}
        </div>
        <p className="max-w-prose pt-4 text-note text-soft">{t('links.days_note')}</p>
      </Section>
    </>
  )
}

function Reasons({ by }: { by: Record<Verdict, number> }) {
  const { t } = useTranslation()
  return (
    <>
      <DefinitionList
        facts={reasons.map((verdict) => ({
          key: verdict,
          term: (
            <>
              {t(`outcome.link.reason.${verdict}`)}
              <span className="block text-note">{t(`links.why.${verdict}`)}</span>
            </>
          ),
          detail: <Figure value={by[verdict]} />,
        }))}
      />
      <p className="pt-3 text-note text-soft">
        {t('links.data_centres_by')}{' '}
        <a href="https://db-ip.com" rel="noreferrer" className="underline">
          {t('links.attribution')}
        </a>
      </p>
    </>
  )
}

function Days({ series: { days, raw, counted } }: Pick<LinkCallsProps, 'series'>) {
  const { t } = useTranslation()
  const { number, day } = useFormat()
  const sum = counted.reduce((all, value) => all + value, 0)
  return (
    <Section title={t('links.by_day')}>
      <TimeSeries
        title={t('links.by_day')}
        summary={t('links.days_summary', {
          all: number(sum),
          from: day(days[0]!),
          to: day(days.at(-1)!),
        })}
        days={days}
        series={[
          { key: 'counted', label: t('links.count.counted'), values: counted },
          { key: 'raw', label: t('links.count.raw'), values: raw },
        ]}
      />
    </Section>
  )
}

function TraitTable({ trait, rows }: { trait: Trait; rows: TraitCount[] }) {
  const { t } = useTranslation()
  const { country } = useFormat()
  const read = (value: string) => {
    if (trait === 'device') return t(`links.device.${value as Device}`)
    if (value === '') return t(trait === 'referrer' ? 'links.no_referrer' : 'links.not_known')
    return trait === 'country' ? country(value) : <bdi className="break-all">{value}</bdi>
  }
  return (
    <div className="min-w-0">
      <DataTable
        caption={t(`links.trait.${trait}`)}
        rows={rows}
        rowKey={({ value }) => value}
        dense
        columns={[
          { key: 'value', head: t(`links.trait.${trait}`), names: true, render: ({ value }) => read(value) },
          {
            key: 'counted',
            head: t('links.count.counted'),
            figure: true,
            render: ({ counted }) => <Figure value={counted} />,
          },
          {
            key: 'clicks',
            head: t('links.count.raw'),
            figure: true,
            render: ({ clicks }) => <Figure value={clicks} />,
          },
        ]}
      />
    </div>
  )
}
