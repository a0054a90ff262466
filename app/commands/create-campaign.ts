import { randomBytes } from 'node:crypto'
import type { Db } from '#db/db.ts'
import { recordCampaignVersion } from '#db/queries/campaign-versions.ts'
import { recordCampaign } from '#db/queries/campaigns.ts'
import type { BrandActor } from '../domain/actor.ts'
import type { StrategyForm } from '../domain/campaign/strategy.ts'
import { type Currency, parseMajor } from '../domain/money.ts'
import { Refusal } from '../domain/refusal.ts'

/** A campaign is a strategy with a budget and dates; it starts as a draft. @returns its id. @throws Refusal. */
export async function createCampaign(db: Db, actor: BrandActor, form: StrategyForm, now: Date) {
  const { name, budget: typed, currency, startsOn, endsOn, ...strategy } = form
  const budget = parseMajor(typed, currency as Currency)
  if (!budget || budget.amount === 0) throw new Refusal('conflict', 'campaign.bad_budget')
  const stated = { name, budget, startsOn, endsOn }
  const postbackSecret = randomBytes(24).toString('base64url')
  return db.transaction().execute(async (tx) => {
    const id = await recordCampaign(tx, { ...stated, brandId: actor.id, strategy, postbackSecret }, now)
    const first = { version: 1, body: { ...strategy, ...stated }, accountId: actor.accountId }
    await recordCampaignVersion(tx, id, first, now)
    return id
  })
}
