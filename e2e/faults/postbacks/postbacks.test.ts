import { expect, vi } from 'vitest'
import { test } from '#db/testing.ts'
import { checkPostbacks } from './check.ts'

test('of forged, expired, foreign and replayed calls none is taken, and each hears why', async ({
  db,
  url,
}) => {
  vi.stubEnv('DATABASE_URL', url)
  const { action } = await import('#app/routes/hooks/postback/route.ts')
  expect(await checkPostbacks(db, action as never, { runs: 300, seed: 11 }, {})).toEqual([])
})
