import { randomUUID } from 'node:crypto'
import { expect, vi } from 'vitest'
import { signedIn } from '#app/http/session.testing.ts'
import type { Db } from '#db/db.ts'
import { secretHash } from '#db/secret-hash.ts'
import { listStaff } from '#db/queries/alarms.ts'
import { findDispute } from '#db/queries/disputes.ts'
import { listOpenPayouts } from '#db/queries/manual-payouts.ts'
import { findInvitation } from '#db/queries/staff-invitations.ts'
import { listPowerChanges, listTeam } from '#db/queries/team.ts'
import type { StaffActor } from '../domain/actor.ts'
import { dayIn } from '../domain/clock.ts'
import { money } from '../domain/money.ts'
import type { Power } from '../domain/staff/powers.ts'
import { test } from '../jobs/testing.ts'
import { claimOf, ruleOn } from './dispute.testing.ts'
import { endStaff } from './end-staff.ts'
import { inviteByHand } from './invite-staff.ts'
import { openDispute } from './open-dispute.ts'
import { recordManualPayout } from './record-manual-payout.ts'
import { saveBankAccount } from './save-bank-account.ts'

const give = (db: Db, { id }: StaffActor, powers: Power[]) =>
  db.updateTable('accounts').set({ powers }).where('id', '=', id).execute()
const bank = { holder: 'Noura', country: 'SA', bankName: 'Bank', iban: 'SA0380000000608010167519', swift: '' }

test('an ended account has no session, password or power left, and is written to no more', async ({
  db,
  url,
  make,
  clock,
}) => {
  vi.stubEnv('DATABASE_URL', url)
  const [ann, ben] = [await make.staff(), await make.staff()]
  await give(db, ann, ['team'])
  await give(db, ben, ['money', 'team'])
  await db.updateTable('accounts').set({ passwordHash: 'hash' }).where('id', '=', ben.id).execute()
  await signedIn(db, ben.accountId, 'staff')
  const tokenHash = secretHash(randomUUID())
  const email = `${randomUUID()}@example.test`
  await inviteByHand(db, { email, powers: ['money'] }, tokenHash, clock.now)
  await db.updateTable('staffInvitations').set({ byId: ben.id }).where('email', '=', email).execute()

  await expect(endStaff(db, ben, { id: ben.id, reason: 'I leave' }, clock.now)).rejects.toMatchObject({
    code: 'power.own',
  })
  await endStaff(db, ann, { id: ben.id, reason: 'Left the company' }, clock.now)
  const row = await db
    .selectFrom('accounts')
    .select(['passwordHash', 'powers', 'endedAt'])
    .where('id', '=', ben.id)
    .executeTakeFirstOrThrow()
  expect(row).toEqual({ passwordHash: null, powers: [], endedAt: clock.now })
  const sessions = await db.selectFrom('sessions').select('idHash').where('accountId', '=', ben.id).execute()
  expect(sessions).toEqual([])
  expect((await listTeam(db)).some(({ id }) => id === ben.id)).toBe(false)
  expect((await listStaff(db)).some(({ accountId }) => accountId === ben.id)).toBe(false)
  expect(await findInvitation(db, tokenHash, clock.now)).toBeUndefined()
  expect((await listPowerChanges(db))[0]).toMatchObject({
    ...{ taken: ['money', 'team'], reason: 'Left the company', endsAccount: true },
  })
  await expect(endStaff(db, ann, { id: ben.id, reason: 'Again' }, clock.now)).rejects.toMatchObject({
    code: 'power.unknown',
  })
})

test('somebody who may give powers always remains', async ({ db, make, clock, owner }) => {
  await owner.updateTable('accounts').set({ powers: [] }).execute()
  const [ann, ben] = [await make.staff(), await make.staff()]
  await give(db, ben, ['team'])
  await expect(endStaff(db, ann, { id: ben.id, reason: 'Why' }, clock.now)).rejects.toMatchObject({
    code: 'power.last',
  })
  await give(db, ann, ['team'])
  const outcomes = await Promise.allSettled([
    endStaff(db, ann, { id: ben.id, reason: 'Why' }, clock.now),
    endStaff(db, ben, { id: ann.id, reason: 'Why' }, clock.now),
  ])
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
})

test('what they proposed and nobody confirmed waits for a decision anew', async ({ db, make, clock }) => {
  const [ann, ben] = [await make.staff(), await make.staff()]
  await give(db, ann, ['team'])
  const paid = await make.deal('completed', { payout: false, price: '30000' })
  await saveBankAccount(db, paid.creator, bank, clock.now)
  const payoutOf = async () =>
    (await listOpenPayouts(db)).find(({ collaborationId }) => collaborationId === paid.id)!
  const sent = { reference: randomUUID(), sentOn: dayIn(clock.now, 'UTC') }
  await recordManualPayout(db, ben, (await payoutOf()).id, sent, clock.now)
  expect((await payoutOf()).status).toBe('seconding')
  const disputed = await make.deal('in_review', { price: '30000' })
  await openDispute(db, disputed.brand, disputed.id, claimOf('brand', 'in_review'), clock.now)
  await ruleOn(db, disputed, ben, money(0, 'SAR'), clock.now)
  expect((await findDispute(db, disputed.id))?.status).toBe('seconding')

  await endStaff(db, ann, { id: ben.id, reason: 'Left the company' }, clock.now)
  expect(await payoutOf()).toMatchObject({ status: 'queued', recordedBy: null })
  expect((await findDispute(db, disputed.id))?.status).toBe('reviewing')
})
