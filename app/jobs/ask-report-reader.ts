import { randomBytes } from 'node:crypto'
import { lockUnaskedReader, recordReaderToken } from '#db/queries/report-readers.ts'
import { secretHash } from '#db/secret-hash.ts'
import type { Job } from '../domain/jobs.ts'
import { confirmDays } from '../domain/outcome/report-reader.ts'
import { knownLocale } from '../i18n/locale.ts'
import type { JobContext } from './context.ts'
import { oneClick } from './report-letter.ts'
import { texts } from './tell.ts'

type Asked = Extract<Job, { name: 'ask-report-reader' }>['data']

/**
 * Asks somebody whether they want a report by e-mail. The secret of the link is made here and stored as its hash only:
 * a run that was cut short mails another one under the same Message-ID, and the first link never works.
 */
export async function askReportReader({ db, mail, origin, now }: JobContext, data: Record<string, unknown>) {
  const { readerId } = data as Asked
  await db.transaction().execute(async (tx) => {
    const reader = await lockUnaskedReader(tx, readerId, now())
    if (!reader) return
    const { email, key, brandName, campaignName } = reader
    const locale = knownLocale(reader.locale)
    const t = texts[locale].getFixedT(locale)
    const token = randomBytes(32).toString('base64url')
    await recordReaderToken(tx, readerId, secretHash(token))
    const named = { brand: brandName, campaign: campaignName }
    await mail({
      to: email,
      subject: t('reportreader.question.subject', named),
      text: [
        t('reportreader.question.text', named),
        `${t('reportreader.question.yes')}\n${origin}/report-readers/${token}`,
        t('reportreader.question.otherwise', { count: confirmDays }),
        `${t('reportreader.question.never')}\n${origin}/report-letters/${key}`,
      ].join('\n\n'),
      messageId: `<report-question.${readerId}@${new URL(origin).hostname}>`,
      headers: oneClick(origin, key),
    })
  })
}
