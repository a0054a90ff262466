import type { ReactNode } from 'react'
import { type Column, DataTable } from '#app/components/data-table.tsx'
import { Link } from '#app/components/link.tsx'
import { KnownAmount, KnownCount, KnownRatio } from '#app/components/outcome/known.tsx'
import { ReachCount } from '#app/components/outcome/reach-count.tsx'
import { kpis } from '#app/domain/campaign/strategy.ts'
import { type ForecastName, forecastNames, isRatio } from '#app/domain/outcome/against-forecast.ts'
import type { ComparedCampaign } from '#app/domain/outcome/compared-campaigns.ts'
import { useTranslation } from '#app/i18n/use-translation.ts'

/** One line of the comparison: a figure, and what it is for a campaign. */
type Figure = { key: string; head: string; render: (campaign: ComparedCampaign) => ReactNode }

/** The same figures of several campaigns, a column each. Each amount names its currency: there is no rate between them. */
export function ComparedTable({ campaigns }: { campaigns: ComparedCampaign[] }) {
  const { t } = useTranslation()
  const currencies = new Set(campaigns.map(({ campaign }) => campaign.currency))
  const others = campaigns.reduce((sum, { otherCurrency }) => sum + otherCurrency, 0)
  const figures: Figure[] = [
    figure('objective', t('campaign.form.objective'), ({ campaign, kpi }) => (
      <Link to={`/brand/campaigns/${campaign.id}/outcome`}>
        {t(`campaign.objective.${campaign.objective}`)} · {t(`outcome.ratio.${kpi}`)}
      </Link>
    )),
    figure('influencers', t('report.split.influencers'), ({ totals }) => (
      <KnownCount value={totals.influencers} />
    )),
    figure('cost', t('outcome.measure.cost'), ({ totals, campaign }) => (
      <KnownAmount value={totals.cost.amount} currency={campaign.currency} />
    )),
    figure('reach', t('outcome.measure.reach'), ({ reach }) => <ReachCount bounds={reach} />),
    ...(['views', 'engagements', 'clicks', 'leads', 'orders'] as const).map((name) =>
      figure(name, t(`outcome.measure.${name}`), ({ totals }) => <KnownCount value={totals[name]} />),
    ),
    figure('revenue', t('outcome.measure.revenue'), ({ totals, campaign }) => (
      <KnownAmount value={totals.revenue} currency={campaign.currency} />
    )),
    ...kpis.map((name) =>
      figure(name, t(`outcome.ratio.${name}`), ({ totals, campaign, kpi }) => (
        <span className={name === kpi ? 'font-semibold' : undefined}>
          <KnownRatio name={name} value={totals.ratios[name]} currency={campaign.currency} />
        </span>
      )),
    ),
    ...forecastNames.map((name) =>
      figure(
        `forecast-${name}`,
        t('comparecampaigns.against', { measure: measureOf(name) }),
        ({ against }) =>
          against[name].verdict
            ? t(`report.expectation.${against[name].verdict}`)
            : t(`forecasting.missing.${against[name].missing ?? 'none'}`),
      ),
    ),
  ]
  const columns: Column<Figure>[] = [
    { key: 'figure', head: t('comparecampaigns.campaign'), names: true, render: ({ head }) => head },
    ...campaigns.map((compared) => ({
      ...{ key: compared.campaign.id, head: compared.campaign.name, figure: true },
      render: ({ render }: Figure) => render(compared),
    })),
  ]
  return (
    <>
      <div className="relative overflow-x-auto">
        <DataTable
          caption={t('comparecampaigns.caption')}
          rows={figures}
          columns={columns}
          rowKey={({ key }) => key}
          dense
        />
      </div>
      <div className="max-w-prose pt-3 text-note text-soft">
        {currencies.size > 1 && <p>{t('comparecampaigns.currencies')}</p>}
        {others > 0 && <p className="pt-1">{t('outcome.other_currency', { count: others })}</p>}
      </div>
    </>
  )

  function measureOf(name: ForecastName) {
    return isRatio(name) ? t(`outcome.ratio.${name}`) : t(`outcome.measure.${name}`)
  }
}

const figure = (key: string, head: string, render: Figure['render']): Figure => ({ key, head, render })
