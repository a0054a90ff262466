import type { Db } from '#db/db.ts'
import { recordForecast } from '#db/queries/deal-forecasts.ts'
import type { BrandActor } from '../domain/actor.ts'
import type { DealForecast } from '../domain/matching/deal-forecast.ts'
import { holdCollaboration } from './advance.ts'

/**
 * Keeps what a channel is expected to bring to a deal that its creator asked for. The first forecast stays, and once
 * something is agreed there is none any more. @throws Refusal not_found for another brand's deal.
 */
export async function freezeForecast(db: Db, actor: BrandActor, id: string, forecast: DealForecast) {
  await db.transaction().execute(async (tx) => {
    await holdCollaboration(tx, actor, id)
    await recordForecast(tx, id, forecast)
  })
}
