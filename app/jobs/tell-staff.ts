import { listStaff } from '#db/queries/alarms.ts'
import { recordMailed, recordNotices } from '#db/queries/notices.ts'
import { alarmPaths } from '../domain/escrow/alarms.ts'
import type { Job } from '../domain/jobs.ts'
import { textsOf } from '../i18n/all.ts'
import { createTexts } from '../i18n/index.ts'
import { knownLocale } from '../i18n/locale.ts'
import type { JobContext } from './context.ts'

type News = Extract<Job, { name: 'tell-staff' }>['data']

/** Writes to everybody of staff about an alarm, once for what is behind it. */
export async function tellStaff({ db, mail, origin, now }: JobContext, data: Record<string, unknown>) {
  const { alarm, count, source, at } = data as News
  const path = alarmPaths[alarm]
  const staff = await listStaff(db)
  const notices = staff.map(({ accountId }) => ({
    accountId,
    kind: `alarm-${alarm}`,
    detail: { count },
    path,
    source,
  }))
  const unmailed = await db.transaction().execute((tx) => recordNotices(tx, notices, new Date(at)))
  for (const { accountId, email, locale } of staff) {
    if (!unmailed.has(accountId)) continue
    const language = knownLocale(locale)
    const t = createTexts(language, textsOf[language]).getFixedT(language)
    const what = t(`operations.alarm.${alarm}`, { count })
    await mail({
      to: email,
      subject: t('operations.letter.subject', { what }),
      text: [what, t(`operations.meaning.${alarm}`), `${origin}${path}`].join('\n\n'),
    })
    await recordMailed(db, accountId, source, now())
  }
}
