import { areLeadsShown, type CampaignOutcome } from '../domain/outcome/report.ts'
import { dayIn } from '../domain/clock.ts'
import { formatsFor } from '../i18n/format.ts'
import type { Locale } from '../i18n/locale.ts'
import { texts } from './tell.ts'

type Reader = { locale: Locale; zone: string; at: Date; showsMoney: boolean }

/** The main figures of a report in plain lines, with its money or without; what nobody has reported is a dash. */
export function reportLetter(outcome: CampaignOutcome, { locale, zone, at, showsMoney }: Reader) {
  const t = texts[locale].getFixedT(locale)
  const format = formatsFor(locale, zone)
  const { campaign, totals, kpi } = outcome
  const { currency } = campaign
  const amount = (value: number | null) =>
    value === null ? '–' : format.money({ amount: Math.round(value), currency })
  const count = (value: number | null) => (value === null ? '–' : format.number(value))
  const ratio = totals.ratios[kpi]
  const judged = kpi === 'roas' && ratio !== null ? format.decimal(ratio) : amount(ratio)
  const measures = (['views', 'engagements', 'clicks', 'leads', 'orders'] as const).filter(
    (measure) => measure !== 'leads' || areLeadsShown(outcome),
  )
  const money: [string, string][] = [
    [`${t(`outcome.ratio.${kpi}`)} (${t(`outcome.ratio_name.${kpi}`)})`, judged],
    [t('outcome.measure.cost'), amount(totals.cost.amount)],
    [t('outcome.measure.revenue'), amount(totals.revenue)],
  ]
  const lines = [
    ...(showsMoney ? money : []),
    ...measures.map((measure) => [t(`outcome.measure.${measure}`), count(totals[measure])] as const),
  ]
  const day = format.longDay(dayIn(at, zone))
  return {
    subject: t('reportmail.letter.subject', { campaign: campaign.name, day }),
    figures: [
      t('reportmail.letter.lead', { campaign: campaign.name, day }),
      '',
      ...lines.map(([term, figure]) => `${term}: ${figure}`),
    ].join('\n'),
    /** What each influencer brought, a line each; counts only. */
    influencers: outcome.influencers
      .map((row) => {
        const figures = measures.map((measure) => `${t(`outcome.measure.${measure}`)} ${count(row[measure])}`)
        return `${row.name} (${t(`catalogue.platform.${row.platform}`)}): ${figures.join(' · ')}`
      })
      .join('\n'),
    t,
  }
}

/** One press in a mail program ends the letters (RFC 8058). */
export const oneClick = (origin: string, key: string) => ({
  'List-Unsubscribe': `<${origin}/hooks/unsubscribe/${key}>`,
  'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
})
