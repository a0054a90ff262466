import { useTranslation } from '#app/i18n/use-translation.ts'
import type { Currency } from '#app/domain/money.ts'
import {
  type Against,
  type ForecastName,
  forecastNames,
  isRatio,
  type Verdict,
} from '#app/domain/outcome/against-forecast.ts'
import { areLeadsShown, type CampaignOutcome } from '#app/domain/outcome/report.ts'
import { type Column, DataTable } from '../data-table.tsx'
import { Name } from '../format.tsx'
import { Section } from '../section.tsx'
import { ForecastRange, useForecastName } from './forecast-range.tsx'
import { KnownAmount, KnownCount, KnownRatio } from './known.tsx'

type Outcome = Pick<CampaignOutcome, 'campaign' | 'kpi' | 'influencers' | 'totals' | 'against'>
type Row = Outcome['influencers'][number]

/** Counts and revenue in one table, prices in the next: twelve columns are too many to compare. */
const tables = {
  results: forecastNames.filter((name) => !isRatio(name)),
  prices: forecastNames.filter(isRatio),
}

/** What came against what was expected before hiring, for each influencer and for the campaign. */
export function Expectation({ outcome }: { outcome: Outcome }) {
  const { t } = useTranslation()
  const withLeads = areLeadsShown(outcome)
  return (
    <Section title={t('report.expectation.title')}>
      <div className="grid gap-8">
        {(['results', 'prices'] as const).map((part) => (
          <ExpectationTable
            key={part}
            caption={t(`report.expectation.caption_${part}`)}
            names={tables[part].filter((name) => withLeads || (name !== 'leads' && name !== 'cpl'))}
            outcome={outcome}
          />
        ))}
      </div>
      <div className="max-w-prose pt-3 text-note text-soft">
        <p>
          {t('forecasting.method')} {t('forecasting.good')}
        </p>
        <p className="pt-1">{t('forecasting.rule')}</p>
      </div>
    </Section>
  )
}

type TableProps = { caption: string; names: readonly ForecastName[]; outcome: Outcome }

function ExpectationTable({ caption, names, outcome: { campaign, influencers, against } }: TableProps) {
  const { t } = useTranslation()
  const nameOf = useForecastName()
  const columns: Column<Row>[] = [
    {
      key: 'name',
      head: t('outcome.influencer'),
      names: true,
      render: ({ name }) => <Name className="font-semibold">{name}</Name>,
    },
    ...names.map((name) => ({
      key: name,
      head: nameOf(name),
      figure: true,
      render: (row: Row) => <Judged name={name} against={row.against[name]} currency={row.cost.currency} />,
    })),
  ]
  return (
    <div className="relative overflow-x-auto">
      <DataTable
        caption={caption}
        rows={influencers}
        columns={columns}
        rowKey={({ collaborationId }) => collaborationId}
        dense
        total={{
          name: t('outcome.total'),
          ...Object.fromEntries(
            names.map((name) => [
              name,
              <Judged key={name} name={name} against={against[name]} currency={campaign.currency} />,
            ]),
          ),
        }}
      />
    </div>
  )
}

/** A shape for the eye and a word for everybody: whether more is better depends on the figure. */
const marks: Record<Verdict, string> = { below: '▼', inside: '●', above: '▲' }

function Judged({ name, against, currency }: { name: ForecastName; against: Against; currency: Currency }) {
  const { t } = useTranslation()
  const { came, expected, verdict, missing } = against
  return (
    <>
      <span className="block font-semibold">
        <Came name={name} value={came} currency={currency} />
      </span>
      <span className="block text-fine whitespace-nowrap text-soft">
        {expected && (
          <>
            <span className="sr-only">{t('report.expectation.expected')} </span>
            <ForecastRange name={name} interval={expected} currency={currency} />
          </>
        )}
      </span>
      {!verdict && missing && (
        <span className="block text-fine whitespace-nowrap text-soft">
          {t(`forecasting.missing.${missing}`)}
        </span>
      )}
      {verdict && (
        <span className="block text-fine whitespace-nowrap">
          <span aria-hidden="true" className="pe-1">
            {marks[verdict]}
          </span>
          {t(`report.expectation.${verdict}`)}
        </span>
      )}
    </>
  )
}

function Came({ name, value, currency }: { name: ForecastName; value: Against['came']; currency: Currency }) {
  if (isRatio(name)) return <KnownRatio name={name} value={value} currency={currency} />
  return name === 'revenue' ? <KnownAmount value={value} currency={currency} /> : <KnownCount value={value} />
}
