import { createCampaign } from '../../app/commands/create-campaign.ts'
import { signUp } from '../../app/commands/sign-up.ts'
import { reviseBrief, writeBrief } from '../../app/commands/write-brief.ts'
import type { BrandSignUp } from '../../app/domain/account/forms.ts'
import type { BrandActor } from '../../app/domain/actor.ts'
import { briefForm } from '../../app/domain/campaign/brief.ts'
import { strategyForm } from '../../app/domain/campaign/strategy.ts'
import { dayIn, plusDays } from '../../app/domain/clock.ts'
import type { Status } from '../../app/domain/collaboration/steps.ts'
import type { Currency } from '../../app/domain/money.ts'
import type { Payments } from '../../app/domain/payments.ts'
import { hashPassword } from '../../app/http/password.ts'
import { checkBooks } from '../../app/jobs/check-books.ts'
import { indexNow } from '../../app/jobs/index-channels.ts'
import { learnTopics } from '../../app/jobs/learn-topics.ts'
import type { Storage } from '../../app/integrations/storage.ts'
import { connect, type Db } from '../db.ts'
import { writeCalendar } from './calendar.ts'
import { Casting, findStar } from './casting.ts'
import { generateChannels } from './channels.ts'
import { writeContests } from './contests.ts'
import { writeCollections } from './collections.ts'
import { writeCompliance } from './compliance.ts'
import { writeConversions } from './conversions.ts'
import { Stage } from './deals.ts'
import { writeFigureSources } from './figure-sources.ts'
import { writeLift } from './lift.ts'
import { writeLinks } from './links.ts'
import { writeChannelProofs } from './channel-proofs.ts'
import { writeModeration } from './moderation.ts'
import { writeMoney } from './money.ts'
import { writeOutcome } from './outcomes.ts'
import { writeReportMailing } from './report-mailing.ts'
import { writeRights } from './rights.ts'
import { writeFeedbacks } from './feedback.ts'
import { writeGiveaway } from './giveaway.ts'
import { writeReview } from './reviews.ts'
import { writeShownResults } from './shown-results.ts'
import { openStaff } from './staff.ts'
import { writeStaffRoom } from './staff-room.ts'
import { StandIn } from './stand-in.ts'
import type { BrandStory, CampaignStory } from './stories/brand-story.ts'
import { dukkan } from './stories/dukkan.ts'
import { lumen } from './stories/lumen.ts'
import { nour } from './stories/nour.ts'
import { sever } from './stories/sever.ts'
import { writeWatchedPosts } from './watched-posts.ts'
import { writeChannels } from './write-channels.ts'

const password = 'athar-demo-2026'

/** One sign-in per role; the owners of the other brands have the same password. */
export const signIns = {
  brand: { who: 'Brand owner', email: dukkan.owner.email, password },
  creator: { who: 'Creator', email: 'creator@athar.example', password },
  staff: { who: 'Staff', email: 'staff@athar.example', password },
}

/** Which deals each started campaign shows; `star` is the demo's creator, where she has a channel for it. */
const deals: Record<string, { statuses: Status[]; star?: Status }> = {
  'Ramadan kitchen': {
    statuses: [
      'completed',
      'completed',
      'verified',
      'published',
      'invited',
      'applied',
      'offered',
      'countered',
      'countered',
      'accepted',
      'revising',
      'in_review',
      'approved',
      'declined',
    ],
    star: 'completed',
  },
  'Coffee hour': {
    statuses: ['accepted', 'accepted', 'funded', 'shipped', 'received', 'in_review'],
    star: 'invited',
  },
  'عناية بلا عطر': {
    statuses: ['completed', 'verified', 'published', 'revising', 'approved'],
    star: 'revising',
  },
  'Sun every day': { statuses: ['declined', 'withdrawn', 'expired', 'cancelled'] },
  'Dermatologist answers': { statuses: ['disputed', 'settled', 'refunded'] },
  'Иван-чай к зиме': { statuses: ['completed', 'completed', 'in_review'] },
  'Чай и книги': { statuses: ['published', 'countered'] },
  'Learn after work': { statuses: ['completed', 'funded', 'applied'] },
  'كود بالعربي': { statuses: ['approved'], star: 'funded' },
}

export type Seeding = {
  databaseUrl: string
  /** Where the payment stand-in listens: the seed pays on its pages. */
  paymentsUrl: string
  payments: Payments
  storage: Storage
  now: Date
  channels?: number
  say(line: string): void
}

