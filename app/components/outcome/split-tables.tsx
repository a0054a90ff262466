import { useTranslation } from '#app/i18n/use-translation.ts'
import type { Kpi } from '#app/domain/campaign/strategy.ts'
import type { CampaignOutcome } from '#app/domain/outcome/report.ts'
import { type Dimension, dimensions, type Part } from '#app/domain/outcome/splits.ts'
import { type Column, DataTable } from '../data-table.tsx'
import { useFormat } from '../format.tsx'
import { Section } from '../section.tsx'
import { KnownAmount, KnownCount, KnownRatio } from './known.tsx'

const counts = ['views', 'engagements', 'clicks', 'orders'] as const

/** The same totals by platform, by format and by the country of the channel. A dimension of one part says nothing new. */
export function SplitTables({ outcome }: { outcome: Pick<CampaignOutcome, 'splits' | 'campaign' | 'kpi'> }) {
  const { t } = useTranslation()
  const { splits, campaign, kpi } = outcome
  const shown = dimensions.filter((dimension) => splits[dimension].length > 1)
  if (shown.length === 0) return null
  return (
    <Section title={t('report.split.title')}>
      <div className="grid gap-8">
        {shown.map((dimension) => (
          <div key={dimension} className="relative overflow-x-auto">
            <SplitTable {...{ dimension, kpi }} parts={splits[dimension]} currency={campaign.currency} />
          </div>
        ))}
      </div>
      <p className="max-w-prose pt-3 text-note text-soft">{t('report.split.note')}</p>
    </Section>
  )
}

type SplitTableProps = {
  dimension: Dimension
  parts: Part[]
  kpi: Kpi
  currency: CampaignOutcome['campaign']['currency']
}

function SplitTable({ dimension, parts, kpi, currency }: SplitTableProps) {
  const { t } = useTranslation()
  const nameOf = usePartName(dimension)
  const columns: Column<Part>[] = [
    {
      key: 'part',
      head: t(`report.split.${dimension}`),
      names: true,
      render: ({ key }) => <span className="whitespace-nowrap">{nameOf(key)}</span>,
    },
    {
      key: 'kpi',
      head: t(`outcome.ratio.${kpi}`),
      figure: true,
      render: ({ totals }) => <KnownRatio name={kpi} value={totals.ratios[kpi]} currency={currency} bare />,
    },
    {
      key: 'influencers',
      head: t('report.split.influencers'),
      figure: true,
      render: ({ totals }) => <KnownCount value={totals.influencers} />,
    },
    {
      key: 'cost',
      head: t('outcome.in_currency', { name: t('outcome.measure.cost'), currency }),
      figure: true,
      render: ({ totals }) => <KnownAmount value={totals.cost.amount} currency={currency} bare />,
    },
    ...counts.map((measure) => ({
      key: measure,
      head: t(`outcome.measure.${measure}`),
      figure: true,
      render: ({ totals }: Part) => <KnownCount value={totals[measure]} />,
    })),
    {
      key: 'revenue',
      head: t('outcome.in_currency', { name: t('outcome.measure.revenue'), currency }),
      figure: true,
      render: ({ totals }) => <KnownAmount value={totals.revenue} currency={currency} bare />,
    },
  ]
  return (
    <DataTable
      caption={t('report.split.caption', { dimension: t(`report.split.${dimension}`) })}
      rows={parts}
      columns={columns}
      rowKey={({ key }) => key ?? ''}
      dense
    />
  )
}

/** What a part is called in the reader's language. */
export function usePartName(dimension: Dimension): (key: string | null) => string {
  const { t } = useTranslation()
  const { country } = useFormat()
  return (key) => {
    if (key === null) return t('report.split.unknown')
    if (dimension === 'country') return country(key)
    if (dimension === 'platform') return t(`catalogue.platform.${key as 'instagram'}`)
    return key === 'several' ? t('report.split.several') : t(`catalogue.format.${key as 'post'}`)
  }
}
