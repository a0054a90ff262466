import { expect } from 'vitest'
import { freshMinutes, isFresh } from '#app/domain/account/fresh.ts'
import { codeAt, lockMinutes, mostWrongTries } from '#app/domain/account/second-factor.ts'
import { plusHours } from '#app/domain/clock.ts'
import { test as base } from '#app/jobs/testing.ts'
import { findSecondFactor } from '#db/queries/second-factors.ts'
import {
  beginSecondFactor,
  confirmSecondFactor,
  proveSecondFactor,
  recoverSecondFactor,
  renewRecoveryCodes,
} from './second-factor.ts'
import { sealer } from './sealing.ts'

const key = 'a_key_of_this_test_and_of_no_other'
const seals = sealer(key)

type Enrolled = { accountId: string; secret: string; codes: string[] }

const test = base.extend<{ enrolled: Enrolled }>({
  enrolled: async ({ db, make, clock }, use) => {
    const { accountId } = await make.staff()
    await beginSecondFactor(db, seals, accountId)
    const secret = seals.open((await findSecondFactor(db, accountId))!.pendingSecret!, accountId)
    const codes = await confirmSecondFactor(db, seals, accountId, codeAt(secret, clock.now), clock.now)
    await use({ accountId, secret, codes })
  },
})

const minutes = (at: Date, count: number) => plusHours(at, count / 60)

test('a code of the published vectors is the code of its moment', () => {
  // RFC 6238, appendix B: the last six of eight digits.
  const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'
  expect(codeAt(secret, new Date(59_000))).toBe('287082')
  expect(codeAt(secret, new Date(1_111_111_109_000))).toBe('081804')
  expect(codeAt(secret, new Date(20_000_000_000_000))).toBe('353130')
})

test('a code works once, and its neighbours of thirty seconds work too', async ({ db, clock, enrolled }) => {
  const { accountId, secret } = enrolled
  const at = minutes(clock.now, 2)
  const code = codeAt(secret, at)
  await proveSecondFactor(db, seals, accountId, code, at)
  await expect(proveSecondFactor(db, seals, accountId, code, at)).rejects.toMatchObject({
    code: 'second_factor.wrong',
  })
  const late = codeAt(secret, minutes(at, 1))
  await proveSecondFactor(db, seals, accountId, late, minutes(at, 1.5))
  await expect(
    proveSecondFactor(db, seals, accountId, codeAt(secret, minutes(at, 3)), minutes(at, 5)),
  ).rejects.toMatchObject({ code: 'second_factor.wrong' })
})

test('the same code sent eight times at once is accepted once', async ({ db, clock, enrolled }) => {
  const at = minutes(clock.now, 2)
  const code = codeAt(enrolled.secret, at)
  const tries = Array.from({ length: 4 }, () => proveSecondFactor(db, seals, enrolled.accountId, code, at))
  const won = (await Promise.allSettled(tries)).filter(({ status }) => status === 'fulfilled')
  expect(won).toHaveLength(1)
})

test('after wrong codes in a row even the right one waits', async ({ db, clock, enrolled }) => {
  const { accountId, secret } = enrolled
  const at = minutes(clock.now, 2)
  const wrong = codeAt(secret, at) === '000000' ? '000001' : '000000'
  for (let time = 0; time < mostWrongTries; time++)
    await expect(proveSecondFactor(db, seals, accountId, wrong, at)).rejects.toMatchObject({
      code: 'second_factor.wrong',
    })
  await expect(proveSecondFactor(db, seals, accountId, codeAt(secret, at), at)).rejects.toMatchObject({
    code: 'second_factor.locked',
    detail: { count: lockMinutes },
  })
  await expect(recoverSecondFactor(db, accountId, enrolled.codes[0]!, at)).rejects.toMatchObject({
    code: 'second_factor.locked',
  })
  const after = minutes(at, lockMinutes + 1)
  await proveSecondFactor(db, seals, accountId, codeAt(secret, after), after)
})

test('a recovery code works once, typed in any way, and new ones end the old', async ({
  db,
  clock,
  enrolled,
}) => {
  const { accountId, codes } = enrolled
  expect(new Set(codes).size).toBe(10)
  const typed = codes[3]!.toUpperCase().replaceAll('-', ' ')
  expect(await recoverSecondFactor(db, accountId, typed, clock.now)).toBe(9)
  await expect(recoverSecondFactor(db, accountId, codes[3]!, clock.now)).rejects.toMatchObject({
    code: 'second_factor.wrong',
  })
  const [fresh] = await renewRecoveryCodes(db, accountId)
  await expect(recoverSecondFactor(db, accountId, codes[4]!, clock.now)).rejects.toMatchObject({
    code: 'second_factor.wrong',
  })
  expect(await recoverSecondFactor(db, accountId, fresh!, clock.now)).toBe(9)
  const kept = await db.selectFrom('recoveryCodes').selectAll().where('accountId', '=', accountId).execute()
  expect(kept.some(({ codeHash }) => codes.includes(codeHash))).toBe(false)
})

test('a new secret counts from its first code on, and until then the old one does', async ({
  db,
  clock,
  enrolled,
}) => {
  const { accountId, secret } = enrolled
  await beginSecondFactor(db, seals, accountId)
  const next = seals.open((await findSecondFactor(db, accountId))!.pendingSecret!, accountId)
  const at = minutes(clock.now, 2)
  await proveSecondFactor(db, seals, accountId, codeAt(secret, at), at)
  await confirmSecondFactor(db, seals, accountId, codeAt(next, at), at)
  const later = minutes(at, 2)
  await expect(proveSecondFactor(db, seals, accountId, codeAt(secret, later), later)).rejects.toMatchObject({
    code: 'second_factor.wrong',
  })
})

test('the database never holds a secret in the clear, and an old key goes with the next code', async ({
  db,
  clock,
  enrolled,
}) => {
  const { accountId, secret } = enrolled
  const kept = async () => (await findSecondFactor(db, accountId))!.secret!
  expect(await kept()).not.toContain(secret)
  const next = sealer('the_next_key_of_this_installation')
  const both = sealer(`the_next_key_of_this_installation ${key}`)
  expect(next.isCurrent(await kept())).toBe(false)
  const at = minutes(clock.now, 2)
  await proveSecondFactor(db, both, accountId, codeAt(secret, at), at)
  expect(next.open(await kept(), accountId)).toBe(secret)
})

test('a shown factor is fresh for a quarter of an hour', ({ clock }) => {
  expect(isFresh(null, clock.now)).toBe(false)
  expect(isFresh(clock.now, minutes(clock.now, freshMinutes - 0.1))).toBe(true)
  expect(isFresh(clock.now, minutes(clock.now, freshMinutes))).toBe(false)
})
