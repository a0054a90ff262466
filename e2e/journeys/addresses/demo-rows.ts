import { signIns } from '#db/seed/seed.ts'
import type { Db } from '#db/db.ts'
import { linkPageOf } from './links.ts'

/** What addresses name: rows of the demo's world. */
export async function demoRows(db: Db) {
  const brandOf = db
    .selectFrom('brandMembers as m')
    .innerJoin('accounts as a', 'a.id', 'm.accountId')
    .select('m.brandId')
    .where('a.email', '=', signIns.brand.email)
  const campaign = await db
    .selectFrom('campaigns')
    .select('id')
    .where('brandId', '=', brandOf)
    .where('name', '=', 'Ramadan kitchen')
    .executeTakeFirstOrThrow()
  const file = await db
    .selectFrom('outcomeImports')
    .select('id')
    .where('campaignId', '=', campaign.id)
    .executeTakeFirstOrThrow()
  const brief = await db
    .selectFrom('briefs')
    .select('id')
    .where('campaignId', '=', campaign.id)
    .where('kind', '=', 'work')
    .orderBy('createdAt')
    .executeTakeFirstOrThrow()
  const giveaway = await db
    .selectFrom('briefs')
    .select('id')
    .where('campaignId', 'in', db.selectFrom('campaigns').select('id').where('name', '=', 'Coffee hour'))
    .orderBy('createdAt', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  const deals = await db
    .selectFrom('collaborations as c')
    .innerJoin('creators as k', 'k.id', 'c.creatorId')
    .innerJoin('accounts as a', 'a.id', 'k.accountId')
    .select([
      'c.id',
      'c.status',
      'c.currency',
      'c.channelId',
      'c.brandId',
      'c.creatorId',
      'c.extendsId',
      'a.email',
      'k.handle',
      (eb) => eb('c.brandId', '=', brandOf).as('isOurs'),
    ])
    .execute()
  const ours = onePerStatus(deals.filter(({ isOurs, extendsId }) => isOurs && !extendsId))
  const aboutRights = onePerStatus(deals.filter(({ isOurs, extendsId }) => isOurs && extendsId))
  const bought = aboutRights.find(({ status }) => status === 'completed')!
  const hers = deals.filter(({ email }) => email === signIns.creator.email)
  const herWork = hers.find(({ status, extendsId }) => status === 'completed' && !extendsId)!
  const disputed = deals.find(({ status }) => status === 'disputed')!
  const movement = await db
    .selectFrom('ledgerMovements')
    .select('id')
    .orderBy('id')
    .limit(1)
    .executeTakeFirstOrThrow()
  const chargebacks = await db.selectFrom('chargebacks').select('id').execute()
  const takenBack = await db.selectFrom('takeBacks').select('collaborationId as id').execute()
  const events = await db.selectFrom('stripeEvents').select('id').limit(1).execute()
  const payout = await db.selectFrom('manualPayouts').select('id').limit(1).executeTakeFirst()
  const ownedBy = (table: 'shortlists' | 'savedSearches') =>
    db
      .selectFrom(table)
      .select('id')
      .where('brandId', '=', brandOf)
      .orderBy('createdAt')
      .executeTakeFirstOrThrow()
  const [list, saved] = await Promise.all([ownedBy('shortlists'), ownedBy('savedSearches')])
  const contests = await contestsOf(db)
  const people = await db
    .selectFrom('accounts')
    .select('id')
    .where('email', 'in', [signIns.brand.email, signIns.creator.email])
    .execute()
  const colleague = await db
    .selectFrom('accounts')
    .select('id')
    .where('role', '=', 'staff')
    .where('email', '<>', signIns.staff.email)
    .executeTakeFirstOrThrow()
  const linkPage = await linkPageOf(db)
  const letters = await db.selectFrom('reportRecipients').select('key').limit(1).executeTakeFirstOrThrow()
  const cases = await moderationCasesOf(db)
  const { channelId } = ours[0]!
  const channels = await db.selectFrom('channels').select('id').orderBy('ordinal').limit(3).execute()
  const compared = channels.map(({ id }) => `channel=${id}`).join('&')
  return {
    campaign,
    file,
    brief,
    giveaway,
    ours,
    aboutRights,
    bought,
    hers,
    herWork,
    disputed,
    movement,
    chargebacks,
    takenBack,
    events,
    payout,
    list,
    saved,
    contests,
    people,
    colleague,
    linkPage,
    letters,
    cases,
    channelId,
    compared,
    deals,
  }
}

export type DemoRows = Awaited<ReturnType<typeof demoRows>>

/** The demo's contests, the one that is over first; it is the demo creator's. */
const contestsOf = (db: Db) =>
  db.selectFrom('contests').select(['code', 'collaborationId as id']).orderBy('openedAt').execute()

/** What the demo's creator reported, and what was decided about a message of hers. */
async function moderationCasesOf(db: Db) {
  const find = (status: 'open' | 'decided') =>
    db
      .selectFrom('moderationCases')
      .select('id')
      .where('status', '=', status)
      .orderBy('openedAt')
      .limit(1)
      .executeTakeFirstOrThrow()
  return { open: await find('open'), decided: await find('decided') }
}

/** A deal's page is made by its status: one of each shows them all. */
const onePerStatus = <Deal extends { status: string }>(deals: Deal[]) => [
  ...new Map(deals.map((deal) => [deal.status, deal])).values(),
]
