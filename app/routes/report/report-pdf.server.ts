import { createElement } from 'react'
import { kpis } from '#app/domain/campaign/strategy.ts'
import { dayIn } from '#app/domain/clock.ts'
import type { CampaignOutcome } from '#app/domain/outcome/report.ts'
import { countsOf, type ReportCounts } from '#app/domain/outcome/report-share.ts'
import { textsOf } from '#app/i18n/all.ts'
import { formatsFor } from '#app/i18n/format.ts'
import { createTexts } from '#app/i18n/index.ts'
import type { Locale } from '#app/i18n/locale.ts'
import { pdfResponse } from '#app/pdf/draw.ts'
import { type ReportDays, ReportPaper, type ReportTable } from '#app/pdf/report-paper.tsx'
import { db } from '#db/db.server.ts'
import { findSeller } from '#db/queries/invoices.ts'
import { figuresIn, type Reading } from './report-figures.ts'
import {
  countryTables,
  expectationTables,
  periodTables,
  rankingTables,
  splitTables,
} from './report-paper-tables.server.ts'

type ReportFile = {
  outcome: CampaignOutcome
  brandName: string
  zone: string
  locale: Locale
  /** Whether amounts and prices of results stand in it. */
  showsMoney: boolean
  at: Date
}

const counts = ['reach', 'views', 'engagements', 'clicks', 'leads', 'orders'] as const

/** A campaign's report as a PDF in one language: all of its page, or its counts where the money stays with the brand. */
export async function reportPdf({ outcome, brandName, zone, locale, showsMoney, at }: ReportFile) {
  const { t } = createTexts(locale, textsOf[locale])
  const format = formatsFor(locale, zone)
  const reading = { t, format }
  const { campaign } = outcome
  const known = countsOf(outcome)
  const { count } = figuresIn(reading)
  const span = [known.series.days[0], known.series.days.at(-1)].flatMap((day) =>
    day ? [format.longDay(day)] : [],
  )
  const title = t('sharing.report')
  const paper = createElement(ReportPaper, {
    reading: { t, format, locale },
    title,
    issuer: (await findSeller(db)).name,
    facts: [
      [t('sharing.campaign'), campaign.name],
      [t('sharing.brand'), brandName],
      ...(span.length > 0 ? [[t('sharing.period'), [...new Set(span)].join(' – ')] as [string, string]] : []),
      [t('sharing.made'), format.longDay(dayIn(at, zone))],
    ],
    sums: [
      ...(showsMoney ? moneySums(outcome, reading) : []),
      ...known.funnel.map(
        ({ stage, count: value }) => [t(`outcome.measure.${stage}`), count(value)] as [string, string],
      ),
    ],
    tables: [
      countTable(known, reading),
      ...(showsMoney ? [moneyTable(outcome, reading), ...expectationTables(outcome, reading)] : []),
      ...(showsMoney ? [...rankingTables(outcome, reading), ...splitTables(outcome, reading)] : []),
      ...countryTables(known.countries, reading),
      ...periodTables(known.days, reading),
    ],
    days: daysOf(known, reading),
    notes: [showsMoney ? t('outcome.table.note', { currency: campaign.currency }) : t('sharing.dash')],
  })
  const fileName = `${title} ${campaign.name} ${dayIn(at, zone)}.pdf`
  return pdfResponse(fileName, paper)
}

/** What each influencer brought, without a word about money. */
function countTable({ influencers, withLeads }: ReportCounts, reading: Reading): ReportTable {
  const { t, format } = reading
  const { count } = figuresIn(reading)
  const shown = counts.filter((measure) => measure !== 'leads' || withLeads)
  return {
    title: t('outcome.table.title'),
    head: t('outcome.influencer'),
    figures: shown.map((measure) => t(`outcome.measure.${measure}`)),
    rows: influencers.map(({ collaborationId, name, platform, metrics, ...figures }) => ({
      key: collaborationId,
      name,
      about: [
        t(`catalogue.platform.${platform}`),
        ...(metrics
          ? [`${t(`figures.source.${metrics.strength}`)}, ${format.longDay(metrics.takenOn)}`]
          : []),
      ].join(' · '),
      figures: shown.map((measure) => count(figures[measure])),
    })),
  }
}

function daysOf({ series }: ReportCounts, { t, format }: Reading): ReportDays[] {
  return (['clicks', 'orders'] as const).flatMap((measure) => {
    const values = series[measure].map((value) => value ?? 0)
    if (series[measure].at(-1) == null) return []
    const [from, to] = [format.spokenDay(series.days[0]!), format.spokenDay(series.days.at(-1)!)]
    const all = format.number(values.reduce((sum, value) => sum + value, 0))
    const summary = t(`outcome.days.${measure}_summary`, { all, from, to })
    return [{ title: t(`outcome.days.${measure}_title`), summary, counts: values }]
  })
}

/** The figure that the campaign is judged by, what it cost and brought in money. */
function moneySums({ totals, campaign, kpi }: CampaignOutcome, reading: Reading): [string, string][] {
  const { t } = reading
  const { amount, ratio } = figuresIn(reading)
  const { currency } = campaign
  const named = (name: 'cost' | 'revenue') =>
    t('outcome.in_currency', { name: t(`outcome.measure.${name}`), currency })
  const unit = kpi === 'roas' ? '' : `, ${currency}`
  return [
    [
      `${t(`outcome.ratio.${kpi}`)}: ${t(`outcome.ratio_name.${kpi}`)}${unit}`,
      ratio(kpi, totals.ratios[kpi], currency),
    ],
    [named('cost'), amount(totals.cost.amount, currency)],
    [named('revenue'), amount(totals.revenue, currency)],
  ]
}

/** What the influencers cost, what they brought in money, and what a result came to. */
function moneyTable({ influencers, totals, campaign }: CampaignOutcome, reading: Reading): ReportTable {
  const { t } = reading
  const { amount, ratio } = figuresIn(reading)
  const figuresOf = ({
    cost,
    revenue,
    ratios,
  }: Pick<(typeof influencers)[number], 'cost' | 'revenue' | 'ratios'>) => [
    amount(cost.amount, cost.currency),
    amount(revenue, cost.currency),
    ...kpis.map((name) => ratio(name, ratios[name], cost.currency)),
  ]
  return {
    title: `${t('sharing.money')} (${campaign.currency})`,
    head: t('outcome.influencer'),
    figures: [
      t('outcome.measure.cost'),
      t('outcome.measure.revenue'),
      ...kpis.map((name) => t(`outcome.ratio.${name}`)),
    ],
    rows: influencers.map((row) => ({
      key: row.collaborationId,
      name: row.name,
      ...(row.cost.currency === campaign.currency ? {} : { about: row.cost.currency }),
      figures: figuresOf(row),
    })),
    total: { key: 'total', name: t('outcome.total'), figures: figuresOf(totals) },
  }
}
