import { signIns } from '#db/seed/seed.ts'
import type { Db } from '#db/db.ts'
import { secretHash } from '#db/secret-hash.ts'
import { linkPageOf } from './link-addresses.ts'

export type Reader = 'nobody' | 'brand' | 'creator' | 'staff'

/** Every page there is for each kind of reader, with ids of the demo's world in the addresses. */
export async function addressesOf(db: Db): Promise<Record<Reader, string[]>> {
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
  const linkPage = await linkPageOf(db)
  const letters = await db.selectFrom('reportRecipients').select('key').limit(1).executeTakeFirstOrThrow()
  const cases = await moderationCasesOf(db)
  const { channelId } = ours[0]!
  const channels = await db.selectFrom('channels').select('id').orderBy('ordinal').limit(3).execute()
  const compared = channels.map(({ id }) => `channel=${id}`).join('&')
  return {
    nobody: [
      `/review/${await openReview(db, ours)}`,
      ...(await sharedReports(db, campaign.id)).map((token) => `/shared-reports/${token}`),
      `/report-letters/${letters.key}`,
      '/',
      '/clocks',
      '/rules',
      '/disputes',
      '/disputes/decided',
      '/disputes/decided?reason=not-paid',
      '/fees',
      '/sign-in',
      '/sign-up',
      '/sign-up?as=brand',
      '/sign-up?as=creator',
      `/@${hers[0]!.handle}`,
      `/@${hers[0]!.handle}/reliability`,
      '/briefs',
      '/briefs?platform=instagram&format=reel&country=SA&currency=SAR&least=100',
      '/briefs?platform=pinterest&country=BR',
      `/briefs/${brief.id}`,
      `/briefs/${giveaway.id}`,
      ...contests.map(({ code }) => `/contests/${code}`),
      `/contests/${contests[0]!.code}?account=nobody.at.all`,
    ],
    brand: [
      '/brand',
      '/brand/campaigns',
      '/brand/campaigns/new',
      '/brand/campaigns?show=archived',
      '/brand/payments',
      '/brand/reliability',
      '/brand/link-hosts',
      `/report?kind=kit&id=${hers[0]!.creatorId}`,
      '/brand/reviews',
      `/brand/collaborations/${ours.find(({ status }) => status === 'in_review')!.id}/versions?left=1`,
      '/brand/documents',
      `/brand/documents?campaign=${campaign.id}&month=2020-01`,
      '/brand/statement',
      `/brand/statement?campaign=${campaign.id}`,
      '/brand/discover',
      '/brand/shortlists',
      `/brand/shortlists/add?channel=${channelId}`,
      `/brand/shortlists/${list.id}`,
      `/brand/shortlists/${list.id}/versions?version=2`,
      '/brand/searches',
      `/brand/searches/${saved.id}`,
      '/brand/searches/new?query=platform%3Dtiktok',
      '/brand/compare',
      `/brand/compare?${compared}`,
      `/brand/compare?${compared}&campaign=${campaign.id}`,
      '/settings',
      `/brand/campaigns/${campaign.id}`,
      `/brand/campaigns/${campaign.id}/briefs/new`,
      `/brand/campaigns/${campaign.id}/match`,
      `/brand/campaigns/${campaign.id}/match?platform=nowhere&engagement=250&priceFrom=9&priceTo=1&aud=30:female:18-24`,
      `/brand/campaigns/${campaign.id}/match?q=nobody-is-called-that&country=SA`,
      `/brand/discover?like=${channelId}&sort=fit`,
      `/brand/campaigns/${campaign.id}/outcome`,
      '/brand/campaigns/compare',
      `/brand/campaigns/compare?campaign=${campaign.id}`,
      `/brand/campaigns/${campaign.id}/orders`,
      `/brand/campaigns/${campaign.id}/codes`,
      `/brand/campaigns/${campaign.id}/conversions`,
      `/brand/campaigns/${campaign.id}/imports`,
      `/brand/campaigns/${campaign.id}/imports?kind=codes`,
      `/brand/campaigns/${campaign.id}/sharing`,
      `/brand/campaigns/${campaign.id}/lift`,
      `/brand/campaigns/${campaign.id}/letters`,
      `/brand/campaigns/${campaign.id}/imports/${file.id}`,
      ...(await workspaceOf(db, campaign.id)),
      ...casesOf('brand', ours),
      `/brand/briefs/${brief.id}`,
      `/brand/briefs/${brief.id}?view=preview`,
      `/brand/briefs/${brief.id}?view=versions`,
      `/brand/briefs/${brief.id}/applications`,
      `/brand/briefs/${giveaway.id}`,
      `/brand/briefs/${giveaway.id}/edit`,
      `/brand/briefs/${giveaway.id}?view=versions&from=1&to=2`,
      `/brand/briefs/${giveaway.id}/applications`,
      `/brand/campaigns/${campaign.id}/briefs/new?industry=food&objective=sales`,
      `/brand/campaigns/${campaign.id}/briefs/new?from=${brief.id}`,
      `/brand/briefs/${brief.id}/edit`,
      `/brand/channels/${channelId}`,
      `/brand/channels/${channelId}?campaign=${campaign.id}`,
      ...ours.map(({ id }) => `/brand/collaborations/${id}`),
      `/brand/collaborations/${ours.find(({ status }) => status === 'completed')!.id}/figures`,
      `/brand/collaborations/${ours.find(({ status }) => status === 'completed')!.id}/agreement`,
      `/brand/collaborations/${herWork.id}/feedback`,
      `/brand/collaborations/${ours.find(({ status }) => status === 'verified')!.id}/feedback`,
      ...contests.map(({ id }) => `/brand/collaborations/${id}/contest`),
      `/brand/${linkPage}`,
      `/brand/collaborations/${contests[0]!.id}/shown-results`,
      `/brand/collaborations/${contests[0]!.id}/contest?verdict=tags&page=9`,
      ...aboutRights.map(({ id }) => `/brand/collaborations/${id}`),
      `/brand/collaborations/${bought.id}/agreement`,
      `/brand/collaborations/${bought.extendsId}/extend`,
      '/brand/library',
      '/brand/library?state=expired&use=all&within=7&platform=x&q=nothing',
      `/brand/library/${await pieceOf(db, bought.extendsId!)}`,
    ],
    creator: [
      '/creator',
      '/creator/results',
      '/creator/results?page=9',
      '/creator/earnings',
      '/creator/bank-account',
      '/creator/licences',
      '/creator/documents',
      '/creator/statement',
      `/creator/statement?year=${new Date().getFullYear()}`,
      '/creator/channels',
      '/creator/briefs',
      '/creator/library',
      `/creator/library/${await pieceOf(db, herWork.id)}`,
      `/creator/collaborations/${herWork.id}/allow`,
      `/creator/briefs/${brief.id}`,
      `/creator/briefs/${giveaway.id}`,
      ...hers.map(({ id }) => `/creator/collaborations/${id}`),
      ...casesOf('creator', hers),
      `/creator/collaborations/${contests[0]!.id}/contest`,
      `/creator/collaborations/${herWork.id}/figures`,
      `/creator/collaborations/${herWork.id}/feedback`,
      `/creator/${linkPage}`,
      `/creator/brands/${herWork.brandId}`,
      `/creator/brands/${herWork.brandId}/reliability`,
      '/creator/reliability',
      `/report?kind=brand&id=${herWork.brandId}`,
      `/moderation/${cases.decided.id}`,
    ],
    staff: [
      '/staff',
      '/staff/team',
      '/staff/numbers',
      '/staff/announcements',
      '/staff/fees',
      '/staff/numbers?days=365',
      '/staff/search',
      '/staff/search?q=noura',
      ...people.map(({ id }) => `/staff/accounts/${id}`),
      '/second-factor',
      '/second-factor?to=/staff/payouts',
      '/staff/proofs',
      '/staff/claims',
      '/staff/licences',
      '/staff/moderation',
      '/staff/moderation/words',
      '/staff/moderation/images',
      `/staff/moderation/${cases.open.id}`,
      `/staff/moderation/${cases.decided.id}`,
      '/staff/overrides',
      `/staff/collaborations/${disputed.id}/waive`,
      '/staff/payouts',
      ...(payout ? [`/staff/payouts/${payout.id}`] : []),
      '/staff/books',
      '/staff/books/escrow',
      '/staff/books/bank',
      '/staff/books/account?address=stripe_balance&currency=SAR',
      `/staff/books/account?address=escrow:${disputed.id}&currency=${disputed.currency}&at=2026-01-01T00:00`,
      '/staff/reconciliation',
      '/staff/alarms',
      '/staff/withdrawals',
      '/staff/events',
      '/staff/events?show=failed',
      ...events.map(({ id }) => `/staff/events/${id}`),
      '/staff/audit',
      '/staff/audit?who=nobody&from=2026-01-01',
      '/staff/jobs',
      `/staff/movements/${movement.id}`,
      '/staff/imports',
      `/staff/collaborations/${disputed.id}`,
      ...casesOf('staff', deals).slice(0, 6),
      `/staff/collaborations/${disputed.id}/dispute?toCreator=100&criterion=label-missing`,
      '/staff/chargebacks',
      ...chargebacks.map(({ id }) => `/staff/chargebacks/${id}`),
      ...takenBack.map(({ id }) => `/staff/collaborations/${id}/take-back`),
    ],
  }
}

