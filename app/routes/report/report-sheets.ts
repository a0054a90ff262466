import { kpis } from '#app/domain/campaign/strategy.ts'
import { type Currency, currencies } from '#app/domain/money.ts'
import { forecastNames, forecastUnit, isRatio } from '#app/domain/outcome/against-forecast.ts'
import type { CampaignOutcome, InfluencerOutcome } from '#app/domain/outcome/report.ts'
import type { Known, Outcome, Ratios } from '#app/domain/outcome/results.ts'
import { dimensions } from '#app/domain/outcome/splits.ts'
import type { Sheet, SheetCell } from '#app/domain/sheet.ts'
import type { Reading } from './report-figures.ts'
import { countryLines, partName } from './report-names.ts'

type Measured = Outcome & { ratios: Ratios }
type Column<Row> = { head: string; cell: (row: Row) => SheetCell }

const counts = ['reach', 'views', 'engagements', 'clicks', 'leads', 'orders'] as const
const count = (value: Known): SheetCell => (value === null ? null : { number: value, digits: 0 })

/** Major units; prices of results keep a digit more than their money has, for many of them are small. */
function amount(value: Known, currency: Currency, more = 0): SheetCell {
  if (value === null || !Number.isFinite(value)) return null
  const { digits } = currencies[currency]
  return { number: value / 10 ** digits, digits: digits + more }
}

/** A campaign's report as tables: the influencers first, which alone are the file of texts; then days, places and parts. */
export function reportSheets(outcome: CampaignOutcome, reading: Reading): [Sheet, ...Sheet[]] {
  return [
    influencers(outcome, reading),
    ...days(outcome, reading),
    ...rankings(outcome, reading),
    ...splits(outcome, reading),
    ...countries(outcome, reading),
  ]
}

const sheetOf = <Row>(name: string, columns: Column<Row>[], rows: readonly Row[]): Sheet => ({
  name,
  columns: columns.map(({ head }) => head),
  rows: rows.map((row) => columns.map(({ cell }) => cell(row))),
})

function measured<Row extends Measured>({ t }: Reading): Column<Row>[] {
  return [
    { head: t('reportfile.currency'), cell: ({ cost }) => cost.currency },
    { head: t('outcome.measure.cost'), cell: ({ cost }) => amount(cost.amount, cost.currency) },
    ...counts.map((name) => ({ head: t(`outcome.measure.${name}`), cell: (row: Row) => count(row[name]) })),
    { head: t('outcome.measure.revenue'), cell: ({ revenue, cost }) => amount(revenue, cost.currency) },
    ...kpis.map((name) => ({
      head: t(`outcome.ratio.${name}`),
      cell: ({ ratios, cost }: Row): SheetCell => {
        const value = ratios[name]
        if (name !== 'roas') return amount(value, cost.currency, 1)
        return value === null ? null : { number: value, digits: 3 }
      },
    })),
  ]
}

function influencers({ influencers: rows }: CampaignOutcome, reading: Reading): Sheet {
  const { t, format } = reading
  const forecast = (name: (typeof forecastNames)[number]): Column<InfluencerOutcome>[] => {
    const measure = isRatio(name) ? t(`outcome.ratio.${name}`) : t(`outcome.measure.${name}`)
    const unit = forecastUnit(name)
    const end = (side: 'low' | 'high') => ({
      head: t(`reportfile.forecast_${side}`, { measure }),
      cell: ({ against, cost }: InfluencerOutcome) => {
        const value = against[name].expected?.[side] ?? null
        if (unit === 'money') return amount(value, cost.currency, isRatio(name) ? 1 : 0)
        return unit === 'ratio' && value !== null ? { number: value, digits: 3 } : count(value)
      },
    })
    return [
      end('low'),
      end('high'),
      {
        head: t('reportfile.verdict', { measure }),
        cell: ({ against }) => {
          const { verdict, missing } = against[name]
          return verdict ? t(`report.expectation.${verdict}`) : missing && t(`forecasting.missing.${missing}`)
        },
      },
    ]
  }
  const columns: Column<InfluencerOutcome>[] = [
    { head: t('outcome.influencer'), cell: ({ name }) => name },
    { head: t('reportfile.handle'), cell: ({ handle }) => handle },
    { head: t('report.split.platform'), cell: ({ platform }) => t(`catalogue.platform.${platform}`) },
    {
      head: t('report.split.format'),
      cell: ({ format: name }) =>
        name && (name === 'several' ? t('report.split.several') : t(`catalogue.format.${name}`)),
    },
    { head: t('report.split.country'), cell: ({ country }) => country && format.country(country) },
    { head: t('reportfile.post'), cell: ({ postUrl }) => postUrl },
    ...measured<InfluencerOutcome>(reading),
    { head: t('reportfile.read_on'), cell: ({ metrics }) => metrics && { day: metrics.takenOn } },
    {
      head: t('reportfile.source'),
      cell: ({ metrics }) => metrics && t(`figures.source.${metrics.strength}`),
    },
    ...forecastNames.flatMap(forecast),
  ]
  return sheetOf(t('outcome.table.title'), columns, rows)
}

