import { randomUUID } from 'node:crypto'
import { applyToBrief } from '#app/commands/apply-to-brief.ts'
import { createCampaign } from '#app/commands/create-campaign.ts'
import { inviteCreator } from '#app/commands/invite-creator.ts'
import { openPayoutAccount } from '#app/commands/open-payout-account.ts'
import { writeBrief } from '#app/commands/write-brief.ts'
import type { BrandActor, CreatorActor, StaffActor } from '#app/domain/actor.ts'
import { briefForm } from '#app/domain/campaign/brief.ts'
import { strategyForm } from '#app/domain/campaign/strategy.ts'
import { profileUrl } from '#app/domain/channel/profile-url.ts'
import { dayIn, plusDays, plusHours } from '#app/domain/clock.ts'
import type { OfferForm } from '#app/domain/collaboration/forms.ts'
import { handlers } from '#app/jobs/handlers.ts'
import { connect, type Db } from '#db/db.ts'
import { randomFrom } from '#db/seed/random.ts'
import { type PaymentsWorld, startPaymentsWorld } from '#e2e/payments-world.ts'
import type { Look } from '../money/invariants.ts'
import { openJobQueue } from '../money/job-queue.ts'
import { enter, type Model } from './model.ts'

/** What a sequence begins with: who speaks first, what the brief says, and how far along the usual way it starts. */
export type Opening = {
  begins: 'brand' | 'creator'
  included: number
  along: number
  ships: boolean
  /** In halalas; 4,500 riyals unless told otherwise. */
  price?: number
}

/** One deal and everybody who may touch it. */
export type Real = {
  db: Db
  world: PaymentsWorld
  id: string
  brand: BrandActor
  stranger: BrandActor
  creator: CreatorActor
  staff: StaffActor
  price: number
  terms: OfferForm
  /** The deal as its page shows it, for what a form begins with. */
  model: Model
  /** The offer on the table, as the page shows it. */
  offers(): number
  /** Webhooks are delivered and jobs worked off until nothing waits. */
  settle(): Promise<void>
}

/** A database with its people, a processor and a clock that only the sequences move. */
export type Stage = {
  clock: { readonly now: Date }
  /** Hours go by, and nobody has looked yet. */
  move(hours: number): void
  /** The timer looks at every deal once. */
  look(): Promise<void>
  /** Hours go by, and the timer looks. */
  pass(hours: number): Promise<void>
  /** The books are compared with the processor's, and what was left lying is sent. */
  reconcile(): Promise<void>
  /** What the checks of the money campaign look at. */
  ground: Look['ground']
  /** The next thing happens a moment later: no two of them happen to a deal at once, for each holds it. */
  tick(): void
  begin(opening: Opening): Promise<{ model: Model; real: Real }>
  close(): Promise<void>
}

const zone = 'Asia/Riyadh'
const usualPrice = 450_000

/** Opens a stage on a migrated database of its own. */
export async function openStage(url: string, seed: string): Promise<Stage> {
  const { db } = connect(url)
  const clock = { now: new Date('2027-03-01T09:00:00Z') }
  const world = await startPaymentsWorld(db, () => clock.now, { random: randomFrom(seed).next, retries: 0 })
  world.double.advance(clock.now.getTime() - Date.now())
  const context = { ...world.context, db, now: () => clock.now }
  const jobs = await openJobQueue(context, handlers, {
    random: randomFrom(`${seed} jobs`),
    tally: {},
    crashChance: () => 0,
    isRetried: true,
  })
  const settle = async () => {
    for (let round = 0; round < 2; round += 1) {
      await world.double.webhooks.flush()
      await jobs.drain()
    }
  }
  const people = await castPeople(db)
  const hire = async () => {
    const creator = await castCreator(db)
    const account = await openPayoutAccount(db, world.payments, creator, 'http://athar.test', clock.now)
    world.double.onboard(new URL(account).pathname.split('/').at(-1)!)
    await settle()
    return creator
  }
  let creator = await hire()
  const move = (hours: number) => {
    clock.now = plusHours(clock.now, hours)
    world.double.advance(hours * 3_600_000)
  }
  const look = async () => {
    await handlers['guard-posts'](context, {})
    await handlers['run-clocks'](context, {})
  }
  return {
    clock,
    move,
    look,
    async pass(hours) {
      move(hours)
      await look()
    },
    async reconcile() {
      await settle()
      await handlers['check-books'](context, {})
      await settle()
    },
    ground: { db, world, jobs, tally: {}, now: () => clock.now },
    tick() {
      clock.now = new Date(clock.now.getTime() + 1)
    },
    async begin(opening) {
      // Whoever owes for a post that was taken down would pay that off with what the next deal brings.
      if (await owesAnything(db, creator)) creator = await hire()
      return beginDeal({ db, world, creator, ...people }, opening, clock.now, settle)
    },
    async close() {
      await jobs.stop()
      await world.stop()
      await db.destroy()
    },
  }
}