type Disputable = { id: string; status: string; extendsId: string | null }

/** Cases of deals in dispute or after it, and for a side where it would open one. */
function casesOf(side: 'brand' | 'creator' | 'staff', deals: readonly Disputable[]): string[] {
  const page = ({ id }: Disputable) => `/${side}/collaborations/${id}/dispute`
  // A bank may have ended a deal as refunded without any case.
  const cases = deals.filter(({ status }) => status === 'disputed' || status === 'settled').map(page)
  const open = deals.find(({ status, extendsId }) => status === 'in_review' && !extendsId)
  if (side === 'staff' || !open) return cases
  const reason = side === 'brand' ? 'off-brief' : 'not-paid'
  return [...cases, page(open), `${page(open)}?reason=${reason}`]
}
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

/** A file of a deal's newest draft. */
async function pieceOf(db: Db, dealId: string) {
  const { id } = await db
    .selectFrom('draftFiles as f')
    .innerJoin('drafts as d', 'd.id', 'f.draftId')
    .select('f.id')
    .where('d.collaborationId', '=', dealId)
    .orderBy('d.version', 'desc')
    .orderBy('f.position')
    .executeTakeFirstOrThrow()
  return id
}

/** The rooms of a campaign, in every view that they have. */
async function workspaceOf(db: Db, id: string): Promise<string[]> {
  const activity = await db
    .selectFrom('activities')
    .select('id')
    .where('campaignId', '=', id)
    .where('state', '=', 'planned')
    .orderBy('startsOn')
    .executeTakeFirstOrThrow()
  return [
    'strategy',
    'versions',
    'versions?version=2',
    'duplicate',
    'briefs',
    'calendar',
    'calendar?view=year',
    'calendar?view=agenda',
    'calendar/new',
    `calendar/${activity.id}`,
    'stages',
    'feeds',
    'people',
    'people?view=board',
    'people?view=calendar',
    'people?turn=brand&sort=price&direction=desc&q=nobody-is-called-that',
    'budget',
  ].map((room) => `/brand/campaigns/${id}/${room}`)
}

