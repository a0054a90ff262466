import { excludeAccount, importEntries } from '../../app/commands/import-entries.ts'
import { openContest } from '../../app/commands/open-contest.ts'
import { replaceWinner } from '../../app/commands/replace-winner.ts'
import { writeBrief } from '../../app/commands/write-brief.ts'
import type { BrandActor, StaffActor } from '../../app/domain/actor.ts'
import { briefForm, typedBrief } from '../../app/domain/campaign/brief.ts'
import { dayIn, plusDays } from '../../app/domain/clock.ts'
import type { EntryLine } from '../../app/domain/contest/entry-file.ts'
import { contestForm } from '../../app/domain/contest/rules.ts'
import type { Currency } from '../../app/domain/money.ts'
import type { JobContext } from '../../app/jobs/context.ts'
import { drain } from '../../app/jobs/drain.ts'
import { runContests } from '../../app/jobs/run-contests.ts'
import { listBriefs } from '../queries/briefs.ts'
import type { Casting } from './casting.ts'
import type { Stage } from './deals.ts'
import { writeOutcome } from './outcomes.ts'
import { randomFrom } from './random.ts'
import type { BrandStory, CampaignStory } from './stories/brand-story.ts'

type World = {
  context: JobContext
  stage: Stage
  casting: Casting
  staff: StaffActor
  story: BrandStory
  campaign: CampaignStory
  today: Date
}
type Deal = { id: string; brand: BrandActor; creator: Awaited<ReturnType<Casting['pick']>>['creator'] }

const zone = 'Asia/Riyadh'
const firstNames = 'sara huda mona lina reem nada dana aya hala rana joud lama nour salma yara maha'.split(
  ' ',
)
const drinks = [
  'قهوة سعودية مع هيل',
  'V60 before sunrise',
  'Espresso, twice',
  'لاتيه بارد',
  'Turkish, no sugar',
]

/**
 * Two contests: one that ran its whole life, whose draw had to do without the beacon and one of whose winners declined,
 * and one that is open.
 */
export async function writeContests(world: World) {
  const { context, today } = world
  const { db } = context
  const at = (days: number) => plusDays(today, days)
  const run = (now: Date) => runContests({ db, now: () => now })
  const briefing = await writeContestBrief(world)

  const over = await play(world, briefing, 'completed', true)
  await openContest(db, over.brand, over.id, rules(at(-9)), at(-13))
  const file = comments(over.id, 180, at(-12.5), at(-8.2))
  await importEntries(
    db,
    over.creator,
    over.id,
    { name: 'comments-1.csv', lines: file.slice(0, 120) },
    at(-10),
  )
  await importEntries(db, over.creator, over.id, { name: 'comments-2.csv', lines: file.slice(90) }, at(-8))
  const bot = file.find(({ body }) => body.includes('@'))!
  await excludeAccount(
    db,
    over.brand,
    over.id,
    { handle: bot.handle, reason: 'Forty comments within a minute: a program' },
    at(-7.5),
  )
  await run(at(-5))
  await run(at(-2))
  const declined = {
    rank: 2,
    cause: 'declined',
    reason: 'Lives abroad by now and gave the set back',
  } as const
  await replaceWinner(db, over.creator, over.id, declined, at(-1))

  await writeOutcome(
    db,
    {
      ...{ creator: over.creator, collaborationId: over.id, campaignId: briefing.campaignId },
      ...{ currency: 'SAR' as const, zone },
    },
    today,
  )

  const running = await play(world, briefing, 'published', false)
  await openContest(db, running.brand, running.id, rules(at(4)), at(-2))
  const fresh = comments(running.id, 60, at(-2), today)
  await importEntries(db, running.creator, running.id, { name: '', lines: fresh }, today)
  await drain(context)
}

const rules = (lastDay: Date) =>
  contestForm.parse({
    prize: 'Three coffee sets: pot, six cups and a kilo of Khawlani beans',
    conditions: 'Tell how you drink your first cup. Residents of the Gulf, 18 and over.',
    closesOn: dayIn(lastDay, zone),
    ...{ importDays: '2', winners: '3', substitutes: '3', answerDays: '5', tags: '1', hashtag: 'أول_فنجان' },
    ...{
      mustFollow: 'on',
      countries: ['SA', 'AE', 'KW', 'BH'],
      minimumAge: '18',
      excluded: '@dukkan.example',
    },
    note: 'The set is sent within the Gulf, at no cost to the winner.',
  })

/** Comments as an export has them: most keep the rules, some forget the friend or the hashtag, a few come late or twice. */
function comments(of: string, count: number, from: Date, to: Date): EntryLine[] {
  const random = randomFrom(`contest:${of}`)
  return Array.from({ length: count }, (_, at) => {
    const handle = `${random.pick(firstNames)}.${Math.floor(random.next() * 140)}`
    const friend =
      random.next() < 0.9 ? ` @${random.pick(firstNames)}.${Math.floor(random.next() * 900)}` : ''
    const tag = random.next() < 0.93 ? ' #أول_فنجان' : ''
    return {
      line: at + 2,
      handle,
      body: `${random.pick(drinks)}${friend}${tag}`,
      enteredAt: new Date(from.getTime() + random.next() * (to.getTime() - from.getTime())),
      follows: random.next() < 0.95,
      country: random.next() < 0.96 ? 'SA' : 'EG',
      age: null,
    }
  })
}

/** The campaign's own brief with a contest in place of its deliverables. */
async function writeContestBrief({ context: { db }, story, campaign, today }: World) {
  const row = await db
    .selectFrom('campaigns as g')
    .innerJoin('brandMembers as m', 'm.brandId', 'g.brandId')
    .select(['g.id as campaignId', 'g.brandId', 'm.accountId'])
    .where('g.name', '=', campaign.strategy.name)
    .executeTakeFirstOrThrow()
  const brand: BrandActor = { role: 'brand', id: row.brandId, accountId: row.accountId }
  const [played] = await listBriefs(db, row.campaignId, brand)
  const day = (offset: number) => dayIn(plusDays(today, offset), story.timeZone)
  const platform = played!.body.deliverables[0]!.platform
  const body = briefForm.parse({
    ...typedBrief(played!.body),
    title: 'First cup of the day: a giveaway',
    deliverables: [{ platform, format: 'contest', quantity: 1 }],
    contest: {
      prize: 'Three coffee sets: pot, six cups and a kilo of Khawlani beans',
      conditions: 'Tell how you drink your first cup. Residents of the Gulf, 18 and over.',
      rulesUrl: 'https://dukkan.example/first-cup',
      ...{ endsOn: day(16), winners: 3 },
    },
    shipsProduct: false,
    shipment: undefined,
    parts: [],
  })
  const briefId = await writeBrief(db, brand, row.campaignId, body, plusDays(today, -34))
  return { brand, campaignId: row.campaignId, briefId, draftDueOn: day(6) }
}

async function play(
  { stage, casting, staff, story, campaign, today }: World,
  briefing: Awaited<ReturnType<typeof writeContestBrief>>,
  status: 'completed' | 'published',
  isStar: boolean,
): Promise<Deal> {
  const player = (isStar && (await casting.pickStar(campaign))) || (await casting.pick(campaign))
  const cast = {
    ...player,
    ...briefing,
    ...{ shipsProduct: false, staff, currency: story.currency as Currency, locale: story.owner.locale },
  }
  const id = await stage.play(cast, status, today, status === 'completed' ? 24 * 6 : 24 * 2)
  return { id, brand: briefing.brand, creator: player.creator }
}
