import { findCampaignOutcome } from '#db/queries/outcomes.ts'
import { findConfirmedReader, holdReaderLetter, recordReaderMailed } from '#db/queries/report-readers.ts'
import type { Job } from '../domain/jobs.ts'
import { knownLocale } from '../i18n/locale.ts'
import type { JobContext } from './context.ts'
import { oneClick, reportLetter } from './report-letter.ts'

type Due = Extract<Job, { name: 'mail-report-reader' }>['data']

/** Mails a campaign's report to somebody outside the workspace who said yes, once for each moment. */
export async function mailReportReader({ db, mail, origin, now }: JobContext, data: Record<string, unknown>) {
  const { readerId, dueAt: at } = data as Due
  const dueAt = new Date(at)
  const reader = await findConfirmedReader(db, readerId)
  const outcome = reader && (await findCampaignOutcome(db, reader.campaignId, reader.actor))
  if (!reader || !outcome) return
  await db.transaction().execute(async (tx) => {
    if (!(await holdReaderLetter(tx, readerId, dueAt))) return
    const { email, zone, key, showsMoney, brandName } = reader
    const locale = knownLocale(reader.locale)
    const { subject, figures, influencers, t } = reportLetter(outcome, {
      locale,
      zone,
      at: dueAt,
      showsMoney,
    })
    await mail({
      to: email,
      subject,
      text: [
        figures,
        influencers,
        `${t('reportreader.letter.stop', { brand: brandName })}\n${origin}/report-letters/${key}`,
      ].join('\n\n'),
      messageId: `<report-reader.${readerId}.${dueAt.getTime()}@${new URL(origin).hostname}>`,
      headers: oneClick(origin, key),
    })
    await recordReaderMailed(tx, readerId, dueAt, now())
  })
}