function days({ series }: CampaignOutcome, { t }: Reading): Sheet[] {
  if (series.days.length === 0) return []
  const columns: Column<number>[] = [
    { head: t('chart.day'), cell: (at) => ({ day: series.days[at]! }) },
    ...(['clicks', 'orders', 'views'] as const).map((name) => ({
      head: t(`outcome.measure.${name}`),
      cell: (at: number) => count(series[name][at] ?? null),
    })),
    {
      head: t('chart.posts'),
      cell: (at) =>
        series.posts
          .filter(({ day }) => day === series.days[at])
          .map(({ name }) => name)
          .join(', ') || null,
    },
  ]
  return [sheetOf(t('outcome.days.title'), columns, [...series.days.keys()])]
}

function rankings({ rankings: all, campaign }: CampaignOutcome, { t }: Reading): Sheet[] {
  return all.map(({ by, rows }) => {
    const figure = (value: Known): SheetCell => {
      if (by !== 'conversion') return amount(value, campaign.currency, 1)
      return value === null ? null : { number: value, digits: 5 }
    }
    const columns: Column<(typeof rows)[number]>[] = [
      { head: t('reportfile.place_first'), cell: ({ places }) => count(places.first) },
      { head: t('reportfile.place_last'), cell: ({ places }) => count(places.last) },
      { head: t('outcome.influencer'), cell: ({ name }) => name },
      { head: t(`report.ranking.${by}`), cell: ({ value }) => figure(value) },
      { head: t('chart.low'), cell: ({ range }) => figure(range.low) },
      { head: t('chart.high'), cell: ({ range }) => figure(range.high) },
    ]
    return sheetOf(t(`report.ranking.${by}`), columns, rows)
  })
}

function splits({ splits: all }: CampaignOutcome, reading: Reading): Sheet[] {
  const { t } = reading
  return dimensions.map((dimension) => {
    const rows = all[dimension].map(({ key, totals }) => ({ ...totals, key }))
    const columns: Column<(typeof rows)[number]>[] = [
      { head: t(`report.split.${dimension}`), cell: ({ key }) => partName(dimension, key, reading) },
      { head: t('report.split.influencers'), cell: ({ influencers }) => count(influencers) },
      ...measured<(typeof rows)[number]>(reading),
    ]
    return sheetOf(t(`report.split.${dimension}`), columns, rows)
  })
}

function countries({ countries: found }: CampaignOutcome, reading: Reading): Sheet[] {
  if (!found) return []
  const { t } = reading
  const rows = countryLines(found, reading)
  const columns: Column<(typeof rows)[number]>[] = [
    { head: t('clickcountries.country'), cell: ({ name }) => name },
    { head: t('clickcountries.clicks'), cell: ({ clicks }) => count(clicks) },
    { head: t('clickcountries.share'), cell: ({ clicks }) => ({ number: clicks / found.all, digits: 4 }) },
  ]
  return [sheetOf(t('clickcountries.title'), columns, rows)]
}
