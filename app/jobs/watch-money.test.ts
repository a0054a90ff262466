import { expect } from 'vitest'
import { listAlarms, listDueChargebacks, listOldHolds } from '#db/queries/alarms.ts'
import { plusDays, plusHours } from '../domain/clock.ts'
import { chargeOf } from '../commands/chargeback.testing.ts'
import { openClaim } from '../commands/open-claim.ts'
import { takeClaimStep } from '../commands/take-claim-step.ts'
import { haltPayouts } from '../commands/halt-payouts.ts'
import { drain } from './drain.ts'
import { test } from './testing.ts'
import { watchMoney } from './watch-money.ts'

test('each alarm is a line of the log, and staff is written to once for what is behind it', async ({
  db,
  make,
  world,
  clock,
}) => {
  const staff = await make.staff()
  const { id } = await make.deal('funded')
  expect(await listAlarms(db, clock.now)).toEqual([])

  await db
    .transaction()
    .execute((tx) => haltPayouts(tx, { reason: 'A test', accountId: staff.accountId }, clock.now))
  await world.settle()
  clock.now = plusDays(clock.now, 71)
  expect(await listOldHolds(db, clock.now)).toMatchObject([{ collaborationId: id, brandName: 'Dukkan' }])
  const lines: object[] = []
  const context = { ...world.context, log: (line: object) => void lines.push(line) }
  for (let hour = 0; hour < 2; hour += 1) {
    await watchMoney(context)
    await drain(context)
  }
  expect(lines).toMatchObject([
    { alarm: 'halt', count: 1 },
    { alarm: 'old_holds', count: 1 },
    { alarm: 'halt', count: 1 },
    { alarm: 'old_holds', count: 1 },
  ])
  const told = world.letters.filter(({ subject }) => subject.startsWith('Athar: '))
  expect(told.map(({ subject }) => subject)).toEqual([
    'Athar: Payouts are stopped',
    'Athar: 1 part has been held for over 70 days',
  ])
  expect(told[1]!.text).toContain('http://athar.test/staff/alarms#old_holds')
})

test('a chargeback is an alarm three days before its evidence is due, and until it is decided', async ({
  db,
  make,
  world,
  clock,
}) => {
  const { id } = await make.deal('funded')
  const charge = await db
    .selectFrom('charges')
    .selectAll()
    .where('id', '=', await chargeOf(db, id))
    .executeTakeFirstOrThrow()
  const dispute = world.double.openDispute(charge.id, { amount: charge.amount })
  await world.settle()
  const { evidenceDueAt } = await db
    .selectFrom('chargebacks')
    .select('evidenceDueAt')
    .where('id', '=', dispute.id)
    .executeTakeFirstOrThrow()
  expect(await listDueChargebacks(db, plusHours(plusDays(evidenceDueAt!, -3), -1))).toEqual([])
  expect(await listDueChargebacks(db, plusDays(evidenceDueAt!, -3))).toMatchObject([{ id: dispute.id }])
  world.double.closeDispute(dispute.id, 'won')
  await world.settle()
  expect(await listDueChargebacks(db, plusDays(clock.now, 400))).toEqual([])
})

test('a claim that staff has not decided within five days is an alarm, once for staff, until it is decided', async ({
  db,
  make,
  world,
  clock,
}) => {
  const { accountId } = await make.staff()
  const { id, brand, creator } = await make.deal('published')
  const picture = make.picture()
  await openClaim(db, brand, id, { kind: 'removed', statement: 'It is gone', picture }, clock.now)
  await takeClaimStep(db, creator, id, 'answer-claim', clock.now, 'It is there')
  const late = async () => (await listAlarms(db, clock.now)).find(({ kind }) => kind === 'late_claims')
  clock.now = plusHours(clock.now, 119)
  expect(await late()).toBeUndefined()
  clock.now = plusHours(clock.now, 2)
  expect(await late()).toMatchObject({ count: 1 })
  for (let hour = 0; hour < 2; hour += 1) {
    await watchMoney(world.context)
    await drain(world.context)
  }
  const { email } = await db
    .selectFrom('accounts')
    .select('email')
    .where('id', '=', accountId)
    .executeTakeFirstOrThrow()
  const told = world.letters.filter(
    ({ to, subject }) => to === email && subject === 'Athar: 1 claim about a post is past its five days',
  )
  expect(told).toHaveLength(1)
  expect(told[0]!.text).toContain('http://athar.test/staff/claims')
  await takeClaimStep(db, await make.staff(), id, 'reject-claim', clock.now, 'It was there all the time')
  expect(await late()).toBeUndefined()
})
