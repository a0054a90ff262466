import { acceptOffer } from '#app/commands/accept-offer.ts'
import { createCampaign } from '#app/commands/create-campaign.ts'
import { inviteCreator } from '#app/commands/invite-creator.ts'
import { writeBrief } from '#app/commands/write-brief.ts'
import type { BrandActor, CreatorActor, StaffActor } from '#app/domain/actor.ts'
import { briefForm } from '#app/domain/campaign/brief.ts'
import { strategyForm } from '#app/domain/campaign/strategy.ts'
import { profileUrl } from '#app/domain/channel/profile-url.ts'
import { dayIn, plusDays } from '#app/domain/clock.ts'
import { licencesOf } from '#app/jobs/licences.testing.ts'
import { type Currency, currencies, majorText, money } from '#app/domain/money.ts'
import type { Random } from '#db/seed/random.ts'
import type { Ground } from './ground.ts'

/** Somebody who is paid: the account at the processor is null until it is opened. */
export type Player = CreatorActor & { country: string }
export type CastDeal = {
  id: string
  brand: BrandActor
  creator: Player
  currency: Currency
  campaignId: string
  /** Whether orders earn the creator anything. */
  isCommissioned: boolean
}

/** An order that a shop has reported, and what may still be given back of it, in minor units. */
export type CastOrder = { orderId: string; deal: CastDeal; left: number }

/** The people of one run, the deals they have made and the hosted pages that are open. */
export type Cast = {
  staff: [StaffActor, StaffActor]
  brands: BrandActor[]
  creators: Player[]
  deals: CastDeal[]
  sessions: string[]
  orders: CastOrder[]
  /** The briefs written so far, by brand, currency and how the price is divided. */
  briefs: Map<string, { briefId: string; campaignId: string; draftDueOn: string }>
}

const zone = 'Asia/Riyadh'
const platform = 'instagram'
const countries = ['AE', 'GB', 'DE', 'SA', 'KW']

/** Two or three creators, one or two brands, two of staff; nobody can be paid yet. */
export async function castPeople({ db }: Ground, random: Random): Promise<Cast> {
  const account = (role: 'brand' | 'creator' | 'staff') => ({
    id: random.uuid(),
    email: `${random.uuid()}@example.test`,
    role,
    name: `Person ${role}`,
  })
  const [brandPeople, creatorPeople, staffPeople] = [
    Array.from({ length: random.whole(1, 2) }, () => account('brand')),
    Array.from({ length: random.whole(2, 3) }, () => account('creator')),
    [account('staff'), account('staff')],
  ]
  await db
    .insertInto('accounts')
    .values([...brandPeople, ...creatorPeople, ...staffPeople])
    .execute()
  const brands = brandPeople.map(({ id }) => ({
    role: 'brand' as const,
    id: random.uuid(),
    accountId: id,
  }))
  await db
    .insertInto('brands')
    .values(brands.map(({ id }) => ({ id, name: 'Dukkan', country: 'SA', currency: 'SAR', timeZone: zone })))
    .execute()
  const members = brands.map(({ id, accountId }) => ({ brandId: id, accountId, role: 'owner' }))
  await db.insertInto('brandMembers').values(members).execute()
  const creators = creatorPeople.map(({ id }) => ({
    role: 'creator' as const,
    id: random.uuid(),
    accountId: id,
    country: random.pick(countries),
  }))
  await db
    .insertInto('creators')
    .values(
      creators.map(({ id, accountId, country }) => ({
        ...{ id, accountId, country, name: 'Noura', timeZone: zone },
        handle: `c${id.replaceAll('-', '').slice(0, 14)}`,
      })),
    )
    .execute()
  await db
    .insertInto('creatorLicences')
    .values(creators.flatMap(({ id }) => licencesOf(id, new Date())))
    .execute()
  const staff = staffPeople.map(({ id }) => ({ role: 'staff' as const, id, accountId: id }))
  const [first, second] = [staff[0]!, staff[1]!]
  return { staff: [first, second], brands, creators, deals: [], sessions: [], orders: [], briefs: new Map() }
}

