import { findParties, recordMailed, recordNotices } from '#db/queries/notices.ts'
import { findRights } from '#db/queries/rights.ts'
import { dayIn } from '../domain/clock.ts'
import type { Job } from '../domain/jobs.ts'
import { type Reminder, remindersOf, reminderSource } from '../domain/rights/reminders.ts'
import { textsOf } from '../i18n/all.ts'
import { formatsFor } from '../i18n/format.ts'
import { createTexts } from '../i18n/index.ts'
import { knownLocale, type Locale } from '../i18n/locale.ts'
import type { JobContext } from './context.ts'

type Told = Extract<Job, { name: 'tell-rights' }>['data']
type Line = { kind: ReturnType<typeof kindOf>; detail: { name: string; campaign: string; count: number } }

const kindOf = ({ occasion, daysLeft }: Reminder) =>
  occasion === 'ended' ? 'rights-ended' : daysLeft === 0 ? 'rights-last-day' : 'rights-ending'

/** Tells both sides of a deal that its rights end, or that use has to stop: a notice and one letter each, once. */
export async function tellRights({ db, mail, origin, now }: JobContext, data: Record<string, unknown>) {
  const { collaborationId, end, occasion } = data as Told
  const [facts, parties] = await Promise.all([
    findRights(db, collaborationId),
    findParties(db, collaborationId),
  ])
  if (!facts || !parties) return
  // An extension, or the next occasion, may have come between.
  const reminder = remindersOf(facts, dayIn(now(), facts.zone)).find(
    (one) => one.end === end && one.occasion === occasion,
  )
  if (!reminder) return
  const source = reminderSource(collaborationId, reminder)
  const kind = kindOf(reminder)
  const told = (['brand', 'creator'] as const).flatMap((side) =>
    parties[side].map((person) => ({
      ...person,
      path: `/${side}/library?deal=${collaborationId}`,
      detail: {
        name: side === 'brand' ? parties.creatorName : parties.brandName,
        campaign: parties.campaignName,
        count: reminder.daysLeft,
      },
    })),
  )
  const notices = told.map(({ accountId, path, detail }) => ({ accountId, kind, detail, path, source }))
  const unmailed = await db.transaction().execute((tx) => recordNotices(tx, notices, now()))
  for (const { accountId, email, locale, path, detail } of told) {
    if (!unmailed.has(accountId)) continue
    const letter = letterOf(knownLocale(locale), { kind, detail }, end, `${origin}${path}`)
    await mail({ to: email, ...letter })
    await recordMailed(db, accountId, source, now())
  }
}

function letterOf(locale: Locale, { kind, detail }: Line, end: string, address: string) {
  const t = createTexts(locale, textsOf[locale]).getFixedT(locale)
  const format = formatsFor(locale)
  const { name, campaign, count } = detail
  const what =
    kind === 'rights-ending'
      ? t('letter.step.rights-ending', { count, replace: { count: format.number(count), name } })
      : t(`letter.step.${kind}`, { name })
  const last = t('rights.letter.last', { date: format.longDay(end) })
  return {
    subject: t('letter.subject', { what, campaign }),
    text: [
      what,
      last,
      ...(kind === 'rights-ended' ? [t('rights.letter.stop')] : []),
      t('rights.letter.keep', { address }),
    ].join('\n\n'),
  }
}
