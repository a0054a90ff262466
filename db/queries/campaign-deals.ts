import { sql } from 'kysely'
import type { BrandActor } from '../../app/domain/actor.ts'
import type { Platform } from '../../app/domain/channel/platforms.ts'
import { type Status, statuses, turnOf } from '../../app/domain/collaboration/steps.ts'
import { type Currency, money } from '../../app/domain/money.ts'
import type { Db } from '../db.ts'
import { shipping } from './terms.ts'

/** Everybody in a campaign, the deals under way first, in the order of a deal's life. */
export async function listCampaignDeals(db: Db, campaignId: string, actor: BrandActor) {
  const rows = await db
    .selectFrom('collaborations as c')
    .innerJoin('creators as p', 'p.id', 'c.creatorId')
    .innerJoin('channels as h', 'h.id', 'c.channelId')
    .innerJoin('briefVersions as v', (join) =>
      join.onRef('v.briefId', '=', 'c.briefId').onRef('v.version', '=', 'c.briefVersion'),
    )
    .select([
      'c.id',
      'c.status',
      shipping.as('shipping'),
      'c.dueAt',
      'c.price',
      'c.currency',
      'p.name as creatorName',
      'h.handle',
      'h.platform',
    ])
    .where('c.campaignId', '=', campaignId)
    .where('c.brandId', '=', actor.id)
    .orderBy('c.createdAt')
    .execute()
  return rows
    .map(({ status, price, currency, platform, ...row }) => ({
      ...row,
      status: status as Status,
      platform: platform as Platform,
      price: money(price, currency),
      turn: turnOf({ status: status as Status, shipping: row.shipping }),
    }))
    .sort((a, b) => statuses.indexOf(a.status) - statuses.indexOf(b.status))
}

/** What of a campaign's budget stands in held payments now, disputed ones included. */
export async function findHeldMoney(db: Db, campaignId: string, currency: Currency, actor: BrandActor) {
  const { held } = await db
    .selectFrom('collaborations as c')
    .innerJoin('ledgerAccounts as a', (join) =>
      join.on((eb) => {
        const deal = sql.ref('c.id')
        return eb('a.address', 'in', [
          sql<string>`'escrow:' || ${deal}`,
          sql<string>`'escrow_frozen:' || ${deal}`,
        ])
      }),
    )
    .select((eb) => eb.fn.coalesce(eb.fn.sum<number>('a.balance'), eb.lit(0)).as('held'))
    .where('c.campaignId', '=', campaignId)
    .where('c.brandId', '=', actor.id)
    .where('a.currency', '=', currency)
    .executeTakeFirstOrThrow()
  return money(Number(held), currency)
}