/** A price of any size that a card is charged, in the currency's own steps. */
export function priceIn(currency: Currency, random: Random) {
  const { grain, least } = currencies[currency]
  const most = random.chance(0.3) ? least * 3 : least * 150
  return money(Math.floor(random.whole(least, most) / grain) * grain, currency)
}

type Agreement = {
  brand: BrandActor
  creator: Player
  currency: Currency
  shares: number[]
  isCommissioned: boolean
}

/** A deal agreed by both sides, its price in as many parts as there are shares (percent), or whole. */
export async function agree(ground: Ground, cast: Cast, random: Random, agreement: Agreement) {
  const { brand, creator, currency, isCommissioned } = agreement
  const { db, now } = ground
  const { briefId, campaignId, draftDueOn } = await briefFor(ground, cast, agreement)
  const handle = `c${random.uuid().replaceAll('-', '').slice(0, 14)}`
  const channel = {
    creatorId: creator.id,
    platform,
    handle,
    name: 'Noura',
    url: profileUrl(platform, handle),
  }
  const { id: channelId } = await db
    .insertInto('channels')
    .values(channel)
    .returning('id')
    .executeTakeFirstOrThrow()
  const offer = { price: majorText(priceIn(currency, random)), currency, draftDueOn, note: '' }
  const id = await inviteCreator(db, brand, { briefId, channelId, offer }, now())
  await acceptOffer(db, creator, id, 1, now())
  cast.deals.push({ id, brand, creator, currency, campaignId, isCommissioned })
}

/** A tenth of every order, while five days of returns are waited for. */
const commission = { basis: 'percent', tiers: [{ from: '', percent: '10' }], returnDays: 5 }

const leastOf = (currency: Currency) => majorText(money(currencies[currency].least, currency))

async function briefFor({ db, now }: Ground, cast: Cast, agreement: Agreement) {
  const { brand, currency, shares, isCommissioned } = agreement
  const day = (days: number) => dayIn(plusDays(now(), days), zone)
  const key = `${brand.id} ${currency} ${shares.join('+')} ${isCommissioned} ${day(0)}`
  const known = cast.briefs.get(key)
  if (known) return known
  const budget = majorText(money(currencies[currency].least * 1_000, currency))
  const dates = { startsOn: day(0), endsOn: day(60) }
  const strategy = strategyForm.parse({
    ...{ name: 'Ramadan kitchen', objective: 'sales', task: 'shop', successMeasure: 'ROAS above 3' },
    ...{ targetCountries: ['SA'], platforms: [platform], budget, currency },
    ...dates,
  })
  const campaignId = await createCampaign(db, brand, strategy, now())
  const body = briefForm.parse({
    ...{ title: 'Three reels', product: 'Spice box', mustSay: 'Made in Riyadh', hashtags: '#ad' },
    deliverables: [{ platform, format: 'reel', quantity: 3 }],
    ...{ draftDueOn: day(7), publishFrom: day(8), publishTo: day(14), liveDays: 30, includedRevisions: 2 },
    ...{ rightsUse: 'organic', rightsUntil: day(90), jurisdictions: ['SA'] },
    ...{ currency, priceFrom: majorText(money(currencies[currency].grain, currency)), priceTo: budget },
    link: isCommissioned ? 'https://dukkan.example/box' : '',
    commission: isCommissioned ? { ...commission, budget: leastOf(currency), until: day(25) } : null,
    parts: shares.map((share, index) => ({ title: `Part ${index + 1}`, share, dueOn: day(6 + index) })),
  })
  const briefId = await writeBrief(db, brand, campaignId, body, now())
  const written = { briefId, campaignId, draftDueOn: body.draftDueOn }
  cast.briefs.set(key, written)
  return written
}
