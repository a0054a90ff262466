import { inviteByHand } from '#app/commands/invite-staff.ts'
import { signIns } from '#db/seed/seed.ts'
import type { Db } from '#db/db.ts'
import { findInvitation } from '#db/queries/staff-invitations.ts'
import { secretHash } from '#db/secret-hash.ts'
import type { DemoRows } from './demo-rows.ts'

/** Every page that is open to the world. */
export async function nobodyAddresses(db: Db, rows: DemoRows): Promise<string[]> {
  const { campaign, brief, giveaway, ours, hers, contests, letters } = rows
  return [
    `/review/${await openReview(db, ours)}`,
    ...(await sharedReports(db, campaign.id)).map((token) => `/shared-reports/${token}`),
    `/report-letters/${letters.key}`,
    `/report-readers/${await openQuestion(db)}`,
    `/join/${await openInvitation(db)}`,
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
  ]
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

/** The question to a reader outside the workspace, under a secret written in place of the random one. @returns it. */
async function openQuestion(db: Db) {
  const token = 'a-question-for-the-journeys-of-the-test-run'
  await db
    .updateTable('reportReaders')
    .set({ tokenHash: secretHash(token) })
    .where('email', '=', 'client@agency.example')
    .execute()
  return token
}

/** An invitation to staff, by a link of which we know the secret. @returns it. */
async function openInvitation(db: Db) {
  const token = 'an-invitation-for-the-journeys-of-the-tests'
  const email = 'sami@athar.example'
  const waiting = await findInvitation(db, secretHash(token), new Date())
  if (!waiting) await inviteByHand(db, { email, powers: ['disputes'] }, secretHash(token), new Date())
  return token
}
