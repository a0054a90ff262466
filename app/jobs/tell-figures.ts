import { findParties, recordMailed, recordNotices } from '#db/queries/notices.ts'
import { listReadings } from '#db/queries/post-metrics.ts'
import { findPublication } from '#db/queries/publications.ts'
import { system } from '../domain/actor.ts'
import { dayIn } from '../domain/clock.ts'
import type { Job } from '../domain/jobs.ts'
import { type FigureDay, figureRequest, figureRequestSource } from '../domain/outcome/figure-reminders.ts'
import { textsOf } from '../i18n/all.ts'
import { formatsFor } from '../i18n/format.ts'
import { createTexts } from '../i18n/index.ts'
import { knownLocale } from '../i18n/locale.ts'
import type { JobContext } from './context.ts'

type Asked = Extract<Job, { name: 'tell-figures' }>['data']

/** Asks a creator for the figures of a post: a notice and one letter, once; not when they have come meanwhile. */
export async function tellFigures({ db, mail, origin, now }: JobContext, data: Record<string, unknown>) {
  const { collaborationId, day } = data as Asked
  const [parties, post, readings] = await Promise.all([
    findParties(db, collaborationId),
    findPublication(db, collaborationId),
    listReadings(db, collaborationId, system),
  ])
  if (!parties || !post) return
  const { zone } = parties
  const newest = readings.at(-1)?.takenOn ?? null
  if (figureRequest(dayIn(post.publishedAt, zone), dayIn(now(), zone), newest) !== day) return
  const source = figureRequestSource(collaborationId, day as FigureDay)
  const path = `/creator/collaborations/${collaborationId}/figures`
  const detail = { name: parties.brandName, campaign: parties.campaignName, count: day }
  const notices = parties.creator.map(({ accountId }) => ({
    accountId,
    kind: 'figures-asked',
    detail,
    path,
    source,
  }))
  const unmailed = await db.transaction().execute((tx) => recordNotices(tx, notices, now()))
  for (const { accountId, email, locale: chosen } of parties.creator) {
    if (!unmailed.has(accountId)) continue
    const locale = knownLocale(chosen)
    const t = createTexts(locale, textsOf[locale]).getFixedT(locale)
    const what = t('letter.step.figures-asked', {
      count: day,
      replace: { count: formatsFor(locale).number(day), name: detail.name },
    })
    await mail({
      to: email,
      subject: t('letter.subject', { what, campaign: detail.campaign }),
      text: [what, t('figures.letter', { address: `${origin}${path}` }), post.url].join('\n\n'),
    })
    await recordMailed(db, accountId, source, now())
  }
}
