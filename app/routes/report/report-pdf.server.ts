import { createElement } from 'react'
import { kpis } from '#app/domain/campaign/strategy.ts'
import { dayIn } from '#app/domain/clock.ts'
import type { CampaignOutcome } from '#app/domain/outcome/report.ts'
import { countsOf } from '#app/domain/outcome/report-share.ts'
import { textsOf } from '#app/i18n/all.ts'
import { formatsFor } from '#app/i18n/format.ts'
import { createTexts } from '#app/i18n/index.ts'
import type { Locale } from '#app/i18n/locale.ts'
import { pdfResponse } from '#app/pdf/draw.ts'
import { ReportPaper, type ReportRow } from '#app/pdf/report-paper.tsx'
import { db } from '#db/db.server.ts'
import { findSeller } from '#db/queries/invoices.ts'

type ReportFile = {
  outcome: CampaignOutcome
  brandName: string
  zone: string
  locale: Locale
  /** Whether amounts and prices of results stand in it. */
  showsMoney: boolean
  at: Date
}

const counts = ['reach', 'views', 'engagements', 'clicks', 'orders'] as const

/** A campaign's report as a PDF in one language: the figures of its page, with or without its money. */
export async function reportPdf({ outcome, brandName, zone, locale, showsMoney, at }: ReportFile) {
  const { t } = createTexts(locale, textsOf[locale])
  const format = formatsFor(locale, zone)
  const { campaign } = outcome
  const { influencers, funnel, series } = countsOf(outcome)
  const known = (value: number | null) => (value === null ? '–' : format.number(value))
  const span = [series.days[0], series.days.at(-1)].flatMap((day) => (day ? [format.longDay(day)] : []))
  const rows: ReportRow[] = influencers.map(({ collaborationId, name, platform, metrics, ...figures }) => ({
    key: collaborationId,
    name,
    about: [
      t(`catalogue.platform.${platform}`),
      ...(metrics ? [`${t(`figures.source.${metrics.strength}`)}, ${format.longDay(metrics.takenOn)}`] : []),
    ].join(' · '),
    figures: counts.map((measure) => known(figures[measure])),
  }))
  const days = (['clicks', 'orders'] as const).flatMap((measure) => {
    const values = series[measure].map((value) => value ?? 0)
    if (series[measure].at(-1) == null) return []
    const [from, to] = [format.spokenDay(series.days[0]!), format.spokenDay(series.days.at(-1)!)]
    const all = format.number(values.reduce((sum, value) => sum + value, 0))
    const summary = t(`outcome.days.${measure}_summary`, { all, from, to })
    return [{ title: t(`outcome.days.${measure}_title`), summary, counts: values }]
  })
  const money = showsMoney ? moneyOf(outcome, { t, format }) : undefined
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
      ...(money?.sums ?? []),
      ...funnel.map(({ stage, count }) => [t(`outcome.measure.${stage}`), known(count)] as [string, string]),
    ],
    tables: [
      {
        title: t('outcome.table.title'),
        head: t('outcome.influencer'),
        figures: counts.map((measure) => t(`outcome.measure.${measure}`)),
        rows,
      },
      ...(money ? [money.table] : []),
    ],
    days,
    notes: [money ? t('outcome.table.note', { currency: campaign.currency }) : t('sharing.dash')],
  })
  const fileName = `${title} ${campaign.name} ${dayIn(at, zone)}.pdf`
  return pdfResponse(fileName, paper)
}

type Words = Pick<ReturnType<typeof createTexts>, 't'> & { format: ReturnType<typeof formatsFor> }

/** What the influencers cost, what they brought in money, and what a result came to. */
function moneyOf({ influencers, totals, campaign, kpi }: CampaignOutcome, { t, format }: Words) {
  const amount = (value: number | null, currency = campaign.currency) =>
    value === null ? '–' : format.figure({ amount: Math.round(value), currency })
  const ratio = (name: (typeof kpis)[number], value: number | null, currency = campaign.currency) =>
    name === 'roas' && value !== null ? format.decimal(value) : amount(value, currency)
  const figuresOf = ({
    cost,
    revenue,
    ratios,
  }: Pick<(typeof influencers)[number], 'cost' | 'revenue' | 'ratios'>) => [
    ...[amount(cost.amount, cost.currency), amount(revenue, cost.currency)],
    ...kpis.map((name) => ratio(name, ratios[name], cost.currency)),
  ]
  const unit = (name: 'cost' | 'revenue') =>
    t('outcome.in_currency', { name: t(`outcome.measure.${name}`), currency: campaign.currency })
  const unitOf = (name: (typeof kpis)[number]) => (name === 'roas' ? '' : `, ${campaign.currency}`)
  return {
    sums: [
      [
        `${t(`outcome.ratio.${kpi}`)}: ${t(`outcome.ratio_name.${kpi}`)}${unitOf(kpi)}`,
        ratio(kpi, totals.ratios[kpi]),
      ],
      [unit('cost'), amount(totals.cost.amount)],
      [unit('revenue'), amount(totals.revenue)],
    ] as [string, string][],
    table: {
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
    },
  }
}
