import { recordMailed, recordNotices } from '#db/queries/notices.ts'
import { findPerson } from '#db/queries/people.ts'
import type { Job } from '../domain/jobs.ts'
import { knownLocale } from '../i18n/locale.ts'
import type { JobContext } from './context.ts'
import { texts } from './tell.ts'

type Told = Extract<Job, { name: 'tell-person' }>['data']

/** Tells somebody what staff did with their account: a notice and a letter, once. */
export async function tellPerson({ db, mail, origin, now }: JobContext, data: Record<string, unknown>) {
  const { accountId, kind, source, detail, path = '/settings', at } = data as Told
  const person = await findPerson(db, accountId)
  if (!person) return
  const notice = { accountId, kind, detail, path, source }
  const unmailed = await db.transaction().execute((tx) => recordNotices(tx, [notice], new Date(at)))
  if (!unmailed.has(accountId)) return
  const t = texts[knownLocale(person.locale)].t
  const what = t(`letter.step.${kind as 'account-viewed'}`, { reason: '', ...detail })
  await mail({
    to: person.email,
    subject: t('letter.account_subject'),
    text: [what, `${origin}${path}`].join('\n\n'),
  })
  await recordMailed(db, accountId, source, now())
}
