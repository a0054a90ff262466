import type { Db } from '#db/db.ts'
import { enqueue } from '#db/queries/jobs.ts'
import { findDomain, isHeldByOther, lockDomains, lockHost, recordStanding } from '#db/queries/link-domains.ts'
import { afterCheck, type DomainRecords, judgeRecords } from '../domain/outcome/link-domain.ts'

/** What the name servers said of a domain becomes where it stands; its brand is told where that changes something. */
export async function keepDomainCheck(db: Db, id: string, records: DomainRecords, now: Date) {
  await db.transaction().execute(async (tx) => {
    const claimed = await findDomain(tx, id)
    if (!claimed) return
    const others = await lockDomains(tx, claimed.brandId)
    await lockHost(tx, claimed.host)
    const domain = others.find((one) => one.id === id)
    if (!domain) return

    const found = judgeRecords(records, domain.token)
    const problem = found ?? ((await isHeldByOther(tx, domain)) ? 'held' : null)
    const { news, ...standing } = afterCheck(domain, problem, now)

    const isFirst = news === 'proven' && others.every(({ provenAt }) => provenAt === null)
    await recordStanding(tx, id, { ...standing, handedOut: domain.handedOut || isFirst }, now)
    if (news) await enqueue(tx, { name: 'tell-domain', data: { domainId: id, news, at: now.toISOString() } })
  })
}
