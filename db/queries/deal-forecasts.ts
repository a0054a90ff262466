import { sql } from 'kysely'
import type { BrandActor } from '../../app/domain/actor.ts'
import type { DealForecast } from '../../app/domain/matching/deal-forecast.ts'
import type { Db, Tx } from '../db.ts'

/** Nothing is agreed yet, and what is found now is still a forecast. */
const open = ['applied', 'offered', 'countered'] as const

/** What a deal of the brand is about that has no forecast and can still get one. */
export async function findUnforecast(db: Db, id: string, actor: BrandActor) {
  return db
    .selectFrom('collaborations')
    .select(['channelId', 'campaignId', 'briefId'])
    .where('id', '=', id)
    .where('brandId', '=', actor.id)
    .where('status', 'in', open)
    .where('forecast', 'is', null)
    .where('extendsId', 'is', null)
    .executeTakeFirst()
}

/** What a deal of the brand was expected to bring; null where nothing was. */
export async function findForecast(db: Db, id: string, actor: BrandActor): Promise<DealForecast | null> {
  const row = await db
    .selectFrom('collaborations')
    .select(sql<DealForecast | null>`forecast`.as('forecast'))
    .where('id', '=', id)
    .where('brandId', '=', actor.id)
    .executeTakeFirst()
  return row?.forecast ?? null
}

/** Keeps the forecast of a deal that has none, while nothing is agreed. */
export async function recordForecast(tx: Tx, id: string, forecast: DealForecast) {
  await tx
    .updateTable('collaborations')
    .set({ forecast: JSON.stringify(forecast) })
    .where('id', '=', id)
    .where('status', 'in', open)
    .where('forecast', 'is', null)
    .execute()
}
