import { useTranslation } from '#app/i18n/use-translation.ts'
import type { CampaignOutcome as Outcome } from '#app/domain/outcome/report.ts'
import { DefinitionList } from '../definition-list.tsx'
import { EmptyState } from '../empty-state.tsx'
import { useFormat } from '../format.tsx'
import { Columns, Section } from '../section.tsx'
import { ClickCountries } from './click-countries.tsx'
import { CreditingNote } from './crediting-note.tsx'
import { Expectation } from './expectation.tsx'
import { InfluencerDays } from './influencer-days.tsx'
import { KnownAmount, KnownCount, KnownRatio } from './known.tsx'
import { OutcomeDays, OutcomeFunnel } from './outcome-charts.tsx'
import { OutcomeTable } from './outcome-table.tsx'
import { Rankings } from './rankings.tsx'
import { ReachCount, ReachNote } from './reach-count.tsx'
import { SplitTables } from './split-tables.tsx'

type CampaignOutcomeProps = {
  /** What `findCampaignOutcome` returns. */
  outcome: Outcome
  /** Where a collaboration is shown. */
  hrefFor?: (collaborationId: string) => string
}

/** What a campaign brought: its figure first, then who, from view to order, and day by day. */
export function CampaignOutcome({ outcome, hrefFor }: CampaignOutcomeProps) {
  const { t } = useTranslation()
  if (outcome.influencers.length === 0)
    return (
      <Section title={t('outcome.title')}>
        <EmptyState example={t('outcome.empty.example')}>{t('outcome.empty.campaign')}</EmptyState>
      </Section>
    )
  return (
    <>
      <Headline outcome={outcome} />
      <Section title={t('outcome.table.title')}>
        <OutcomeTable outcome={outcome} hrefFor={hrefFor} />
        <Reservations outcome={outcome} />
      </Section>
      <Columns shape="wide-end">
        <OutcomeFunnel stages={outcome.funnel} />
        <OutcomeDays series={outcome.series} />
      </Columns>
      <Expectation outcome={outcome} />
      <Rankings rankings={outcome.rankings} currency={outcome.campaign.currency} />
      <InfluencerDays influencers={outcome.days} />
      <SplitTables outcome={outcome} />
      <ClickCountries countries={outcome.countries} />
    </>
  )
}

function Headline({ outcome }: { outcome: Outcome }) {
  const { t } = useTranslation()
  const { kpi, totals, campaign } = outcome
  const { currency } = campaign
  const counted = (['views', 'clicks', 'leads', 'orders'] as const).filter(
    (measure) => measure !== 'leads' || totals.leads !== null,
  )
  const counts = counted.map((measure) => ({
    key: measure,
    term: t(`outcome.measure.${measure}`),
    detail: <KnownCount value={totals[measure]} />,
  }))
  return (
    <Section title={t('outcome.title')}>
      <DefinitionList
        shape="figures"
        facts={[
          {
            key: kpi,
            term: `${t(`outcome.ratio.${kpi}`)}: ${t(`outcome.ratio_name.${kpi}`)}`,
            detail: <KnownRatio name={kpi} value={totals.ratios[kpi]} currency={currency} />,
          },
          {
            key: 'cost',
            term: t('outcome.measure.cost'),
            detail: <KnownAmount value={totals.cost.amount} currency={currency} />,
          },
          {
            key: 'revenue',
            term: t('outcome.measure.revenue'),
            detail: <KnownAmount value={totals.revenue} currency={currency} />,
          },
          ...counts,
          {
            key: 'reach',
            term: t('outcome.measure.reach'),
            detail: <ReachCount bounds={outcome.reach} />,
          },
        ]}
      />
      <p className="pt-2 text-note text-soft">
        {t('outcome.judged_by', { ratio: t(`outcome.ratio.${kpi}`) })}{' '}
        {totals.ratios[kpi] === null && t('outcome.no_kpi')}
      </p>
    </Section>
  )
}

/** What the totals leave out, said where it is so. */
function Reservations({ outcome }: { outcome: Outcome }) {
  const { t } = useTranslation()
  const { number } = useFormat()
  const { totals, otherCurrency, influencers, reach, crediting } = outcome
  const elsewhere = influencers.reduce((sum, { ordersElsewhere }) => sum + ordersElsewhere, 0)
  const known = totals.knownFor.views
  return (
    <div className="text-note text-soft">
      {known > 0 && known < totals.influencers && (
        <p className="pt-1">
          {t('outcome.coverage', { known: number(known), all: number(totals.influencers) })}
        </p>
      )}
      <ReachNote bounds={reach} />
      <CreditingNote crediting={crediting} />
      {otherCurrency > 0 && <p className="pt-1">{t('outcome.other_currency', { count: otherCurrency })}</p>}
      {elsewhere > 0 && <p className="pt-1">{t('outcome.orders_elsewhere', { count: elsewhere })}</p>}
    </div>
  )
}
