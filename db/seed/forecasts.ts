import { assess } from '../../app/domain/matching/assess.ts'
import { intervalOf } from '../../app/domain/matching/forecast.ts'
import type { PostForecast } from '../../app/domain/outcome/against-forecast.ts'
import type { Db } from '../db.ts'
import { findSurroundings } from '../queries/catalogue.ts'
import { findCandidate } from '../queries/channels.search.ts'

/** What a channel's next post is expected to bring, as the search would say at an invitation. */
export async function forecastFor(db: Db, channelId: string, now: Date): Promise<PostForecast | null> {
  const [candidate, surroundings] = await Promise.all([
    findCandidate(db, channelId),
    findSurroundings(db, now),
  ])
  if (!candidate) return null
  const { views, engagements } = assess(candidate, surroundings).forecast
  return { views: intervalOf(views), engagements: intervalOf(engagements) }
}
