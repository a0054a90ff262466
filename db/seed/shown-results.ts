import { permitResults, pickKitResults } from '../../app/commands/show-results.ts'
import type { BrandActor, CreatorActor } from '../../app/domain/actor.ts'
import { plusDays } from '../../app/domain/clock.ts'
import type { Permit } from '../../app/domain/outcome/shown-results.ts'
import type { Db } from '../db.ts'

const permits: Permit[] = [
  { figures: ['views', 'reach', 'engagements', 'clicks'], showsOrders: true, namesBrand: true },
  { figures: ['views', 'engagements'], showsOrders: false, namesBrand: false },
]

/** Brands permit figures of the demo creator's deals: the first is shown with its brand, the second without. */
export async function writeShownResults(db: Db, star: CreatorActor, today: Date) {
  const deals = await db
    .selectFrom('collaborations as c')
    .innerJoin('publications as p', 'p.collaborationId', 'c.id')
    .innerJoin('postMetrics as m', 'm.collaborationId', 'c.id')
    .innerJoin('brandMembers as b', 'b.brandId', 'c.brandId')
    .select(['c.id', 'c.brandId', 'b.accountId'])
    .distinct()
    .where('c.creatorId', '=', star.id)
    .orderBy('c.id')
    .limit(permits.length)
    .execute()
  for (const [at, { id, brandId, accountId }] of deals.entries()) {
    const brand: BrandActor = { role: 'brand', id: brandId, accountId }
    const permit = permits[at]!
    await permitResults(db, brand, id, permit, plusDays(today, -2))
    await pickKitResults(db, star, id, permit.figures, plusDays(today, -1))
  }
}
