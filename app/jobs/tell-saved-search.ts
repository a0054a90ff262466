import { recordMailed, recordNotices } from '#db/queries/notices.ts'
import { findNews } from '#db/queries/saved-searches.ts'
import type { Job } from '../domain/jobs.ts'
import { textsOf } from '../i18n/all.ts'
import { formatsFor } from '../i18n/format.ts'
import { createTexts } from '../i18n/index.ts'
import { knownLocale } from '../i18n/locale.ts'
import type { JobContext } from './context.ts'

type News = Extract<Job, { name: 'tell-saved-search' }>['data']

/** Tells who saved a search what one run of it has found: a notice in Athar and a letter, once. */
export async function tellSavedSearch({ db, mail, origin, now }: JobContext, data: Record<string, unknown>) {
  const { searchId, at } = data as News
  const news = await findNews(db, searchId, new Date(at))
  if (!news || news.count === 0) return
  const { accountId, email, name, count, names } = news
  const path = `/brand/searches/${searchId}`
  const source = `search:${searchId}:${at}`
  // The line under a notice names what it is about: for a deal its campaign, here the first channels.
  const detail = { name, count, campaign: names.join(' · ') }
  const unmailed = await db
    .transaction()
    .execute((tx) =>
      recordNotices(tx, [{ accountId, kind: 'search-found', detail, path, source }], new Date(at)),
    )
  if (!unmailed.has(accountId)) return
  const locale = knownLocale(news.locale)
  const t = createTexts(locale, textsOf[locale]).getFixedT(locale)
  const what = t('letter.step.search-found', {
    count,
    replace: { count: formatsFor(locale).number(count), name },
  })
  const rest = count - names.length
  const found = [...names, ...(rest > 0 ? [t('letter.more', { count: rest })] : [])]
  await mail({
    to: email,
    subject: what,
    text: [what, found.join('\n'), `${origin}${path}`].join('\n\n'),
  })
  await recordMailed(db, accountId, source, now())
}
