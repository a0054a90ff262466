import { expect, vi } from 'vitest'
import { beginViewing, endViewing } from '#app/commands/view-as.ts'
import { endViewingPath, viewingMinutes } from '#app/domain/account/viewing.ts'
import { auditQuery } from '#app/domain/audit/query.ts'
import { plusHours } from '#app/domain/clock.ts'
import { powers } from '#app/domain/staff/powers.ts'
import { test as base } from '#app/jobs/testing.ts'
import { listAudit } from '#db/queries/audit.ts'
import { listNotices } from '#db/queries/notices.ts'
import { signedIn } from './session.testing.ts'

type Doors = typeof import('./audit.ts') &
  typeof import('./session.server.ts') &
  typeof import('./read-only.ts')

const test = base.extend<{ doors: Doors }>({
  doors: async ({ url }, use) => {
    vi.stubEnv('DATABASE_URL', url)
    await use({
      ...(await import('./audit.ts')),
      ...(await import('./session.server.ts')),
      ...(await import('./read-only.ts')),
    })
  },
})

const asked = (method: string, path: string, cookie: string | undefined) =>
  new Request(`http://athar.test${path}`, { method, headers: { cookie: cookie ?? '' } })

test('staff reads the pages of somebody, changes nothing, is recorded as both, and the person is told', async ({
  db,
  make,
  world,
  doors,
  clock,
}) => {
  const [staff, creator] = [await make.staff(), await make.creator()]
  await db
    .updateTable('accounts')
    .set({ powers: [...powers] })
    .where('id', '=', staff.id)
    .execute()
  const { cookie } = await signedIn(db, staff.id, 'staff')
  const hash = doors.sessionHash(asked('GET', '/', cookie))!
  const began = { subjectId: creator.accountId, reason: 'Request 4711', sessionHash: hash }
  expect(await beginViewing(db, staff, began, clock.now)).toBe('creator')

  const actor = await doors.requireActor(asked('GET', '/creator', cookie), 'creator')
  expect(actor).toEqual({ role: 'creator', id: creator.id, accountId: creator.accountId })
  await expect(doors.requireActor(asked('GET', '/staff', cookie), 'staff')).rejects.toMatchObject({
    init: { status: 403 },
  })
  const { account, viewing } = await doors.findReader(asked('GET', '/creator', cookie))
  expect([account!.id, viewing!.by.id]).toEqual([creator.accountId, staff.id])

  const isRefused = (method: string, path: string) =>
    doors.isForbiddenWhileViewing(asked(method, path, cookie))
  for (const [method, path] of [
    ['POST', '/creator/bank-account'],
    ['POST', '/settings.data'],
    ['PATCH', '/uploads/1'],
    ['DELETE', '/uploads/1'],
    ['POST', '/sign-out'],
    ['POST', `/creator${endViewingPath}`],
  ] as const)
    expect(await isRefused(method, path), `${method} ${path}`).toBe(true)
  expect(await isRefused('GET', '/creator/earnings')).toBe(false)
  expect(await isRefused('POST', endViewingPath)).toBe(false)

  await doors.audited(asked('GET', '/creator/earnings', cookie), '203.0.113.9', async () => new Response())
  const [, looked] = await listAudit(db, auditQuery.parse({ action: '/creator/earnings' }), 5)
  expect(looked).toMatchObject({ accountId: staff.id, asAccountId: creator.accountId, role: 'staff' })

  await world.settle()
  expect((await listNotices(db, creator.accountId))[0]).toMatchObject({
    kind: 'account-viewed',
    detail: { reason: 'Request 4711' },
  })
  expect(await endViewing(db, { viewingId: viewing!.id, sessionHash: hash }, clock.now)).toBe(
    creator.accountId,
  )
  expect((await doors.findReader(asked('GET', '/staff', cookie))).account!.id).toBe(staff.id)
  expect(await isRefused('POST', '/settings')).toBe(false)
})

test('a viewing ends by itself after half an hour, and with the power', async ({
  db,
  make,
  doors,
  clock,
}) => {
  const [staff, brand] = [await make.staff(), await make.brand()]
  await db
    .updateTable('accounts')
    .set({ powers: ['impersonation'] })
    .where('id', '=', staff.id)
    .execute()
  const { cookie } = await signedIn(db, staff.id, 'staff')
  const who = async () => (await doors.findReader(asked('GET', '/', cookie))).account!.id
  const hash = doors.sessionHash(asked('GET', '/', cookie))!
  const began = { subjectId: brand.accountId, reason: 'Request 4712', sessionHash: hash }
  await beginViewing(db, staff, began, plusHours(clock.now, -(viewingMinutes + 1) / 60))
  expect(await who()).toBe(staff.id)
  await beginViewing(db, staff, began, clock.now)
  expect(await who()).toBe(brand.accountId)
  await db.updateTable('accounts').set({ powers: [] }).where('id', '=', staff.id).execute()
  expect(await who()).toBe(staff.id)
  await expect(beginViewing(db, staff, { ...began, subjectId: staff.id }, clock.now)).rejects.toMatchObject({
    code: 'viewing.staff',
  })
})