/** A reviewer's link to the draft in review: real secrets are random, so this one is written beside them. @returns it. */
async function openReview(db: Db, deals: readonly { id: string; status: string }[]) {
  const token = 'a-link-for-the-journeys-of-the-test-command'
  const owner = await db
    .selectFrom('accounts')
    .select('id')
    .where('email', '=', signIns.brand.email)
    .executeTakeFirstOrThrow()
  await db
    .insertInto('reviewLinks')
    .values({
      collaborationId: deals.find(({ status }) => status === 'in_review')!.id,
      tokenHash: secretHash(token),
      name: 'Omar',
      mayComment: true,
      accountId: owner.id,
      createdAt: new Date(),
      expiresAt: new Date(Date.now() + 86_400_000),
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return token
}

/** A report's links with and without its money, written beside what is random otherwise. @returns their secrets. */
async function sharedReports(db: Db, campaignId: string) {
  const owner = await db
    .selectFrom('accounts')
    .select('id')
    .where('email', '=', signIns.brand.email)
    .executeTakeFirstOrThrow()
  const tokens = [true, false].map((showsMoney) => ({
    showsMoney,
    token: `a-report-for-the-journeys-of-the-test-${showsMoney ? 'money' : 'count'}`,
  }))
  await db
    .insertInto('reportShares')
    .values(
      tokens.map(({ showsMoney, token }) => ({
        ...{ campaignId, showsMoney, tokenHash: secretHash(token), label: 'Board', accountId: owner.id },
        createdAt: new Date(),
        expiresAt: new Date(Date.now() + 86_400_000),
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return tokens.map(({ token }) => token)
}

/** A deal's page is made by its status: one of each shows them all. */
const onePerStatus = <Deal extends { status: string }>(deals: Deal[]) => [
  ...new Map(deals.map((deal) => [deal.status, deal])).values(),
]
