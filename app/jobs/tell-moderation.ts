import { findCasePeople } from '#db/queries/moderation.ts'
import { recordMailed, recordNotices } from '#db/queries/notices.ts'
import type { Job } from '../domain/jobs.ts'
import { textsOf } from '../i18n/all.ts'
import { createTexts } from '../i18n/index.ts'
import { knownLocale } from '../i18n/locale.ts'
import type { JobContext } from './context.ts'

type News = Extract<Job, { name: 'tell-moderation' }>['data']

/** Tells whose thing it is of every decision, and those who reported it that it was looked at; each once. */
export async function tellModeration({ db, mail, origin, now }: JobContext, data: Record<string, unknown>) {
  const { caseId, news, at } = data as News
  const source = `moderation:${caseId}:${news}`
  const told = (await findCasePeople(db, caseId)).flatMap(({ isOwner, kind, ...person }) => {
    if (!isOwner && news !== 'first') return []
    const step = isOwner
      ? news === 'held'
        ? 'moderation-held'
        : 'moderation-decided'
      : 'moderation-reported'
    return [
      { ...person, kind: step, path: isOwner ? `/moderation/${caseId}` : '/', detail: { subject: kind } },
    ]
  })
  const unmailed = await db.transaction().execute((tx) =>
    recordNotices(
      tx,
      told.map(({ accountId, kind, path, detail }) => ({ accountId, kind, path, detail, source })),
      new Date(at),
    ),
  )
  for (const { accountId, email, locale, kind, path, detail } of told) {
    if (!unmailed.has(accountId)) continue
    const language = knownLocale(locale)
    const t = createTexts(language, textsOf[language]).getFixedT(language)
    const what = t(`letter.step.${kind as 'moderation-held'}`, detail)
    await mail({ to: email, subject: what, text: [what, `${origin}${path}`].join('\n\n') })
    await recordMailed(db, accountId, source, now())
  }
}
