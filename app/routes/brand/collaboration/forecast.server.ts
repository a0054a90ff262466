import { now } from '#app/clock.server.ts'
import { freezeForecast } from '#app/commands/freeze-forecast.ts'
import type { BrandActor } from '#app/domain/actor.ts'
import { dealForecast } from '#app/domain/matching/deal-forecast.ts'
import { db } from '#db/db.server.ts'
import { findUnforecast } from '#db/queries/deal-forecasts.ts'
import { findStanding } from '../channel/standing.server.ts'

/** Forecasts a deal that began with an application, as an invitation does, before the brand's answer to it. */
export async function forecastBeforeHiring(actor: BrandActor, id: string) {
  const deal = await findUnforecast(db, id, actor)
  if (!deal) return
  const { channelId, campaignId, briefId } = deal
  // A search that cannot answer now holds up no hiring: the deal then has no forecast.
  const standing = await findStanding(actor, channelId, { campaignId, briefId }).catch(() => undefined)
  const ranked = standing?.outcome.ranked
  if (ranked) await freezeForecast(db, actor, id, dealForecast(ranked, standing.channel.posts ?? 1, now()))
}
