import { randomUUID } from 'node:crypto'
import type { Db } from '#db/db.ts'
import { listPlannedParts } from '#db/queries/milestones.ts'
import { test as base } from '#db/testing.ts'
import { type PaymentsWorld, startPaymentsWorld } from '#e2e/payments-world.ts'
import { acceptOffer } from '../commands/accept-offer.ts'
import { createCampaign } from '../commands/create-campaign.ts'
import { inviteCreator } from '../commands/invite-creator.ts'
import { openCheckout } from '../commands/open-checkout.ts'
import { openPayoutAccount } from '../commands/open-payout-account.ts'
import { publishPost } from '../commands/publish-post.ts'
import { submitDraft } from '../commands/submit-draft.ts'
import { takeStep } from '../commands/take-step.ts'
import { writeBrief } from '../commands/write-brief.ts'
import type { BrandActor, CreatorActor, StaffActor } from '../domain/actor.ts'
import { type Brief, briefForm } from '../domain/campaign/brief.ts'
import { strategyForm } from '../domain/campaign/strategy.ts'
import type { Platform } from '../domain/channel/platforms.ts'
import { profileUrl } from '../domain/channel/profile-url.ts'
import { dayIn, plusDays, plusHours } from '../domain/clock.ts'
import type { StoredPicture } from '../domain/content/picture.ts'
import { licencesOf } from './licences.testing.ts'

/** How far along the usual way a deal is brought, by the commands and the processor that people use. */
const way = ['invited', 'accepted', 'funded', 'in_review', 'approved', 'published', 'completed'] as const
type WayStatus = (typeof way)[number]

export type Scene = {
  id: string
  brand: BrandActor
  creator: CreatorActor
  handle: string
  campaignId: string
  briefId: string
}

/** Tests that ask for `world` get a processor; `make` makes people and deals of their own; `clock` can be moved on. */
export const test = base.extend<{ clock: { now: Date }; world: PaymentsWorld; make: Factories }>({
  // oxlint-disable-next-line no-empty-pattern -- vitest reads the fixtures a function asks for from this pattern
  clock: async ({}, use) => use({ now: new Date(Math.floor(Date.now() / 1000) * 1000) }),
  world: async ({ db, clock }, use) => {
    const world = await startPaymentsWorld(db, () => clock.now)
    await use(world)
    await world.stop()
  },
  make: async ({ db, world, clock }, use) => use(factories(db, world, clock)),
})

export type Factories = ReturnType<typeof factories>

