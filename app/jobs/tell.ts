import { findParties, recordMailed, recordNotices } from '#db/queries/notices.ts'
import { ar } from '../i18n/ar.ts'
import { en } from '../i18n/en.ts'
import { formatsFor } from '../i18n/format.ts'
import { createTexts } from '../i18n/index.ts'
import { isLocale, type Locale } from '../i18n/locale.ts'
import { ru } from '../i18n/ru.ts'
import type { Job } from '../domain/jobs.ts'
import type { Letter } from '../integrations/mail.ts'
import type { JobContext } from './context.ts'

const texts = { en: createTexts('en', en), ar: createTexts('ar', ar), ru: createTexts('ru', ru) }

type News = Extract<Job, { name: 'tell' }>['data']
type Event = { step: string; name: string; campaign: string; dueAt: Date | null; address: string }

/** Tells the people on the other side of a step, or both sides when time took it: a notice in Athar and a letter. */
export async function tell({ db, mail, origin, now }: JobContext, data: Record<string, unknown>) {
  const { collaborationId, step, by, only, source, at } = data as News
  const parties = await findParties(db, collaborationId)
  if (!parties) return
  const { campaignName: campaign, dueAt } = parties
  const told = (['brand', 'creator'] as const)
    .filter((side) => side !== by && (!only || side === only))
    .flatMap((side) =>
      parties[side].map((person) => ({
        ...person,
        name: side === 'brand' ? parties.creatorName : parties.brandName,
        path: `/${side}/collaborations/${collaborationId}`,
      })),
    )
  const notices = told.map(({ accountId, name, path }) => ({
    accountId,
    kind: step,
    detail: { name, campaign },
    path,
    source,
  }))
  const unmailed = await db.transaction().execute((tx) => recordNotices(tx, notices, new Date(at)))
  for (const { accountId, email, locale, name, path } of told) {
    if (!unmailed.has(accountId)) continue
    const event = { step, name, campaign, dueAt, address: `${origin}${path}` }
    await mail({ to: email, ...letter(isLocale(locale) ? locale : 'en', event) })
    await recordMailed(db, accountId, source, now())
  }
}

function letter(locale: Locale, { step, name, campaign, dueAt, address }: Event): Omit<Letter, 'to'> {
  const t = texts[locale].getFixedT(locale)
  const what = t(`letter.step.${step as 'invite'}`, { name })
  const due = dueAt && t('letter.due', { due: formatsFor(locale).dateTime(dueAt) })
  return {
    subject: t('letter.subject', { what, campaign }),
    text: [what, due, address].filter(Boolean).join('\n\n'),
  }
}
