import type { BrandActor } from '../../app/domain/actor.ts'
import type { StatedStrategy, Strategy } from '../../app/domain/campaign/strategy.ts'
import type { Db, Tx } from '../db.ts'
import type { Campaign } from './campaigns.ts'

export type StrategyVersion = {
  version: number
  body: StatedStrategy
  /** Null where it was stated before versions were kept. */
  author: string | null
  createdAt: Date
}

type Stated = Pick<Campaign, 'strategy' | 'name' | 'budget' | 'startsOn' | 'endsOn'>

/** What a campaign says of its strategy now, as a version of it. */
export const statedIn = ({ strategy, name, budget, startsOn, endsOn }: Stated): StatedStrategy => ({
  ...strategy,
  name,
  budget,
  startsOn,
  endsOn,
})

/** Writes a version of a strategy; its campaign's row is held. */
export async function recordCampaignVersion(
  tx: Tx,
  campaignId: string,
  { version, body, accountId }: { version: number; body: StatedStrategy; accountId: string | null },
  now: Date,
) {
  await tx
    .insertInto('campaignVersions')
    .values({ campaignId, version, body: JSON.stringify(body), accountId, createdAt: now })
    .onConflict((clash) => clash.doNothing())
    .execute()
}

/** Makes the campaign say what its newest version says. */
export async function recordStrategy(
  tx: Tx,
  id: string,
  version: number,
  { name, budget, startsOn, endsOn, ...strategy }: StatedStrategy,
) {
  await tx
    .updateTable('campaigns')
    .set({
      name,
      strategy: JSON.stringify(strategy satisfies Strategy),
      budget: budget.amount,
      currency: budget.currency,
      startsOn,
      endsOn,
      version,
    })
    .where('id', '=', id)
    .execute()
}

/** Every version of a campaign's strategy, newest first; the one it has now is among them even if it is the only one. */
export async function listCampaignVersions(
  db: Db,
  campaign: Stated & Pick<Campaign, 'id' | 'version' | 'createdAt'>,
  actor: BrandActor,
): Promise<StrategyVersion[]> {
  const rows = await db
    .selectFrom('campaignVersions as v')
    .innerJoin('campaigns as g', 'g.id', 'v.campaignId')
    .leftJoin('accounts as a', 'a.id', 'v.accountId')
    .select(['v.version', 'v.body', 'a.name as author', 'v.createdAt'])
    .where('g.id', '=', campaign.id)
    .where('g.brandId', '=', actor.id)
    .orderBy('v.version', 'desc')
    .limit(200)
    .execute()
  const kept = rows.map(({ body, ...row }) => ({ ...row, body: body as unknown as StatedStrategy }))
  return kept.length > 0
    ? kept
    : [{ version: campaign.version, body: statedIn(campaign), author: null, createdAt: campaign.createdAt }]
}
