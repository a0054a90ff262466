import { expect, vi } from 'vitest'
import type { Db } from '#db/db.ts'
import { test as base } from '#db/testing.ts'

type Sessions = typeof import('./session.server.ts')

// The pool of the web reads its address from the environment, which is this worker's database here.
const test = base.extend<{ sessions: Sessions }>({
  sessions: async ({ url }, use) => {
    vi.stubEnv('DATABASE_URL', url)
    await use(await import('./session.server.ts'))
  },
})

const visit = (cookie = '', path = '/deals/7?tab=money') =>
  new Request(`http://athar.example${path}`, { headers: { cookie, 'user-agent': 'Firefox' } })

const cookieFrom = (setCookie: string) => setCookie.split(';')[0]!

let people = 0
async function person(db: Db, role: 'brand' | 'creator' | 'staff') {
  const email = `session-${++people}@example.com`
  const { id } = await db
    .insertInto('accounts')
    .values({ email, role, name: 'Lina', locale: 'ar' })
    .returning('id')
    .executeTakeFirstOrThrow()
  if (role === 'creator') {
    const creator = {
      accountId: id,
      handle: `h${people}x`,
      name: 'Lina',
      country: 'EG',
      timeZone: 'Africa/Cairo',
    }
    await db.insertInto('creators').values(creator).execute()
  }
  return { id, role }
}

test('a cookie says who somebody is, and the table holds only its hash', async ({ db, sessions }) => {
  const account = await person(db, 'creator')
  const setCookie = await sessions.signIn(account, visit())
  expect(setCookie).toMatch(/HttpOnly; Max-Age=2592000; Path=\/; SameSite=Lax/)
  const reader = await sessions.findReader(visit(cookieFrom(setCookie)))
  expect(reader).toMatchObject({
    account: { id: account.id, role: 'creator', zone: 'Africa/Cairo' },
    actor: { role: 'creator', accountId: account.id },
    locale: 'ar',
  })
  const secret = cookieFrom(setCookie).split('=')[1]!
  const rows = await db.selectFrom('sessions').select('idHash').where('accountId', '=', account.id).execute()
  expect(rows).toEqual([{ idHash: sessions.hashSecret(secret) }])
  expect(rows[0]!.idHash).not.toContain(secret)
})

test('signing in again makes a fresh secret and closes the session before', async ({ db, sessions }) => {
  const account = await person(db, 'creator')
  const before = cookieFrom(await sessions.signIn(account, visit()))
  const after = cookieFrom(await sessions.signIn(account, visit(before)))
  expect(after).not.toBe(before)
  expect((await sessions.findReader(visit(before))).account).toBeUndefined()
  expect((await sessions.findReader(visit(after))).account).toBeDefined()
})

test('signing out makes the old cookie worthless', async ({ db, sessions }) => {
  const cookie = cookieFrom(await sessions.signIn(await person(db, 'creator'), visit()))
  expect(await sessions.signOut(visit(cookie))).toMatch(/Max-Age=0/)
  expect((await sessions.findReader(visit(cookie))).account).toBeUndefined()
})

test('staff stay signed in for hours, and their cookie works for nobody else', async ({ db, sessions }) => {
  const staff = await person(db, 'staff')
  const cookie = await sessions.signIn(staff, visit())
  expect(cookie).toMatch(/Max-Age=43200/)
  const turnedAway = await sessions
    .requireActor(visit(cookieFrom(cookie)), 'staff')
    .catch((to: Response) => to)
  expect((turnedAway as Response).headers.get('location')).toMatch(/^\/second-factor\?to=/)
  expect((await sessions.findReader(visit(cookieFrom(cookie)))).actor).toBeUndefined()
  await sessions.keepSecondFactor(visit(cookieFrom(cookie)))
  const actor = await sessions.requireActor(visit(cookieFrom(cookie)), 'staff')
  expect(actor).toEqual({ role: 'staff', id: staff.id, accountId: staff.id })
  const idHash = sessions.hashSecret('no-staff-word')
  const expiresAt = new Date(Date.now() + 1e9)
  await db.insertInto('sessions').values({ idHash, accountId: staff.id, expiresAt }).execute()
  expect((await sessions.findReader(visit('athar=no-staff-word'))).account).toBeUndefined()
})

test('a broken cookie signs nobody in and breaks nothing', async ({ sessions }) => {
  for (const cookie of [
    'athar=%%%; locale=ru',
    'athar=',
    `athar=${'x'.repeat(5_000)}`,
    '=;;=',
    'athar=staff.',
  ]) {
    expect((await sessions.findReader(visit(cookie))).account).toBeUndefined()
  }
  expect((await sessions.findReader(visit('athar=%%%; locale=ru'))).locale).toBe('ru')
})

test('a session over ninety days old ends, however often it was used', async ({ db, sessions }) => {
  const cookie = cookieFrom(await sessions.signIn(await person(db, 'creator'), visit()))
  const idHash = sessions.hashSecret(cookie.split('=')[1]!)
  await db
    .updateTable('sessions')
    .set({ createdAt: new Date(Date.now() - 91 * 86_400_000) })
    .where('idHash', '=', idHash)
    .execute()
  expect((await sessions.findReader(visit(cookie))).account).toBeUndefined()
})

test('a session past half its life is prolonged, and the browser told', async ({ db, sessions }) => {
  const cookie = cookieFrom(await sessions.signIn(await person(db, 'creator'), visit()))
  const idHash = sessions.hashSecret(cookie.split('=')[1]!)
  const soon = new Date(Date.now() + 86_400_000)
  await db.updateTable('sessions').set({ expiresAt: soon }).where('idHash', '=', idHash).execute()
  const reader = await sessions.findReader(visit(cookie))
  expect(reader.cookie).toMatch(/Max-Age=2592000/)
  const row = await db
    .selectFrom('sessions')
    .select('expiresAt')
    .where('idHash', '=', idHash)
    .executeTakeFirstOrThrow()
  expect(row.expiresAt > soon).toBe(true)
})

test('a stranger is sent to sign in and comes back, another role is refused', async ({ db, sessions }) => {
  const asked = await sessions.requireActor(visit(), 'brand').catch((thrown: Response) => thrown)
  expect((asked as Response).headers.get('location')).toBe('/sign-in?to=%2Fdeals%2F7%3Ftab%3Dmoney')
  const cookie = cookieFrom(await sessions.signIn(await person(db, 'creator'), visit()))
  await expect(sessions.requireActor(visit(cookie), 'brand', 'staff')).rejects.toMatchObject({
    init: { status: 403 },
  })
})

test('a brand account without a brand acts for nobody', async ({ db, sessions }) => {
  const cookie = cookieFrom(await sessions.signIn(await person(db, 'brand'), visit()))
  await expect(sessions.requireActor(visit(cookie), 'brand')).rejects.toMatchObject({ init: { status: 403 } })
})
