import { randomBytes, randomUUID } from 'node:crypto'
import { expect, vi } from 'vitest'
import { inviteByHand } from '#app/commands/invite-staff.ts'
import { test } from '#app/jobs/testing.ts'
import { secretHash } from '#db/secret-hash.ts'

test('a link opens the account, and of staff’s pages none but the one that sets up the second factor', async ({
  db,
  url,
  clock,
}) => {
  vi.stubEnv('DATABASE_URL', url)
  vi.stubEnv('LOG_LEVEL', 'silent')
  const [{ action, loader }, team] = [await import('./route.tsx'), await import('../../staff/team/route.tsx')]
  const [token, email] = [randomBytes(32).toString('base64url'), `${randomUUID()}@example.test`]
  await inviteByHand(db, { email, powers: ['team'] }, secretHash(token), clock.now)
  const args = (secret: string, form?: Record<string, string>) => ({
    request: new Request(`http://athar.test/join/${secret}`, {
      ...(form && { method: 'POST', body: new URLSearchParams(form) }),
    }),
    params: { token: secret },
    context: { address: '192.0.2.85' } as never,
  })
  expect(await loader(args(token))).toMatchObject({ data: { email } })
  const lost = await loader(args('x'.repeat(43))).catch((thrown: unknown) => thrown)
  expect(lost).toMatchObject({ init: { status: 404 } })
  expect(await action(args(token, { name: 'Huda', password: 'short' }))).toMatchObject({
    ...{ init: { status: 400 }, data: { errors: { password: {} }, values: { name: 'Huda' } } },
  })

  const opened = (await action(args(token, { name: 'Huda', password: 'a long sentence' }))) as Response
  expect(opened.headers.get('location')).toBe('/second-factor?to=/staff')
  const cookie = opened.headers.get('set-cookie')!.split(';')[0]!
  const request = new Request('http://athar.test/staff/team', { headers: { cookie } })
  const turnedAway = (await team
    .loader({ request, params: {}, context: {} as never })
    .catch((thrown: unknown) => thrown)) as Response
  expect(turnedAway.headers.get('location')).toMatch(/^\/second-factor/)
  const again = await action(args(token, { name: 'Huda', password: 'a long sentence' })).catch(
    (thrown: unknown) => thrown,
  )
  expect(again).toMatchObject({ init: { status: 404 } })
})
