import { expect, vi } from 'vitest'
import { switchOff, switchOn } from '#app/commands/set-switch.ts'
import { test } from '#app/jobs/testing.ts'

test('a side that opens no accounts says so before anybody fills its form in, and refuses what is posted', async ({
  db,
  url,
  make,
  clock,
}) => {
  vi.stubEnv('DATABASE_URL', url)
  vi.stubEnv('LOG_LEVEL', 'silent')
  const [{ action, loader }, staff] = [await import('./route.tsx'), await make.staff()]
  const filled = {
    ...{ as: 'brand', name: 'Lina', email: 'lina@closed.example', password: 'a long sentence' },
    ...{ company: 'Qahwa', country: 'SA', currency: 'SAR' },
  }
  const args = (side: string, form?: Record<string, string>) => ({
    request: new Request(`http://athar.test/sign-up?as=${side}`, {
      ...(form && { method: 'POST', body: new URLSearchParams(form) }),
    }),
    params: {},
    context: {} as never,
  })
  const off = { name: 'brand_sign_up', reason: 'We open in June', until: null } as const
  await switchOff(db, staff, off, clock.now)
  const closed = { code: 'switched_off.brand_sign_up', detail: { reason: 'We open in June' } }
  expect(await loader(args('brand'))).toMatchObject({ closed })
  expect(await loader(args('creator'))).toEqual({ closed: null })
  expect(await action(args('brand', filled))).toMatchObject({
    ...{ init: { status: 409 }, data: { refusal: closed, values: { company: 'Qahwa' } } },
  })
  await switchOn(db, staff, { name: 'brand_sign_up', reason: 'Open' }, clock.now)
  expect(await loader(args('brand'))).toEqual({ closed: null })
  expect(await action(args('brand', filled))).toMatchObject({ status: 302 })
})
