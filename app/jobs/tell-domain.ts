import { findDomain } from '#db/queries/link-domains.ts'
import { listAddressees } from '#db/queries/notices.ts'
import type { Job } from '../domain/jobs.ts'
import { graceDays } from '../domain/outcome/link-domain.ts'
import type { JobContext } from './context.ts'
import { tellPeople, texts } from './tell.ts'

type News = Extract<Job, { name: 'tell-domain' }>['data']

const path = '/brand/link-domains'

/** Tells everybody of a brand what became of a domain of theirs: a notice and a letter, once for each change. */
export async function tellDomain(context: JobContext, data: Record<string, unknown>) {
  const { domainId, news, at } = data as News
  const domain = await findDomain(context.db, domainId)
  if (!domain) return
  const { host: name } = domain
  const told = (await listAddressees(context.db, domain.brandId)).map((person) => ({ ...person, name, path }))
  const kind = `domain-${news}` as const
  const telling = { kind, campaign: '', source: `${kind}:${domainId}:${at}`, at: new Date(at) }
  await tellPeople(context, told, telling, (locale, { address }) => {
    const t = texts[locale].getFixedT(locale)
    return {
      subject: t(`letter.step.${kind}`, { name }),
      text: [t(`domains.letter.${news}`, { name, count: graceDays }), address].join('\n\n'),
    }
  })
}
