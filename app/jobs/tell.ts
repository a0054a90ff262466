import { type Addressed, findParties, recordMailed, recordNotices } from '#db/queries/notices.ts'
import { ar } from '../i18n/ar.ts'
import { en } from '../i18n/en.ts'
import { formatsFor } from '../i18n/format.ts'
import { createTexts } from '../i18n/index.ts'
import { knownLocale, type Locale } from '../i18n/locale.ts'
import { ru } from '../i18n/ru.ts'
import type { Job } from '../domain/jobs.ts'
import type { Letter } from '../integrations/mail.ts'
import type { JobContext } from './context.ts'

/** The texts of every language, for whoever writes letters. */
export const texts = { en: createTexts('en', en), ar: createTexts('ar', ar), ru: createTexts('ru', ru) }

type News = Extract<Job, { name: 'tell' }>['data']
/** `zone` is the brand's: a deal's days are days there. */
type Event = {
  step: string
  name: string
  campaign: string
  dueAt: Date | null
  zone: string
  address: string
}

/** Tells the people on the other side of a step, or both sides when time took it: a notice in Athar and a letter. */
export async function tell({ db, mail, origin, now }: JobContext, data: Record<string, unknown>) {
  const { collaborationId, step, by, only, source, at } = data as News
  const parties = await findParties(db, collaborationId)
  if (!parties) return
  const { campaignName: campaign, dueAt, zone } = parties
  const told = (['brand', 'creator'] as const)
    .filter((side) => side !== by && (!only || side === only))
    .flatMap((side) =>
      parties[side].map((person) => ({
        ...person,
        name: side === 'brand' ? parties.creatorName : parties.brandName,
        path: `/${side}/collaborations/${collaborationId}${roomOf(source)}`,
      })),
    )
  const news = { kind: step, campaign, source, at: new Date(at) }
  await tellPeople({ db, mail, origin, now }, told, news, (locale, { name, address }) =>
    letter(locale, { step, name, campaign, dueAt, zone, address }),
  )
}

/** The page of a deal that news of this source is about; the deal itself otherwise. */
const roomOf = (source: string) =>
  source.startsWith('dispute-') ? '/dispute' : source.startsWith('feedback-') ? '/feedback' : ''

type Telling = { kind: string; campaign: string; source: string; at: Date }

/** A notice and a letter to each of them, once for each source however often it is asked for. */
export async function tellPeople(
  { db, mail, origin, now }: Pick<JobContext, 'db' | 'mail' | 'origin' | 'now'>,
  told: readonly Addressed[],
  { kind, campaign, source, at }: Telling,
  letterTo: (locale: Locale, about: { name: string; address: string }) => Omit<Letter, 'to'>,
) {
  const notices = told.map(({ accountId, name, path }) => ({
    ...{ accountId, kind, path, source },
    detail: { name, campaign },
  }))
  const unmailed = await db.transaction().execute((tx) => recordNotices(tx, notices, at))
  for (const { accountId, email, locale, name, path } of told) {
    if (!unmailed.has(accountId)) continue
    const about = { name, address: `${origin}${path}` }
    await mail({ to: email, ...letterTo(knownLocale(locale), about) })
    await recordMailed(db, accountId, source, now())
  }
}

function letter(locale: Locale, { step, name, campaign, dueAt, zone, address }: Event): Omit<Letter, 'to'> {
  const t = texts[locale].getFixedT(locale)
  const what = t(`letter.step.${step as 'invite'}`, { name })
  const due = dueAt && t('letter.due', { due: formatsFor(locale, zone).dateTime(dueAt), zone })
  return {
    subject: t('letter.subject', { what, campaign }),
    text: [what, due, address].filter(Boolean).join('\n\n'),
  }
}
