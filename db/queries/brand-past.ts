import { sql } from 'kysely'
import type { BrandActor } from '../../app/domain/actor.ts'
import type { Currency } from '../../app/domain/money.ts'
import { type BrandPast, leastOrders } from '../../app/domain/outcome/result-forecast.ts'
import type { Db } from '../db.ts'
import { listInfluencers } from './outcome-influencers.ts'

/** What a brand's completed deals brought, and what its orders in a currency are worth. */
export async function findBrandPast(db: Db, actor: BrandActor, currency: Currency): Promise<BrandPast> {
  const [all, order] = await Promise.all([
    listInfluencers(db, 'all', actor),
    findOrderWorth(db, actor.id, currency),
  ])
  const deals = all
    .filter(({ status }) => status === 'completed')
    .map(({ platform, format, views, posts, clicks, leads, orders }) => ({
      ...{ platform, format, views, posts, clicks, leads, orders },
    }))
  return { deals, order }
}

async function findOrderWorth(db: Db, brandId: string, currency: Currency): Promise<BrandPast['order']> {
  const { rows } = await sql<{ orders: number; mean: number; variance: number }>`
    select count(*) as orders, avg(amount - refunded)::float8 as mean, var_samp(amount - refunded)::float8 as variance
      from orders where brand_id = ${brandId} and currency = ${currency}`.execute(db)
  const { orders, mean, variance } = rows[0]!
  if (orders < leastOrders || mean <= 0) return null
  return { orders, mean, variation: variance / (mean * mean) }
}
