import { expect, vi } from 'vitest'
import { scheduleReport } from '#app/commands/schedule-report.ts'
import { judge } from '#app/http/guard.ts'
import { test } from '#app/jobs/testing.ts'
import { findRecipient } from '#db/queries/report-mailings.ts'

test('one press of a mail program ends the letters, again too; opening the address alone does not', async ({
  db,
  url,
  make,
  clock,
}) => {
  vi.stubEnv('DATABASE_URL', url)
  const { action, loader } = await import('./route.ts')
  const { brand, campaignId } = await make.scene()
  const schedule = { period: 'weekly' as const, day: 1, hour: 9, people: [brand.accountId] }
  await scheduleReport(db, brand, campaignId, schedule, clock.now)
  const { key } = await db
    .selectFrom('reportRecipients')
    .select('key')
    .where('accountId', '=', brand.accountId)
    .executeTakeFirstOrThrow()
  const asked = (method: string, params: { key: string }) => ({
    request: new Request(`http://athar.test/hooks/unsubscribe/${params.key}`, { method }),
    ...{ params, context: {} as never },
  })
  const opened = loader(asked('GET', { key }))
  expect(opened.headers.get('location')).toBe(`/report-letters/${key}`)
  expect((await findRecipient(db, key))!.endedAt).toBeNull()
  expect((await action(asked('POST', { key }))).status).toBe(204)
  expect((await action(asked('POST', { key }))).status).toBe(204)
  expect((await findRecipient(db, key))!.endedAt).not.toBeNull()
  const unknown = action(asked('POST', { key: 'nobody' })).catch((thrown: unknown) => thrown)
  expect(await unknown).toMatchObject({ init: { status: 404 } })
})

test('the guard lets the press of a mail program through, from wherever it comes', () => {
  const headers = {
    'content-type': 'application/x-www-form-urlencoded',
    origin: 'https://mail.example',
    'sec-fetch-site': 'cross-site',
  }
  expect(judge({ method: 'POST', url: '/hooks/unsubscribe/key', headers }, () => false)).toBeUndefined()
})
