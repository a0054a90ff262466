import { useTranslation } from '#app/i18n/use-translation.ts'
import {
  type Against,
  type ForecastName,
  forecastNames,
  type Verdict,
} from '#app/domain/outcome/against-forecast.ts'
import type { CampaignOutcome } from '#app/domain/outcome/report.ts'
import type { Currency } from '#app/domain/money.ts'
import { type Column, DataTable } from '../data-table.tsx'
import { Name, useFormat } from '../format.tsx'
import { Section } from '../section.tsx'
import { KnownAmount, KnownCount } from './known.tsx'

type Outcome = Pick<CampaignOutcome, 'campaign' | 'influencers' | 'against'>
type Row = Outcome['influencers'][number]

/** What came against what was expected before hiring, for each influencer and for the campaign. */
export function Expectation({ outcome: { campaign, influencers, against } }: { outcome: Outcome }) {
  const { t } = useTranslation()
  const headOf = (name: ForecastName) =>
    name === 'cpm' || name === 'cpe' ? t(`outcome.ratio.${name}`) : t(`outcome.measure.${name}`)
  const columns: Column<Row>[] = [
    {
      key: 'name',
      head: t('outcome.influencer'),
      names: true,
      render: ({ name }) => <Name className="font-semibold">{name}</Name>,
    },
    ...forecastNames.map((name) => ({
      key: name,
      head: headOf(name),
      figure: true,
      render: (row: Row) => <Judged name={name} against={row.against[name]} currency={row.cost.currency} />,
    })),
  ]
  return (
    <Section title={t('report.expectation.title')}>
      <div className="relative overflow-x-auto">
        <DataTable
          caption={t('report.expectation.caption')}
          rows={influencers}
          columns={columns}
          rowKey={({ collaborationId }) => collaborationId}
          dense
          total={{
            name: t('outcome.total'),
            ...Object.fromEntries(
              forecastNames.map((name) => [
                name,
                <Judged key={name} name={name} against={against[name]} currency={campaign.currency} />,
              ]),
            ),
          }}
        />
      </div>
      <p className="max-w-prose pt-3 text-note text-soft">
        {t('report.expectation.method', { count: against.views.posts })} {t('report.expectation.unforecast')}
      </p>
    </Section>
  )
}

/** A shape for the eye and a word for everybody: whether more is better depends on the figure. */
const marks: Record<Verdict, string> = { below: '▼', inside: '●', above: '▲' }

function Judged({ name, against, currency }: { name: ForecastName; against: Against; currency: Currency }) {
  const { t } = useTranslation()
  const format = useFormat()
  const isMoney = name === 'cpm' || name === 'cpe'
  const { came, expected, verdict } = against
  const shown = (value: number) =>
    isMoney ? format.figure({ amount: Math.round(value), currency }) : format.number(Math.round(value))
  return (
    <>
      <span className="block font-semibold">
        {isMoney ? <KnownAmount value={came} currency={currency} /> : <KnownCount value={came} />}
      </span>
      <span className="block text-fine whitespace-nowrap text-soft">
        {expected ? (
          <>
            <span className="sr-only">{t('report.expectation.expected')} </span>
            <bdi dir="ltr">{`${shown(expected.low)}–${shown(expected.high)}`}</bdi>
          </>
        ) : (
          t('report.expectation.none')
        )}
      </span>
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
