import { findCampaignOutcome } from '#db/queries/outcomes.ts'
import { findMailed, holdLetter, recordLetterMailed } from '#db/queries/report-mailings.ts'
import { dayIn } from '../domain/clock.ts'
import type { Job } from '../domain/jobs.ts'
import type { CampaignOutcome } from '../domain/outcome/report.ts'
import { formatsFor } from '../i18n/format.ts'
import { isLocale, type Locale } from '../i18n/locale.ts'
import type { JobContext } from './context.ts'
import { texts } from './tell.ts'

type Due = Extract<Job, { name: 'mail-report' }>['data']

/**
 * Mails a campaign's report to one person, in their language, once for each moment. The letter is held while it goes out:
 * a second worker waits, and finds it sent. One that was killed in between sends it again under the same Message-ID, by
 * which a mailbox knows it.
 */
export async function mailReport({ db, mail, origin, now }: JobContext, data: Record<string, unknown>) {
  const { mailingId, accountId, dueAt: at } = data as Due
  const letter = { mailingId, accountId, dueAt: new Date(at) }
  const found = await findMailed(db, mailingId, accountId)
  const outcome = found && (await findCampaignOutcome(db, found.campaignId, found.actor))
  if (!found || !outcome) return
  await db.transaction().execute(async (tx) => {
    if (!(await holdLetter(tx, letter))) return
    const { key, zone, email, campaignId } = found
    const locale = isLocale(found.locale) ? found.locale : 'en'
    const words = reportLetter(outcome, { locale, zone, at: letter.dueAt })
    const stop = `${origin}/report-letters/${key}`
    await mail({
      to: email,
      subject: words.subject,
      text: [
        words.figures,
        `${words.more}\n${origin}/brand/campaigns/${campaignId}/outcome`,
        `${words.stop}\n${stop}`,
      ].join('\n\n'),
      messageId: `<report.${mailingId}.${accountId}.${letter.dueAt.getTime()}@${new URL(origin).hostname}>`,
      headers: {
        'List-Unsubscribe': `<${origin}/hooks/unsubscribe/${key}>`,
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      },
    })
    await recordLetterMailed(tx, letter, now())
  })
}

type Reader = { locale: Locale; zone: string; at: Date }

/** The main figures of a report in plain lines; what nobody has reported is a dash. */
function reportLetter({ campaign, totals, kpi }: CampaignOutcome, { locale, zone, at }: Reader) {
  const t = texts[locale].getFixedT(locale)
  const format = formatsFor(locale, zone)
  const { currency } = campaign
  const amount = (value: number | null) =>
    value === null ? '–' : format.money({ amount: Math.round(value), currency })
  const ratio = totals.ratios[kpi]
  const judged = kpi === 'roas' && ratio !== null ? format.decimal(ratio) : amount(ratio)
  const counts = (['views', 'engagements', 'clicks', 'orders'] as const).map((measure) => {
    const value = totals[measure]
    return [t(`outcome.measure.${measure}`), value === null ? '–' : format.number(value)] as const
  })
  const lines = [
    [`${t(`outcome.ratio.${kpi}`)} (${t(`outcome.ratio_name.${kpi}`)})`, judged] as const,
    [t('outcome.measure.cost'), amount(totals.cost.amount)] as const,
    [t('outcome.measure.revenue'), amount(totals.revenue)] as const,
    ...counts,
  ]
  const day = format.longDay(dayIn(at, zone))
  return {
    subject: t('reportmail.letter.subject', { campaign: campaign.name, day }),
    figures: [
      t('reportmail.letter.lead', { campaign: campaign.name, day }),
      '',
      ...lines.map(([term, figure]) => `${term}: ${figure}`),
    ].join('\n'),
    more: t('reportmail.letter.more'),
    stop: t('reportmail.letter.stop'),
  }
}
