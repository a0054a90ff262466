import { now } from '#app/clock.server.ts'
import { freezeForecast } from '#app/commands/freeze-forecast.ts'
import type { BrandActor } from '#app/domain/actor.ts'
import { type DealForecast, dealForecast } from '#app/domain/matching/deal-forecast.ts'
import type { Currency } from '#app/domain/money.ts'
import { forecastResults, type ResultForecast } from '#app/domain/outcome/result-forecast.ts'
import { formatOf } from '#app/domain/outcome/splits.ts'
import { db } from '#db/db.server.ts'
import { findBrandPast } from '#db/queries/brand-past.ts'
import { findUnforecast } from '#db/queries/deal-forecasts.ts'
import { findStanding } from './standing.server.ts'

type Standing = NonNullable<Awaited<ReturnType<typeof findStanding>>>

/** What a deal under the chosen brief would bring; null without one, and where it names no page to lead to. */
export async function resultsExpected(
  actor: BrandActor,
  { brief, channel, outcome }: Standing,
): Promise<ResultForecast | null> {
  const { ranked } = outcome
  if (!ranked || !brief?.link) return null
  const { platform, posts = 1 } = channel
  const format = formatOf(brief.deliverables, platform)
  const currency = brief.currency as Currency
  const asked = { platform, format, posts, views: ranked.forecast.views, currency }
  return forecastResults(asked, await findBrandPast(db, actor, currency))
}

/** All that is expected of a channel for a deal; null where nothing can be said of it. */
export async function forecastOf(actor: BrandActor, standing: Standing): Promise<DealForecast | null> {
  const { outcome, channel } = standing
  if (!outcome.ranked) return null
  const results = await resultsExpected(actor, standing)
  return dealForecast(outcome.ranked, { posts: channel.posts ?? 1, results }, now())
}

/** Forecasts a deal that began with an application, as an invitation does, before the brand's answer to it. */
export async function forecastBeforeHiring(actor: BrandActor, id: string) {
  const deal = await findUnforecast(db, id, actor)
  if (!deal) return
  const { channelId, campaignId, briefId } = deal
  // A search that cannot answer now holds up no hiring: the deal then has no forecast.
  const standing = await findStanding(actor, channelId, { campaignId, briefId }).catch(() => undefined)
  const forecast = standing && (await forecastOf(actor, standing))
  if (forecast) await freezeForecast(db, actor, id, forecast)
}
