import type { Currency } from '#app/domain/money.ts'
import {
  type Against,
  type ForecastName,
  forecastNames,
  isRatio,
} from '#app/domain/outcome/against-forecast.ts'
import type { ClickCountries } from '#app/domain/outcome/click-countries.ts'
import { areLeadsShown, type CampaignOutcome, type InfluencerDays } from '#app/domain/outcome/report.ts'
import { dimensions } from '#app/domain/outcome/splits.ts'
import type { ReportTable } from '#app/pdf/report-paper.tsx'
import { figuresIn, type Reading } from './report-figures.ts'
import { countryLines, partName } from './report-names.ts'

/** What came against what was expected: counts and revenue, then prices; each cell has its range and verdict below. */
export function expectationTables(outcome: CampaignOutcome, reading: Reading): ReportTable[] {
  const { t } = reading
  const { influencers, against, campaign } = outcome
  const withLeads = areLeadsShown(outcome)
  const { forecast, between } = figuresIn(reading)
  const cell = (name: ForecastName, { came, expected, verdict, missing }: Against, currency: Currency) =>
    [
      forecast(name, came, currency),
      expected ? between(expected, (value) => forecast(name, value, currency)) : '',
      verdict ? t(`report.expectation.${verdict}`) : missing ? t(`forecasting.missing.${missing}`) : '',
    ]
      .filter(Boolean)
      .join('\n')
  return (['results', 'prices'] as const).map((part) => {
    const names = forecastNames.filter(
      (name) => isRatio(name) === (part === 'prices') && (withLeads || (name !== 'leads' && name !== 'cpl')),
    )
    const figuresOf = (of: Record<ForecastName, Against>, currency: Currency) =>
      names.map((name) => cell(name, of[name], currency))
    return {
      title: t(`report.expectation.caption_${part}`),
      head: t('outcome.influencer'),
      figures: names.map((name) =>
        isRatio(name) ? t(`outcome.ratio.${name}`) : t(`outcome.measure.${name}`),
      ),
      rows: influencers.map((row) => ({
        key: row.collaborationId,
        name: row.name,
        ...(row.cost.currency === campaign.currency ? {} : { about: row.cost.currency }),
        figures: figuresOf(row.against, row.cost.currency),
      })),
      total: { key: 'total', name: t('outcome.total'), figures: figuresOf(against, campaign.currency) },
      note: part === 'prices' ? t('forecasting.rule') : `${t('forecasting.method')} ${t('forecasting.good')}`,
    }
  })
}

/** Who did best, and how sure that is. */
export function rankingTables({ rankings, campaign }: CampaignOutcome, reading: Reading): ReportTable[] {
  const { t, format } = reading
  const { amount, between } = figuresIn(reading)
  return rankings.map(({ by, rows }) => {
    const write = (value: number) =>
      by === 'conversion' ? format.percent(value, 2) : amount(value, campaign.currency)
    const unit = by === 'conversion' ? '' : `, ${campaign.currency}`
    return {
      title: `${t('report.ranking.title')}: ${t(`report.ranking.${by}`)}${unit}`,
      head: t('outcome.influencer'),
      figures: [t('report.ranking.place'), t(`report.ranking.${by}`), t('reportfile.range')],
      rows: rows.map(({ collaborationId, name, value, range, places: { first, last } }) => ({
        key: collaborationId,
        name,
        figures: [
          first === last ? `${first}` : `${first}–${last}`,
          value === null ? '–' : write(value),
          between(range, write),
        ],
      })),
      note: t(`report.ranking.${by}_method`),
    }
  })
}

/** The same totals by platform, format and country of the channel; a dimension of one part says nothing new. */
export function splitTables({ splits, campaign, kpi }: CampaignOutcome, reading: Reading): ReportTable[] {
  const { t } = reading
  const { count, amount, ratio } = figuresIn(reading)
  const counts = ['views', 'engagements', 'clicks', 'orders'] as const
  const inCurrency = (name: string) => t('outcome.in_currency', { name, currency: campaign.currency })
  return dimensions
    .filter((dimension) => splits[dimension].length > 1)
    .map((dimension) => ({
      title: t('report.split.caption', { dimension: t(`report.split.${dimension}`) }),
      head: t(`report.split.${dimension}`),
      figures: [
        t(`outcome.ratio.${kpi}`),
        t('report.split.influencers'),
        inCurrency(t('outcome.measure.cost')),
        ...counts.map((measure) => t(`outcome.measure.${measure}`)),
        inCurrency(t('outcome.measure.revenue')),
      ],
      rows: splits[dimension].map(({ key, totals }) => ({
        key: key ?? '',
        name: partName(dimension, key, reading),
        figures: [
          ratio(kpi, totals.ratios[kpi], campaign.currency),
          count(totals.influencers),
          amount(totals.cost.amount, campaign.currency),
          ...counts.map((measure) => count(totals[measure])),
          amount(totals.revenue, campaign.currency),
        ],
      })),
      ...(dimension === 'country' ? { note: t('report.split.note') } : {}),
    }))
}

/** Where those who clicked were. */
export function countryTables(countries: ClickCountries | null, reading: Reading): ReportTable[] {
  const { t, format } = reading
  if (!countries) return []
  return [
    {
      title: t('clickcountries.title'),
      head: t('clickcountries.country'),
      figures: [t('clickcountries.clicks'), t('clickcountries.share')],
      rows: countryLines(countries, reading).map(({ key, name, clicks }) => ({
        ...{ key, name },
        figures: [format.number(clicks), format.percent(clicks / countries.all)],
      })),
      note: [
        t('clickcountries.note'),
        t('clickcountries.registries'),
        `${t('links.data_centres_by')} ${t('links.attribution')} (db-ip.com).`,
      ].join(' '),
    },
  ]
}

/** So many columns of days fit on a page. */
const mostPeriods = 8

/**
 * Each influencer's days in equal periods, by the first figure that two of them have: clicks, else orders. Views are no
 * sum of days.
 */
export function periodTables(influencers: readonly InfluencerDays[], reading: Reading): ReportTable[] {
  const { t, format } = reading
  const measure = (['clicks', 'orders'] as const).find(
    (name) => influencers.filter(({ series }) => series[name].some(Boolean)).length > 1,
  )
  const days = influencers[0]?.series.days ?? []
  if (!measure || days.length === 0) return []
  const length = Math.ceil(days.length / mostPeriods)
  const starts = Array.from({ length: Math.ceil(days.length / length) }, (_, at) => at * length)
  const nameOf = (start: number) => {
    const [first, last] = [days[start]!, days[Math.min(start + length, days.length) - 1]!]
    return first === last ? format.day(first) : `${format.day(first)} – ${format.day(last)}`
  }
  const sumOf = (values: readonly (number | null)[], start: number) => {
    const known = values.slice(start, start + length).filter((value) => value !== null)
    return known.length === 0 ? '–' : format.number(known.reduce((sum, value) => sum + value, 0))
  }
  return [
    {
      title: t(`report.multiples.${measure}`),
      head: t('outcome.influencer'),
      figures: starts.map(nameOf),
      rows: influencers.map(({ collaborationId, name, series }) => ({
        key: collaborationId,
        name,
        figures: starts.map((start) => sumOf(series[measure], start)),
      })),
    },
  ]
}
