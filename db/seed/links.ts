import { moveLink, nameLink } from '../../app/commands/change-link.ts'
import { approveHost } from '../../app/commands/change-hosts.ts'
import type { BrandActor } from '../../app/domain/actor.ts'
import { plusDays } from '../../app/domain/clock.ts'
import type { Db } from '../db.ts'

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
}
