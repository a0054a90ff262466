import { randomBytes } from 'node:crypto'
import type { Db } from '#db/db.ts'
import { lockCampaign } from '#db/queries/campaigns.ts'
import { recordPostbackKey } from '#db/queries/postback-calls.ts'
import type { BrandActor } from '../domain/actor.ts'
import { overlapEnd } from '../domain/outcome/postback-key.ts'
import { Refusal } from '../domain/refusal.ts'

/**
 * Gives a campaign a new key for its calls. The one before signs for a week more; `end` instead ends it at once, and
 * leaves the campaign's own as it is. @throws Refusal not_found.
 */
export async function changePostbackKey(
  db: Db,
  actor: BrandActor,
  campaignId: string,
  press: 'change' | 'end',
  now: Date,
) {
  await db.transaction().execute(async (tx) => {
    const campaign = await lockCampaign(tx, campaignId, actor)
    if (!campaign) throw new Refusal('not_found', 'campaign.unknown')
    const { postbackSecret } = campaign
    const key =
      press === 'end'
        ? { secret: postbackSecret, previous: null }
        : {
            secret: randomBytes(24).toString('base64url'),
            previous: { secret: postbackSecret, until: overlapEnd(now) },
          }
    await recordPostbackKey(tx, campaignId, key)
  })
}
