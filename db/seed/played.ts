import type { BrandActor, CreatorActor } from '../../app/domain/actor.ts'
import type { Status } from '../../app/domain/collaboration/steps.ts'
import { type Currency, money } from '../../app/domain/money.ts'
import type { Db } from '../db.ts'

/** The first deal of a campaign that was brought into a status, with its two sides. */
export async function findPlayed(db: Db, campaign: string, status: Status) {
  const row = await db
    .selectFrom('collaborations as c')
    .innerJoin('campaigns as g', 'g.id', 'c.campaignId')
    .innerJoin('creators as k', 'k.id', 'c.creatorId')
    .innerJoin('brandMembers as m', 'm.brandId', 'c.brandId')
    .select(['c.id', 'c.brandId', 'c.creatorId', 'c.price', 'c.currency'])
    .select(['m.accountId as brandAccount', 'k.accountId as creatorAccount'])
    .where('g.name', '=', campaign)
    .where('c.status', '=', status)
    // A deal about rights has no draft and no post.
    .where('c.extendsId', 'is', null)
    .orderBy('c.createdAt')
    .orderBy('c.id')
    .limit(1)
    .executeTakeFirst()
  if (!row) return undefined
  const brand: BrandActor = { role: 'brand', id: row.brandId, accountId: row.brandAccount }
  const creator: CreatorActor = { role: 'creator', id: row.creatorId, accountId: row.creatorAccount! }
  return { id: row.id, price: money(row.price, row.currency as Currency), brand, creator }
}