/**
 * Fills an empty database with the demo's world, by the commands that people use; a database in use is left alone.
 * @throws when an earlier seeding was cut short: what is half made would only look like the demo.
 */
export async function seedOnce({ databaseUrl, ...rest }: Seeding) {
  // A seed that is lost in a power cut is simply made again: no need to wait for the disk at each of its commits.
  const { db } = connect(withOption(databaseUrl, 'synchronous_commit=off'))
  try {
    const found = await db.selectFrom('accounts').select('email').limit(1).executeTakeFirst()
    if (!found) return await seed(db, rest)
    if ((await isThere(db, signIns.staff.email)) && !(await isThere(db, signIns.creator.email)))
      throw new Error(
        'The demo is half made, an earlier start was cut short. Start over: npm run demo -- --reset',
      )
  } finally {
    await db.destroy()
  }
}

const isThere = async (db: Db, email: string) =>
  (await db.selectFrom('accounts').select('id').where('email', '=', email).executeTakeFirst()) !== undefined

function withOption(databaseUrl: string, option: string) {
  return `${databaseUrl}${databaseUrl.includes('?') ? '&' : '?'}options=${encodeURIComponent(`-c ${option}`)}`
}

async function seed(db: Db, seeding: Omit<Seeding, 'databaseUrl'>) {
  const { paymentsUrl, payments, storage, now: today, channels = 2_500, say } = seeding
  const clock = { now: today }
  const context = {
    db,
    payments,
    mail: async () => {},
    storage,
    origin: 'http://127.0.0.1',
    now: () => clock.now,
  }
  const standIn = new StandIn(paymentsUrl)
  const stage = new Stage(context, clock, storage, standIn)
  const passwordHash = await hashPassword(password)

  // The first account and the last: between them the world is half made.
  const person = { email: signIns.staff.email, passwordHash, name: 'Samir Haddad' }
  const staff = await openStaff(db, person, today)
  // Whoever confirms what one person must not decide alone.
  await openStaff(db, { ...person, email: 'huda@athar.example', name: 'Huda Salem' }, today)
  say(`Seeding ${channels} channels on ten platforms`)
  await writeChannels(db, generateChannels(channels, 'athar', today), today)
  const star = await findStar(db)
  const casting = new Casting(db, star)
  for (const story of [dukkan, nour, sever, lumen]) {
    say(`Seeding ${story.name}: three campaigns and their deals`)
    const brand = await openBrand(db, story, passwordHash, today)
    for (const campaign of story.campaigns) {
      const { briefing, isOut, renew } = await openCampaign(db, brand, story, campaign, today)
      if (campaign.strategy.name === 'Ramadan kitchen')
        await writeCalendar(db, brand, { ...briefing, zone: story.timeZone }, today)
      const { statuses = [], star: starring } = deals[campaign.strategy.name] ?? {}
      const players = [
        ...(starring ? [{ status: starring, player: await casting.pickStar(campaign) }] : []),
        ...(await inTurn(statuses, async (status) => ({ status, player: await casting.pick(campaign) }))),
      ]
      const inOrder = [...players.entries()].sort(
        ([, a], [, b]) => Number(isOut(b.status)) - Number(isOut(a.status)),
      )
      for (const [index, { status, player }] of inOrder) {
        if (!player) continue
        if (!isOut(status)) await renew()
        const cast = {
          ...player,
          ...briefing,
          brand,
          staff,
          currency: story.currency as Currency,
          locale: story.owner.locale,
          ...(isOut(status) && { zone: story.timeZone }),
        }
        const collaborationId = await stage.play(cast, status, today, agoHours(status, index))
        await writeOutcome(db, { ...cast, collaborationId, zone: story.timeZone }, today)
      }
      await renew()
      if (campaign.strategy.name === 'Ramadan kitchen') {
        await writeConversions(db, brand, { ...briefing, zone: story.timeZone }, today)
        await writeFigureSources(db, storage, briefing.campaignId, today)
      }
    }
  }
  const campaign = dukkan.campaigns.find(({ strategy }) => strategy.name === 'Ramadan kitchen')!
  await writeRights({ db, stage, casting, staff, story: dukkan, campaign, today })
  const coffee = dukkan.campaigns.find(({ strategy }) => strategy.name === 'Coffee hour')!
  await writeContests({ context, stage, casting, staff, story: dukkan, campaign: coffee, today })
  await writeGiveaway(db, storage, signIns.brand.email, 'Coffee hour', today)
  await writeReportMailing(db, signIns.brand.email, 'Ramadan kitchen', today)
  await writeLift(db, signIns.brand.email, ['Ramadan kitchen', 'Winter table'], today)
  await learnTopics(context)
  await writeWatchedPosts({ context, storage, today })
  await writeMoney({ context, standIn, staff, today })
  await writeReview({ context, storage, today })
  await writeCompliance({ context, stage, casting, staff, story: dukkan, today })
  await writeShownResults(db, star, today)
  await writeLinks(db, star, today)
  await writeFeedbacks(db, today)
  await writeModeration(db, { star, staff, today })
  await writeChannelProofs(db, { star, staff, today })
  await writeStaffRoom(db, staff, today)
  await checkBooks(context)
  await indexNow(db, today)
  await writeCollections(db, signIns.brand.email, 'Ramadan kitchen', today)
  await db
    .updateTable('accounts')
    .set({ email: signIns.creator.email, passwordHash, locale: 'ar' })
    .where('id', '=', star.accountId)
    .execute()
}

