import { findCampaignOutcome } from '#db/queries/outcomes.ts'
import { findMailed, holdLetter, recordLetterMailed } from '#db/queries/report-mailings.ts'
import type { Job } from '../domain/jobs.ts'
import { knownLocale } from '../i18n/locale.ts'
import type { JobContext } from './context.ts'
import { oneClick, reportLetter } from './report-letter.ts'

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
    const locale = knownLocale(found.locale)
    const { t, subject, figures } = reportLetter(outcome, {
      locale,
      zone,
      at: letter.dueAt,
      showsMoney: true,
    })
    const stop = `${origin}/report-letters/${key}`
    await mail({
      to: email,
      subject,
      text: [
        figures,
        `${t('reportmail.letter.more')}\n${origin}/brand/campaigns/${campaignId}/outcome`,
        `${t('reportmail.letter.stop')}\n${stop}`,
      ].join('\n\n'),
      messageId: `<report.${mailingId}.${accountId}.${letter.dueAt.getTime()}@${new URL(origin).hostname}>`,
      headers: oneClick(origin, key),
    })
    await recordLetterMailed(tx, letter, now())
  })
}
