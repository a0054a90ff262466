import { acceptOffer } from '../../app/commands/accept-offer.ts'
import { allowUse } from '../../app/commands/allow-use.ts'
import { downloadPiece } from '../../app/commands/download-piece.ts'
import { offerExtension } from '../../app/commands/offer-extension.ts'
import { reviseBrief, writeBrief } from '../../app/commands/write-brief.ts'
import type { BrandActor, CreatorActor, StaffActor } from '../../app/domain/actor.ts'
import type { Brief } from '../../app/domain/campaign/brief.ts'
import { dayIn, plusDays } from '../../app/domain/clock.ts'
import type { Currency } from '../../app/domain/money.ts'
import type { ExtensionForm } from '../../app/domain/rights/forms.ts'
import type { Db } from '../db.ts'
import { listBriefs } from '../queries/briefs.ts'
import { listLibraryDeals, listPieces } from '../queries/library.ts'
import type { Casting } from './casting.ts'
import type { Stage } from './deals.ts'
import type { BrandStory, CampaignStory } from './stories/brand-story.ts'

type World = {
  db: Db
  stage: Stage
  casting: Casting
  staff: StaffActor
  story: BrandStory
  campaign: CampaignStory
  today: Date
}

const wish = (price: string, currency: string): ExtensionForm => ({
  use: 'all',
  territory: '',
  days: 180,
  until: '',
  price,
  currency,
  note: '',
})

/**
 * What a library shows beside content whose rights last: one piece of work whose rights are over, one whose rights end
 * in a week, an extension that is offered and one that was bought, and a use allowed for nothing.
 */
export async function writeRights(world: World) {
  const { db, stage, story, campaign, today } = world
  const { brand, campaignId } = await findBrandOf(db, campaign.strategy.name)
  const [played] = await listBriefs(db, campaignId, brand)
  const day = (offset: number) => dayIn(plusDays(today, offset), story.timeZone)
  const body: Brief = {
    ...played!.body,
    ...{ draftDueOn: day(-20), publishFrom: day(-18), publishTo: day(-4) },
    ...{ rightsUse: 'organic', rightsTerritory: 'GCC', shipsProduct: false },
  } as const
  const briefId = await writeBrief(
    db,
    brand,
    campaignId,
    { ...body, rightsUntil: day(-3) },
    plusDays(today, -40),
  )
  await playTo(world, { brand, campaignId, briefId }, true)
  await reviseBrief(db, brand, briefId, { ...body, rightsUntil: day(7) }, plusDays(today, -30))
  await playTo(world, { brand, campaignId, briefId }, false)

  const paid = (await listLibraryDeals(db, brand, { campaign: campaignId })).filter(
    ({ facts }) => facts.status === 'completed' && facts.agreed.rightsUntil > day(30),
  )
  const [bought, offered] = paid
  if (!bought || !offered) return
  const asked = plusDays(today, -3)
  const id = await offerExtension(db, brand, bought.id, wish('1500', story.currency), asked)
  await acceptOffer(db, await creatorOf(db, bought.creatorId), id, 1, plusDays(today, -2))
  await stage.buy(brand, id, today)
  await offerExtension(db, brand, offered.id, wish('900', story.currency), plusDays(today, -1))
  const gift = { use: 'paid', territory: 'GCC', days: 30, until: '', confirmed: 'on' } as const
  await allowUse(db, await creatorOf(db, offered.creatorId), offered.id, gift, plusDays(today, -2))
  const { pieces } = await listPieces(db, [bought.draftId], { page: 1, perPage: 1 })
  await downloadPiece(db, brand, pieces[0]!.id, today)
}

/** Plays a deal to its payout, with the demo's own creator or with somebody new. */
async function playTo(
  { stage, casting, staff, story, campaign, today }: World,
  briefing: { brand: BrandActor; campaignId: string; briefId: string },
  isStar: boolean,
) {
  const player = isStar ? await casting.pickStar(campaign) : await casting.pick(campaign)
  if (!player) return
  const { currency, owner } = story
  const cast = {
    ...player,
    ...briefing,
    ...{ shipsProduct: false, draftDueOn: '', zone: story.timeZone },
    staff,
    currency: currency as Currency,
    locale: owner.locale,
  }
  await stage.play(cast, 'completed', today, 24 * 6)
}

/** The brand that runs a campaign, and its id. */
export async function findBrandOf(db: Db, campaignName: string) {
  const { campaignId, brandId, accountId } = await db
    .selectFrom('campaigns as g')
    .innerJoin('brandMembers as m', 'm.brandId', 'g.brandId')
    .select(['g.id as campaignId', 'g.brandId', 'm.accountId'])
    .where('g.name', '=', campaignName)
    .executeTakeFirstOrThrow()
  const brand: BrandActor = { role: 'brand', id: brandId, accountId }
  return { campaignId, brand }
}

async function creatorOf(db: Db, id: string): Promise<CreatorActor> {
  const { accountId } = await db
    .selectFrom('creators')
    .select('accountId')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return { role: 'creator', id, accountId }
}