function factories(db: Db, world: PaymentsWorld, clock: { now: Date }) {
  return { account, brand, creator, staff, scene, deal, onboard, pay, checkout, picture, publish }

  async function account(role: 'brand' | 'creator' | 'staff', name = `Person ${role}`) {
    const email = `${randomUUID()}@example.test`
    const row = await db
      .insertInto('accounts')
      .values({ email, role, name })
      .returning('id')
      .executeTakeFirstOrThrow()
    return row.id
  }

  async function brand(): Promise<BrandActor> {
    const accountId = await account('brand')
    const { id } = await db
      .insertInto('brands')
      .values({ name: 'Dukkan', country: 'SA', currency: 'SAR', timeZone: 'Asia/Riyadh' })
      .returning('id')
      .executeTakeFirstOrThrow()
    await db.insertInto('brandMembers').values({ brandId: id, accountId, role: 'owner' }).execute()
    return { role: 'brand', id, accountId }
  }

  async function creator(
    platform: Platform = 'instagram',
  ): Promise<CreatorActor & { channelId: string; handle: string }> {
    const accountId = await account('creator')
    const handle = `c${randomUUID().replaceAll('-', '').slice(0, 14)}`
    const { id } = await db
      .insertInto('creators')
      .values({
        ...{ accountId, handle, name: 'Noura', country: 'SA', timeZone: 'Asia/Riyadh' },
        bornOn: '1990-01-01',
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    await db.insertInto('creatorLicences').values(licencesOf(id, clock.now)).execute()
    const channel = await db
      .insertInto('channels')
      .values({
        creatorId: id,
        platform,
        handle,
        name: 'Noura',
        url: profileUrl(platform, handle),
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    return { role: 'creator', id, accountId, channelId: channel.id, handle }
  }

  async function staff(): Promise<StaffActor> {
    const accountId = await account('staff')
    return { role: 'staff', id: accountId, accountId }
  }

  /** A campaign with a brief of one brand, and an invited creator. */
  async function scene({
    brand: given,
    price = '4500',
    currency = 'SAR',
    brief = {},
  }: { brand?: BrandActor; price?: string; currency?: string; brief?: Partial<Brief> } = {}): Promise<Scene> {
    const owner = given ?? (await brand())
    const day = (days: number) => dayIn(plusDays(clock.now, days), 'Asia/Riyadh')
    const strategy = strategyForm.parse({
      name: 'Ramadan kitchen',
      objective: 'sales',
      task: 'shop',
      targetCountries: ['SA'],
      platforms: ['instagram'],
      budget: '50000',
      currency,
      startsOn: day(0),
      endsOn: day(60),
      successMeasure: 'ROAS above 3',
    })
    const campaignId = await createCampaign(db, owner, strategy, clock.now)
    const body = briefForm.parse({
      title: 'Three reels',
      product: 'Spice box',
      deliverables: [{ platform: 'instagram', format: 'reel', quantity: 3 }],
      mustSay: 'Made in Riyadh',
      hashtags: '#ad',
      link: 'https://dukkan.example/box',
      draftDueOn: day(7),
      publishFrom: day(8),
      publishTo: day(14),
      liveDays: 30,
      includedRevisions: 2,
      rightsUse: 'organic',
      rightsUntil: day(90),
      jurisdictions: ['SA'],
      currency,
      priceFrom: '10',
      priceTo: '90000',
      ...brief,
    })
    const briefId = await writeBrief(db, owner, campaignId, body, clock.now)
    const invited = await creator(body.deliverables[0]!.platform)
    const offer = { price, currency, draftDueOn: body.draftDueOn, note: '' }
    const id = await inviteCreator(db, owner, { briefId, channelId: invited.channelId, offer }, clock.now)
    return { id, brand: owner, creator: invited, handle: invited.handle, campaignId, briefId }
  }

  /** A deal brought to a status of the usual way. `payout: false` leaves the creator without a payout account. */
  async function deal(
    status: WayStatus,
    { payout = true, ...options }: Parameters<typeof scene>[0] & { payout?: boolean } = {},
  ) {
    const made = await scene(options)
    const upTo = way.indexOf(status)
    if (payout) await onboard(made.creator)
    const steps = [
      () => acceptOffer(db, made.creator, made.id, 1, clock.now),
      () => pay(made),
      () =>
        submitDraft(
          db,
          made.creator,
          made.id,
          { draft: { caption: 'Made in Riyadh #ad', ticked: [] }, pictures: [picture()] },
          clock.now,
        ),
      () => takeStep(db, made.brand, made.id, 'approve-draft', clock.now),
      () => publish(made),
      () => takeStep(db, made.brand, made.id, 'verify-post', plusHours(clock.now, 1)),
    ]
    for (const step of steps.slice(0, upTo)) await step()
    await world.settle()
    return made
  }

  async function onboard(actor: CreatorActor) {
    const url = await openPayoutAccount(
      db,
      world.payments,
      actor,
      'http://athar.test/creator/earnings',
      clock.now,
    )
    world.double.onboard(new URL(url).pathname.split('/').at(-1)!)
    await world.settle()
  }

  /** Pays for all unpaid parts of a deal, or for those named, with a test card. */
  async function pay(
    deal: Pick<Scene, 'id' | 'brand'>,
    { card = '4242424242424242', parts }: { card?: string; parts?: string[] } = {},
  ) {
    world.double.paySession(await checkout(deal, parts ?? (await listPlannedParts(db, deal.id))), card)
    await world.settle()
  }

  /** Opens the hosted page for parts of deals. @returns the id of its session. */
  async function checkout({ brand: owner }: Pick<Scene, 'brand'>, parts: string[]) {
    const page = { backUrl: 'http://athar.test/deal', locale: 'en' }
    const url = await openCheckout(db, world.payments, owner, parts, page, clock.now)
    return new URL(url).pathname.split('/').at(-1)!
  }

  /** The post of an approved deal goes out. */
  function publish({ id, creator: actor }: Pick<Scene, 'id' | 'creator'>) {
    const url = `https://www.instagram.com/reel/C${randomUUID().slice(0, 9)}_/`
    return publishPost(db, actor, id, url, clock.now)
  }

  function picture(): StoredPicture {
    return { key: `${randomUUID()}.webp`, width: 800, height: 1000, bytes: 1_000, sha256: '0'.repeat(64) }
  }
}
