import { useTranslation } from '#app/i18n/use-translation.ts'
import { type Kpi, kpis } from '#app/domain/campaign/strategy.ts'
import { areLeadsShown, type CampaignOutcome, type InfluencerOutcome } from '#app/domain/outcome/report.ts'
import type { Known } from '#app/domain/outcome/results.ts'
import { classNames } from '../class-names.ts'
import { type Column, DataTable } from '../data-table.tsx'
import { Name } from '../format.tsx'
import { Link } from '../link.tsx'
import { FigureSource } from './figure-source.tsx'
import { ReachCount } from './reach-count.tsx'
import { KnownAmount, KnownCount, KnownRatio } from './known.tsx'

type OutcomeTableProps = {
  outcome: Pick<CampaignOutcome, 'campaign' | 'kpi' | 'influencers' | 'totals' | 'reach'>
  /** Where a collaboration is shown; without it the names are no links. */
  hrefFor?: ((collaborationId: string) => string) | undefined
}

const counts = ['reach', 'views', 'engagements', 'clicks', 'leads', 'orders'] as const
type Count = (typeof counts)[number]

/** The table is wide enough without leads where there are none. */
const isShown = (name: Count | Kpi, outcome: OutcomeTableProps['outcome']) =>
  (name !== 'leads' && name !== 'cpl') || areLeadsShown(outcome)

/**
 * Who cost what and brought what. The figure that the campaign is judged by stands beside the name, in bold. Amounts
 * are in the campaign's currency; who is paid in another shows it with each amount.
 */
export function OutcomeTable({ outcome, hrefFor }: OutcomeTableProps) {
  const { t } = useTranslation()
  const columns = useColumns(outcome, hrefFor)
  const { totals, campaign } = outcome
  const { currency } = campaign
  const total = {
    name: t('outcome.total'),
    cost: <KnownAmount value={totals.cost.amount} currency={currency} bare />,
    revenue: <KnownAmount value={totals.revenue} currency={currency} bare />,
    ...Object.fromEntries(
      counts.map((measure) => [measure, <KnownCount key={measure} value={totals[measure]} />]),
    ),
    reach: <ReachCount bounds={outcome.reach} />,
    ...Object.fromEntries(
      kpis.map((name) => [
        name,
        <KnownRatio key={name} name={name} value={totals.ratios[name]} currency={currency} bare />,
      ]),
    ),
  }
  return (
    <>
      <div className="relative overflow-x-auto">
        <DataTable
          caption={t('outcome.table.caption')}
          rows={outcome.influencers}
          columns={columns}
          rowKey={({ collaborationId }) => collaborationId}
          dense
          total={total}
        />
      </div>
      <p className="pt-3 text-note text-soft">{t('outcome.table.note', { currency })}</p>
    </>
  )
}

function useColumns(
  outcome: OutcomeTableProps['outcome'],
  hrefFor: OutcomeTableProps['hrefFor'],
): Column<InfluencerOutcome>[] {
  const { t } = useTranslation()
  const { campaign, kpi } = outcome
  const { currency } = campaign
  const amount = (key: 'cost' | 'revenue', of: (row: InfluencerOutcome) => Known) => ({
    key,
    head: t('outcome.in_currency', { name: t(`outcome.measure.${key}`), currency }),
    figure: true,
    render: (row: InfluencerOutcome) => (
      <KnownAmount value={of(row)} currency={row.cost.currency} bare={row.cost.currency === currency} />
    ),
  })
  const count = (key: Count) => ({
    key,
    head: t(`outcome.measure.${key}`),
    figure: true,
    render: (row: InfluencerOutcome) => <KnownCount value={row[key]} />,
  })
  const ratio = (name: Kpi) => ({
    key: name,
    head: t(`outcome.ratio.${name}`),
    figure: true,
    render: ({ ratios, cost }: InfluencerOutcome) => (
      <span className={classNames(name === kpi && 'font-semibold')}>
        <KnownRatio
          name={name}
          value={ratios[name]}
          currency={cost.currency}
          bare={cost.currency === currency}
        />
      </span>
    ),
  })
  return [
    {
      key: 'name',
      head: t('outcome.influencer'),
      names: true,
      render: (row) => <Who row={row} href={hrefFor?.(row.collaborationId)} />,
    },
    ratio(kpi),
    amount('cost', ({ cost }) => cost.amount),
    ...counts.filter((name) => isShown(name, outcome)).map(count),
    amount('revenue', ({ revenue }) => revenue),
    ...kpis.filter((name) => name !== kpi && isShown(name, outcome)).map(ratio),
  ]
}

function Who({ row, href }: { row: InfluencerOutcome; href: string | undefined }) {
  const { t } = useTranslation()
  const name = <Name className="font-semibold">{row.name}</Name>
  return (
    <>
      <span className="block whitespace-nowrap">
        {href ? <Link to={href}>{name}</Link> : name}
        <span className="ps-2 text-soft">{t(`catalogue.platform.${row.platform}`)}</span>
      </span>
      <span className="block whitespace-nowrap">
        {row.metrics ? (
          <FigureSource strength={row.metrics.strength} at={row.metrics.takenOn} />
        ) : (
          <span className="text-fine text-soft">{t('outcome.no_metrics')}</span>
        )}
      </span>
    </>
  )
}
