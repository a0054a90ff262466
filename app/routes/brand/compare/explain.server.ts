import { now } from '#app/clock.server.ts'
import type { BrandActor } from '#app/domain/actor.ts'
import type { Brief } from '#app/domain/campaign/brief.ts'
import { explainFor } from '#app/domain/search/explain.ts'
import { db } from '#db/db.server.ts'
import { findAskedSearch, type SearchScope } from '#db/queries/asked-search.ts'
import { findBrand } from '#db/queries/brands.ts'
import type { Campaign } from '#db/queries/campaigns.ts'
import { listOrdinals } from '#db/queries/channels.page.ts'
import { listFoundChannels } from '#db/queries/channels.search.ts'
import { searchEngine } from '#db/search.server.ts'

/** For a campaign, with one of its briefs or without; for nothing in particular otherwise. */
export async function scopeOf(
  actor: BrandActor,
  campaign: Campaign | null,
  brief: Brief | null = null,
): Promise<SearchScope> {
  if (campaign) return { actor, campaign, brief }
  return { actor, campaign, currency: (await findBrand(db, actor)).currency }
}

/** Some channels with all that ranking says of each, in the order of their ids; those that are gone are left out. */
export async function explainChannels(
  actor: BrandActor,
  ids: readonly string[],
  campaign: Campaign | null,
  brief: Brief | null = null,
) {
  if (ids.length === 0) return []
  const scope = await scopeOf(actor, campaign, brief)
  const [asked, places] = await Promise.all([
    findAskedSearch(db, searchEngine, scope, new URLSearchParams(), now()),
    listOrdinals(db, ids),
  ])
  const ordinals = ids.flatMap((id) => places.get(id) ?? [])
  const [channels, rows] = await Promise.all([
    listFoundChannels(db, ordinals, asked.deliverables),
    searchEngine.rows(ordinals),
  ])
  const explain = explainFor(asked.brief, asked.request, asked.surroundings)
  return channels.flatMap(({ posts, ...channel }) => {
    const row = rows.find(({ ordinal }) => ordinal === channel.ordinal)
    const candidate = { ...channel, posts: posts ?? 1 }
    return row
      ? [
          {
            channel: candidate,
            ranked: explain(candidate, row),
            dealId: asked.contacted.get(channel.id)?.dealId ?? null,
          },
        ]
      : []
  })
}
