import { describe, expect } from 'vitest'
import { brandSignUp, creatorSignUp } from '#app/domain/account/forms.ts'
import { test } from '#db/testing.ts'
import { findCredentials } from '#db/queries/accounts.ts'
import { changePassword } from './change-password.ts'
import { saveProfile } from './save-profile.ts'
import { signUp } from './sign-up.ts'

const now = new Date('2026-11-05T09:00:00Z')
let people = 0
const address = () => `person-${++people}@example.com`

function brand(change: object = {}) {
  const { password: _, ...form } = brandSignUp.parse({
    as: 'brand',
    name: 'Lina',
    email: address(),
    password: 'a long sentence',
    company: 'Qahwa',
    country: 'SA',
    currency: 'SAR',
    ...change,
  })
  return { ...form, passwordHash: 'hash', locale: 'ar' as const }
}

function creator(change: object = {}) {
  const { password: _, ...form } = creatorSignUp.parse({
    as: 'creator',
    name: 'Omar',
    email: address(),
    password: 'a long sentence',
    handle: `omar.${++people}`,
    country: 'EG',
    languages: ['ar', 'en'],
    ...change,
  })
  return { ...form, passwordHash: 'hash', locale: 'ar' as const }
}

describe('signing up', () => {
  test('a brand gets the time zone and the weekend of its country, and an owner', async ({ db }) => {
    const { id, partyId } = await signUp(db, brand(), now)
    const stored = await db
      .selectFrom('brands')
      .selectAll()
      .where('id', '=', partyId)
      .executeTakeFirstOrThrow()
    expect(stored).toMatchObject({
      name: 'Qahwa',
      timeZone: 'Asia/Riyadh',
      weekend: 'fri-sat',
      currency: 'SAR',
    })
    const members = await db.selectFrom('brandMembers').selectAll().where('brandId', '=', partyId).execute()
    expect(members).toMatchObject([{ accountId: id, role: 'owner' }])
  })

  test('a brand may keep another weekend and zone than its country', async ({ db }) => {
    const { partyId } = await signUp(db, brand({ weekend: 'sat-sun', timeZone: 'Europe/London' }), now)
    const stored = await db
      .selectFrom('brands')
      .selectAll()
      .where('id', '=', partyId)
      .executeTakeFirstOrThrow()
    expect(stored).toMatchObject({ timeZone: 'Europe/London', weekend: 'sat-sun' })
  })

  test('a creator gets a page under the handle', async ({ db }) => {
    const form = creator()
    const { partyId } = await signUp(db, form, now)
    const stored = await db
      .selectFrom('creators')
      .selectAll()
      .where('id', '=', partyId)
      .executeTakeFirstOrThrow()
    expect(stored).toMatchObject({ handle: form.handle, languages: ['ar', 'en'], timeZone: 'Africa/Cairo' })
  })

  test('an address has one account, whatever its capitals', async ({ db }) => {
    const email = address()
    await signUp(db, brand({ email }), now)
    const again = signUp(db, creator({ email: email.toUpperCase() }), now)
    await expect(again).rejects.toMatchObject({ code: 'account.email_taken' })
    expect(await findCredentials(db, email.toUpperCase())).toMatchObject({ role: 'brand' })
  })

  test('a taken handle leaves no account behind', async ({ db }) => {
    const first = creator()
    await signUp(db, first, now)
    const second = creator({ handle: first.handle.toUpperCase() })
    await expect(signUp(db, second, now)).rejects.toMatchObject({ code: 'account.handle_taken' })
    expect(await findCredentials(db, second.email)).toBeUndefined()
  })

  test('eight sign-ups at once with one address make one account', async ({ db }) => {
    const email = address()
    const tries = Array.from({ length: 8 }, () => signUp(db, brand({ email }), now))
    const outcomes = await Promise.allSettled(tries)
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const rows = await db
      .selectFrom('brandMembers')
      .innerJoin('accounts', 'accounts.id', 'accountId')
      .select('brandId')
      .where('email', '=', email)
      .execute()
    expect(rows).toHaveLength(1)
  })
})

test('a new password closes every session', async ({ db }) => {
  const { id, partyId } = await signUp(db, creator(), now)
  const session = { accountId: id, expiresAt: new Date('2030-01-01'), createdAt: now, userAgent: null }
  await db
    .insertInto('sessions')
    .values([
      { ...session, idHash: `a${id}` },
      { ...session, idHash: `b${id}` },
    ])
    .execute()
  await changePassword(db, { role: 'creator', id: partyId, accountId: id }, 'another hash')
  expect(await db.selectFrom('sessions').select('idHash').where('accountId', '=', id).execute()).toEqual([])
})

test('a profile keeps the name and the language', async ({ db }) => {
  const { id, partyId } = await signUp(db, brand(), now)
  await saveProfile(
    db,
    { role: 'brand', id: partyId, accountId: id },
    { name: 'Lina K.', locale: 'ru' },
    new Date(),
  )
  const stored = await db
    .selectFrom('accounts')
    .select(['name', 'locale'])
    .where('id', '=', id)
    .executeTakeFirst()
  expect(stored).toEqual({ name: 'Lina K.', locale: 'ru' })
})
