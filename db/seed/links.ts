import { claimDomain, handOutDomain } from '../../app/commands/change-domains.ts'
import { keepDomainCheck } from '../../app/commands/keep-domain-check.ts'
import { moveLink, nameLink } from '../../app/commands/change-link.ts'
import { approveHost } from '../../app/commands/change-hosts.ts'
import type { BrandActor } from '../../app/domain/actor.ts'
import { plusDays } from '../../app/domain/clock.ts'
import { proofText } from '../../app/domain/outcome/link-domain.ts'
import type { Db } from '../db.ts'
import { listDomains } from '../queries/link-domains.ts'

/** The link of the demo's creator has readable codes, an older one among them, and led to another page before. */
export async function writeLinks(db: Db, star: { id: string }, today: Date) {
  const link = await db
    .selectFrom('trackedLinks as l')
    .innerJoin('collaborations as c', 'c.id', 'l.collaborationId')
    .innerJoin('brandMembers as m', 'm.brandId', 'c.brandId')
    .innerJoin('creators as k', 'k.id', 'c.creatorId')
    .select(['l.code', 'l.destination', 'c.id', 'c.brandId', 'm.accountId', 'k.handle'])
    .where('c.creatorId', '=', star.id)
    .where('c.status', '=', 'completed')
    .orderBy('l.id')
    .executeTakeFirstOrThrow()
  const brand: BrandActor = { role: 'brand', id: link.brandId, accountId: link.accountId }
  const which = { collaborationId: link.id, code: link.code }
  const page = new URL(link.destination)
  const handle = link.handle
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '')
    .slice(0, 20)
  await nameLink(db, brand, which, `kitchen-${handle}`, plusDays(today, -8))
  await nameLink(db, brand, which, `ramadan-${handle}`, plusDays(today, -7))
  await approveHost(db, brand, { host: 'xn--mgbp4dn.example', coversBelow: true }, plusDays(today, -7))
  await moveLink(db, brand, which, `https://${page.hostname}/offers/ramadan#boxes`, plusDays(today, -6))
  await writeDomains(db, brand, today)
}

/** One domain that is proven, though links keep Athar's address, which the demo answers; one without its records. */
async function writeDomains(db: Db, brand: BrandActor, today: Date) {
  const claimedAt = plusDays(today, -5)
  for (const host of ['go.dukkan.example', 'links.xn--mgbp4dn.example'])
    await claimDomain(db, brand, host, claimedAt)
  for (const { id, host, token } of await listDomains(db, brand.id)) {
    const isSet = host.startsWith('go.')
    const texts = isSet ? [proofText(token)] : []
    await keepDomainCheck(db, id, { texts, pointsHere: isSet }, isSet ? claimedAt : today)
  }
  await handOutDomain(db, brand, null)
}
