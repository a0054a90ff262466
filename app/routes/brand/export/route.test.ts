import { expect, vi } from 'vitest'
import { switchOff, switchOn } from '#app/commands/set-switch.ts'
import { signedIn } from '#app/http/session.testing.ts'
import { test } from '#app/jobs/testing.ts'

test('a search leaves as a file, and not while that is switched off', async ({ db, url, make, clock }) => {
  vi.stubEnv('DATABASE_URL', url)
  vi.stubEnv('LOG_LEVEL', 'silent')
  const [brand, staff] = [await make.brand(), await make.staff()]
  const headers = await signedIn(db, brand.accountId)
  const { loader } = await import('./route.ts')
  const ask = () => {
    const request = new Request('http://athar.test/brand/discover/export.csv', { headers })
    return loader({ request, params: {}, context: {} as never }).catch((thrown: unknown) => thrown)
  }
  await switchOff(db, staff, { name: 'search_export', reason: 'A leak', until: null }, clock.now)
  expect(await ask()).toMatchObject({
    init: { status: 409 },
    data: { refusal: { code: 'switched_off.search_export', detail: { reason: 'A leak' } } },
  })
  await switchOn(db, staff, { name: 'search_export', reason: 'Mended' }, clock.now)
  expect(await ask()).toMatchObject({ status: 200 })
})
