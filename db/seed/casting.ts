import type { CreatorActor } from '../../app/domain/actor.ts'
import type { Platform } from '../../app/domain/channel/platforms.ts'
import type { Db } from '../db.ts'
import type { CampaignStory } from './stories/brand-story.ts'

type Player = {
  creator: CreatorActor
  channel: { id: string; platform: string; handle: string }
  price: string
}

/** Picks who plays in which deal: each creator once, except the demo's own, who plays on every channel of hers. */
export class Casting {
  private readonly db: Db
  private readonly played = new Set<string>()
  private readonly star: CreatorActor

  constructor(db: Db, star: CreatorActor) {
    this.db = db
    this.star = star
  }

  /** A creator of the campaign's platforms and countries who has not played yet. */
  async pick(campaign: CampaignStory): Promise<Player> {
    const rows = await this.candidates(campaign.cast.platforms)
      .where('c.country', 'in', campaign.cast.countries)
      .where('c.creatorId', '<>', this.star.id)
      .limit(60)
      .execute()
    const free = rows.find(({ accountId }) => !this.played.has(accountId))
    if (!free) throw new Error(`nobody is left for ${campaign.strategy.name}`)
    this.played.add(free.accountId)
    return playerOf(free, campaign)
  }

  /** The demo's creator, where she has a channel for the campaign. */
  async pickStar(campaign: CampaignStory): Promise<Player | undefined> {
    const row = await this.candidates(campaign.cast.platforms)
      .where('c.creatorId', '=', this.star.id)
      .executeTakeFirst()
    return row && playerOf(row, campaign)
  }

  private candidates(platforms: Platform[]) {
    return this.db
      .selectFrom('channels as c')
      .innerJoin('creators as k', 'k.id', 'c.creatorId')
      .select(['c.id', 'c.platform', 'c.handle', 'k.id as creatorId', 'k.accountId'])
      .where('c.platform', 'in', platforms)
      .where('c.followers', '>', 8_000)
      .orderBy('c.followers')
      .orderBy('c.id')
  }
}

type Row = { id: string; platform: string; handle: string; creatorId: string; accountId: string }

function playerOf({ creatorId, accountId, ...channel }: Row, { brief }: CampaignStory): Player {
  const [from, to] = brief.price
  // People ask for different prices: a share of the brief's range that hangs on who they are.
  const part = 0.15 + (Number.parseInt(creatorId.slice(-2), 16) / 255) * 0.6
  const price = String(Math.round((from + (to - from) * part) / 50) * 50)
  return { creator: { role: 'creator', id: creatorId, accountId }, channel, price }
}

/** The creator of the demo's sign-in: somebody in the Gulf with as many channels as anybody. */
export async function findStar(db: Db): Promise<CreatorActor> {
  const row = await db
    .selectFrom('creators as k')
    .innerJoin('channels as c', 'c.creatorId', 'k.id')
    .select((eb) => ['k.id', 'k.accountId', eb.fn.countAll<number>().as('channels')])
    .where('k.country', 'in', ['SA', 'AE'])
    .where('c.followers', '>', 8_000)
    .where('c.platform', 'in', ['instagram', 'tiktok', 'snapchat', 'youtube'])
    .groupBy('k.id')
    .orderBy('channels', 'desc')
    .orderBy('k.handle')
    .executeTakeFirstOrThrow()
  return { role: 'creator', id: row.id, accountId: row.accountId }
}
