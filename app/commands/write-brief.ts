import type { Db } from '#db/db.ts'
import { lockBrief, recordBrief, recordBriefVersion } from '#db/queries/briefs.ts'
import { findCampaign, recordCampaignStatus } from '#db/queries/campaigns.ts'
import type { BrandActor } from '../domain/actor.ts'
import type { Brief } from '../domain/campaign/brief.ts'
import { Refusal } from '../domain/refusal.ts'

/** The first version of a new brief; it opens a campaign that was a draft. @returns the brief's id. @throws Refusal. */
export async function writeBrief(db: Db, actor: BrandActor, campaignId: string, body: Brief, now: Date) {
  return db.transaction().execute(async (tx) => {
    const campaign = await findCampaign(tx, campaignId, actor)
    if (!campaign) throw new Refusal('not_found', 'campaign.unknown')
    if (campaign.status === 'closed') throw new Refusal('conflict', 'campaign.closed')
    const briefId = await recordBrief(tx, campaignId, now)
    await recordBriefVersion(tx, { briefId, version: 1, body, accountId: actor.accountId }, now)
    await recordCampaignStatus(tx, campaignId, 'open', ['draft'])
    return briefId
  })
}

/** A further version: running deals keep the one they agreed. @returns its number. @throws Refusal. */
export async function reviseBrief(db: Db, actor: BrandActor, briefId: string, body: Brief, now: Date) {
  return db.transaction().execute(async (tx) => {
    const held = await lockBrief(tx, briefId, actor)
    if (!held) throw new Refusal('not_found', 'brief.unknown')
    const version = held.version + 1
    await recordBriefVersion(tx, { briefId, version, body, accountId: actor.accountId }, now)
    return version
  })
}
