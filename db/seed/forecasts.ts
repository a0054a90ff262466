import type { BrandActor } from '../../app/domain/actor.ts'
import { assess } from '../../app/domain/matching/assess.ts'
import { intervalOf } from '../../app/domain/matching/forecast.ts'
import type { Currency } from '../../app/domain/money.ts'
import type { PostForecast } from '../../app/domain/outcome/against-forecast.ts'
import { forecastResults } from '../../app/domain/outcome/result-forecast.ts'
import { formatOf, postsOf } from '../../app/domain/outcome/splits.ts'
import type { Db } from '../db.ts'
import { findBrandPast } from '../queries/brand-past.ts'
import { findBriefForDeal } from '../queries/briefs.ts'
import { findSurroundings } from '../queries/catalogue.ts'
import { findCandidate } from '../queries/channels.search.ts'

type Invited = { brand: BrandActor; briefId: string; channelId: string }

/** What a channel's next post is expected to bring, as the search would say at an invitation. */
export async function forecastFor(
  db: Db,
  { brand, briefId, channelId }: Invited,
  now: Date,
): Promise<PostForecast | null> {
  const [candidate, surroundings, brief] = await Promise.all([
    findCandidate(db, channelId),
    findSurroundings(db, now),
    findBriefForDeal(db, briefId, brand),
  ])
  if (!candidate) return null
  const { forecast } = assess(candidate, surroundings)
  const [views, engagements] = [intervalOf(forecast.views), intervalOf(forecast.engagements)]
  if (!brief?.body.link) return { views, engagements, results: null }
  const currency = brief.body.currency as Currency
  const { platform } = candidate
  const { deliverables } = brief.body
  const asked = {
    ...{ platform, views, currency },
    format: formatOf(deliverables, platform),
    posts: postsOf(deliverables, platform),
  }
  return { views, engagements, results: forecastResults(asked, await findBrandPast(db, brand, currency)) }
}