/** Deals under way moved hours ago, so that their clocks run; paid ones lie back, so that their results have days. */
const agoHours = (status: Status, index: number) =>
  status === 'completed' || status === 'settled' ? 24 * (9 + 2 * index) : 5

async function inTurn<A, B>(items: A[], work: (item: A) => Promise<B>): Promise<B[]> {
  const done: B[] = []
  for (const item of items) done.push(await work(item))
  return done
}

async function openBrand(db: Db, story: BrandStory, passwordHash: string, today: Date): Promise<BrandActor> {
  const { owner, name: company, website, about, taxId = '', country, currency, timeZone, weekend } = story
  const form = { as: 'brand', ...owner, company, country, currency, timeZone, weekend } as Omit<
    BrandSignUp,
    'password'
  > & {
    locale: 'en' | 'ar' | 'ru'
  }
  const { id, partyId } = await signUp(db, { ...form, passwordHash }, plusDays(today, -60))
  await db.updateTable('brands').set({ website, about, taxId }).where('id', '=', partyId).execute()
  return { role: 'brand', id: partyId, accountId: id }
}

async function openCampaign(
  db: Db,
  brand: BrandActor,
  { currency, timeZone }: BrandStory,
  story: CampaignStory,
  today: Date,
) {
  const { strategy, brief, days } = story
  const day = (offset: number) => dayIn(plusDays(today, offset), timeZone)
  const at = plusDays(today, Math.min(days[0], 0) - 10)
  const form = strategyForm.parse({ ...strategy, currency, startsOn: day(days[0]), endsOn: day(days[1]) })
  const campaignId = await createCampaign(db, brand, form, at)
  const { price, parts = [], ...told } = brief
  const bodyIn = (window: { draft: number; from: number; to: number }) =>
    briefForm.parse({
      ...told,
      parts: parts.map(({ dueIn, ...part }) => ({ ...part, dueOn: dueIn === undefined ? '' : day(dueIn) })),
      ...{ currency, priceFrom: String(price[0]), priceTo: String(price[1]) },
      ...{ draftDueOn: day(window.draft), publishFrom: day(window.from), publishTo: day(window.to) },
      ...{ liveDays: 30, includedRevisions: 2 },
      ...{ rightsUse: 'organic', rightsUntil: day(120), exclusivityDays: 14 },
    })
  const body = bodyIn({ draft: 6, from: 7, to: 16 })
  const isOut = (status: Status) => withPost.includes(status)
  // Posts that are out went out in the days of a first version; whoever works now works under the second.
  const hasPast = (deals[strategy.name]?.statuses ?? []).some(isOut)
  const first = hasPast ? bodyIn({ draft: -20, from: -18, to: -2 }) : body
  const briefId = await writeBrief(db, brand, campaignId, first, at)
  let isNew = !hasPast
  const renew = async () => {
    if (!isNew) await reviseBrief(db, brand, briefId, body, plusDays(today, -12))
    isNew = true
  }
  const briefing = { campaignId, briefId, draftDueOn: day(6), shipsProduct: body.shipsProduct }
  return { briefing, isOut, renew }
}

/** Statuses of deals whose post went out. */
const withPost: readonly Status[] = ['published', 'verified', 'completed', 'disputed', 'settled', 'refunded']
