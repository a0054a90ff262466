import { type Addressed, findParties } from '#db/queries/notices.ts'
import { openingOf, silenceOf } from '../domain/collaboration/steps.ts'
import type { Job } from '../domain/jobs.ts'
import { formatsFor } from '../i18n/format.ts'
import type { Locale } from '../i18n/locale.ts'
import type { JobContext } from './context.ts'
import { tellPeople, texts } from './tell.ts'

type Data = Extract<Job, { name: 'remind' }>['data']

/** Tells the side a deal waits for when its clock runs out, and what follows; nobody, when the deal has moved on. */
export async function remindOfDeadline(context: JobContext, data: Record<string, unknown>) {
  const { collaborationId, side, lead, dueAt, at } = data as Data
  const parties = await findParties(context.db, collaborationId)
  if (!parties || parties.dueAt?.toISOString() !== dueAt) return
  const name = side === 'brand' ? parties.creatorName : parties.brandName
  const path = `/${side}/collaborations/${collaborationId}`
  const told: Addressed[] = parties[side].map((person) => ({ ...person, name, path }))
  const source = `reminder:${collaborationId}:${dueAt}:${lead}`
  const news = { kind: 'remind', campaign: parties.campaignName, source, at: new Date(at) }
  await tellPeople(context, told, news, (locale, { name: other, address }) => {
    const t = texts[locale].getFixedT(locale)
    const what = t('letter.step.remind', { name: other })
    return {
      subject: t('letter.subject', { what, campaign: parties.campaignName }),
      text: [what, sentence(locale, parties, new Date(dueAt)), address].join('\n\n'),
    }
  })
}

type Parties = NonNullable<Awaited<ReturnType<typeof findParties>>>

/** What is to be done, by when in the brand's zone, and what silence means. */
function sentence(locale: Locale, { standing, zone }: Parties, dueAt: Date): string {
  const t = texts[locale].getFixedT(locale)
  const isParcel = standing.status === 'funded' && standing.shipping !== 'none'
  const act = t(
    (isParcel ? `shipment.act.${standing.shipping}` : `inbox.act.${standing.status}`) as 'inbox.act.funded',
  )
  const quiet = silenceOf(standing) ?? openingOf(standing)
  const until = t('deadlines.letter.until', { act, due: formatsFor(locale, zone).dateTime(dueAt), zone })
  return quiet ? `${until} ${t(`deal.silence.${quiet.step as 'expire'}`)}` : until
}
