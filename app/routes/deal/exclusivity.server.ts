import type { ExclusivityWarning } from '#app/components/rights/exclusivity.tsx'
import { dayIn } from '#app/domain/clock.ts'
import type { DealView } from '#app/domain/collaboration/deal-view.ts'
import { clashesWith, type Newcomer } from '#app/domain/rights/exclusivity.ts'
import { db } from '#db/db.server.ts'
import { findNewcomer, findNewcomerOf, listExclusivities } from '#db/queries/exclusivity.ts'

type Planned = Newcomer & { creatorId: string; zone: string }

/** What the creator of an offer has promised others that speaks against it; nothing once it is agreed. */
export async function exclusivityWarning(deal: DealView, now: Date): Promise<ExclusivityWarning | null> {
  if (deal.agreement || deal.terms.kind === 'rights') return null
  const planned = await findNewcomer(db, deal.id)
  const clashes = planned ? await clashesOf(planned, now) : []
  if (clashes.length === 0) return null
  return deal.reader === 'creator' ? { clashes } : { until: clashes[0]!.until }
}

/** The same before anybody is invited, for the brand that thinks of it. */
export async function inviteWarning(
  asked: { campaignId: string; channelId: string },
  now: Date,
): Promise<ExclusivityWarning | null> {
  const planned = await findNewcomerOf(db, asked)
  const [longest] = planned ? await clashesOf(planned, now) : []
  return longest ? { until: longest.until } : null
}

async function clashesOf({ creatorId, zone, ...newcomer }: Planned, now: Date) {
  return clashesWith(await listExclusivities(db, creatorId), newcomer, dayIn(now, zone))
}
