import type { Db } from '#db/db.ts'
import { recordCampaignVersion, recordStrategy, statedIn } from '#db/queries/campaign-versions.ts'
import type { BrandActor } from '../domain/actor.ts'
import { changedParts, type StatedStrategy, type StrategyChangeForm } from '../domain/campaign/strategy.ts'
import { parseMajor } from '../domain/money.ts'
import { Refusal } from '../domain/refusal.ts'
import { holdCampaign } from './hold-campaign.ts'

/**
 * Writes a further version of a campaign's strategy. The currency of the budget stays; deals and briefs keep what they
 * agreed. @returns the version that stands now. @throws Refusal.
 */
export async function changeStrategy(
  db: Db,
  actor: BrandActor,
  campaignId: string,
  { version, currency: _, budget: typed, ...form }: StrategyChangeForm,
  now: Date,
): Promise<number> {
  return db.transaction().execute(async (tx) => {
    const campaign = await holdCampaign(tx, actor, campaignId)
    if (campaign.status === 'closed') throw new Refusal('conflict', 'campaign.closed')
    if (campaign.version !== version) throw new Refusal('conflict', 'campaign.changed_meanwhile')
    const budget = parseMajor(typed, campaign.budget.currency)
    if (!budget || budget.amount === 0) throw new Refusal('conflict', 'campaign.bad_budget')
    const before = statedIn(campaign)
    const after: StatedStrategy = { ...form, budget }
    if (changedParts(before, after).length === 0) return version
    // The first change also keeps what stood before it.
    await recordCampaignVersion(
      tx,
      campaignId,
      { version, body: before, accountId: null },
      campaign.createdAt,
    )
    const next = { version: version + 1, body: after, accountId: actor.accountId }
    await recordCampaignVersion(tx, campaignId, next, now)
    await recordStrategy(tx, campaignId, next.version, after)
    return next.version
  })
}