async function castAccount(db: Db, role: 'brand' | 'creator' | 'staff') {
  const values = { email: `${randomUUID()}@example.test`, role, name: `Person ${role}` }
  return (await db.insertInto('accounts').values(values).returning('id').executeTakeFirstOrThrow()).id
}

async function castCreator(db: Db): Promise<CreatorActor> {
  const accountId = await castAccount(db, 'creator')
  const handle = `n${randomUUID().replaceAll('-', '').slice(0, 14)}`
  const values = { accountId, handle, name: 'Noura', country: 'GB', timeZone: zone }
  const { id } = await db.insertInto('creators').values(values).returning('id').executeTakeFirstOrThrow()
  return { role: 'creator', id, accountId }
}

async function owesAnything(db: Db, { id }: CreatorActor) {
  const debt = db
    .selectFrom('ledgerAccounts')
    .select('balance')
    .where('address', '=', `creator_receivable:${id}`)
  return (await debt.execute()).some(({ balance }) => balance > 0)
}

async function castPeople(db: Db) {
  const brand = async (): Promise<BrandActor> => {
    const accountId = await castAccount(db, 'brand')
    const values = { name: 'Dukkan', country: 'SA', currency: 'SAR', timeZone: zone }
    const { id } = await db.insertInto('brands').values(values).returning('id').executeTakeFirstOrThrow()
    await db.insertInto('brandMembers').values({ brandId: id, accountId, role: 'owner' }).execute()
    return { role: 'brand', id, accountId }
  }
  const staffId = await castAccount(db, 'staff')
  return {
    brand: await brand(),
    stranger: await brand(),
    staff: { role: 'staff', id: staffId, accountId: staffId } satisfies StaffActor,
  }
}

type Cast = Pick<Real, 'db' | 'world' | 'brand' | 'stranger' | 'creator' | 'staff'>

async function beginDeal(cast: Cast, opening: Opening, now: Date, settle: Real['settle']) {
  const { db, brand, creator } = cast
  const price = opening.price ?? usualPrice
  const day = (days: number) => dayIn(plusDays(now, days), zone)
  const campaignId = await createCampaign(
    db,
    brand,
    strategyForm.parse({
      ...{ name: 'Ramadan kitchen', objective: 'sales', task: 'shop', successMeasure: 'ROAS above 3' },
      ...{ targetCountries: ['SA'], platforms: ['instagram'], budget: '50000', currency: 'SAR' },
      ...{ startsOn: day(0), endsOn: day(60) },
    }),
    now,
  )
  const body = briefForm.parse({
    ...{ title: 'Three reels', product: 'Spice box', mustSay: 'Made in Riyadh', hashtags: '#ad' },
    deliverables: [{ platform: 'instagram', format: 'reel', quantity: 3 }],
    ...{ draftDueOn: day(7), publishFrom: day(8), publishTo: day(14), liveDays: 30 },
    ...{ includedRevisions: opening.included, rightsUse: 'organic', rightsUntil: day(90) },
    shipsProduct: opening.ships,
    ...{ jurisdictions: ['US'], currency: 'SAR', priceFrom: '10', priceTo: '90000' },
  })
  const briefId = await writeBrief(db, brand, campaignId, body, now)
  const handle = `c${randomUUID().replaceAll('-', '').slice(0, 14)}`
  const channel = { platform: 'instagram', handle, name: 'Noura', url: profileUrl('instagram', handle) }
  const { id: channelId } = await db
    .insertInto('channels')
    .values({ ...channel, creatorId: creator.id })
    .returning('id')
    .executeTakeFirstOrThrow()
  const terms = { price: String(price / 100), currency: 'SAR', draftDueOn: body.draftDueOn, note: '' }
  const asked = { briefId, channelId, offer: terms }
  const isInvited = opening.begins === 'brand'
  const id = isInvited
    ? await inviteCreator(db, brand, asked, now)
    : await applyToBrief(db, creator, asked, now)
  const model: Model = {
    ...{ status: 'invited', dueAt: null, openAt: null, offers: 1, drafts: 0, changes: 0 },
    ...{ included: opening.included, draftDueOn: body.draftDueOn, publishTo: body.publishTo },
    ...{ ships: opening.ships, isAddressed: false, enteredAt: 0, agreedAt: null },
    ...{ agreedDay: body.draftDueOn, extra: null, asked: null, putOff: 0 },
    ...{ price, held: 0, frozen: 0, released: 0, paidAt: null, term: null, claim: null, dispute: null },
  }
  enter(model, isInvited ? 'invited' : 'applied', now.getTime())
  const real: Real = { ...cast, id, price, terms, model, offers: () => model.offers, settle }
  return { model, real }
}
