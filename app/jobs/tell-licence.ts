import { findLicenceHolder } from '#db/queries/licences.ts'
import { recordMailed, recordNotices } from '#db/queries/notices.ts'
import { dayIn } from '../domain/clock.ts'
import { licenceReminder, licenceReminderSource } from '../domain/compliance/licence-reminders.ts'
import type { Job } from '../domain/jobs.ts'
import { textsOf } from '../i18n/all.ts'
import { formatsFor } from '../i18n/format.ts'
import { createTexts } from '../i18n/index.ts'
import { knownLocale } from '../i18n/locale.ts'
import type { JobContext } from './context.ts'

type Told = Extract<Job, { name: 'tell-licence' }>['data']

const path = '/creator/licences'

/** Tells a creator that a licence ends: a notice and one letter, once at each occasion. */
export async function tellLicence({ db, mail, origin, now }: JobContext, data: Record<string, unknown>) {
  const { licenceId } = data as Told
  const found = await findLicenceHolder(db, licenceId)
  if (!found) return
  const { licence, all, zone, accountId, email, locale } = found
  // Renewed, refused or over by now: then there is nothing to tell.
  const reminder = licenceReminder(licence, all, dayIn(now(), zone))
  if (!reminder) return
  const source = licenceReminderSource(licence.id, reminder)
  const detail = { licence: licence.kind, count: reminder.daysLeft }
  const notice = { accountId, kind: 'licence-ending', detail, path, source }
  const unmailed = await db.transaction().execute((tx) => recordNotices(tx, [notice], now()))
  if (!unmailed.has(accountId)) return
  const language = knownLocale(locale)
  const t = createTexts(language, textsOf[language]).getFixedT(language)
  const what = t('letter.step.licence-ending', detail)
  await mail({
    to: email,
    subject: what,
    text: [
      what,
      t('compliance.reminder.text', { date: formatsFor(language).longDay(licence.validUntil!) }),
      `${origin}${path}`,
    ].join('\n\n'),
  })
  await recordMailed(db, accountId, source, now())
}
