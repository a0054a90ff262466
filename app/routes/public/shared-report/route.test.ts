import { expect, vi } from 'vitest'
import { switchOff, switchOn } from '#app/commands/set-switch.ts'
import { revokeShare, shareReport } from '#app/commands/share-report.ts'
import { test as base } from '#app/jobs/testing.ts'
import { listShares } from '#db/queries/report-shares.ts'

type Open = (token: string) => Promise<{ status: number; text: string; headers: Headers }>

const test = base.extend<{ open: Open }>({
  open: async ({ url }, use) => {
    vi.stubEnv('DATABASE_URL', url)
    const { loader } = await import('./route.tsx')
    await use(async (token) => {
      const request = new Request(`http://athar.test/shared-reports/${token}`)
      try {
        const answer = await loader({
          request,
          params: { token },
          context: { address: '192.0.2.1' } as never,
        })
        const headers = new Headers(answer.init?.headers)
        return { status: 200, text: JSON.stringify(answer.data), headers }
      } catch (thrown) {
        const { init } = thrown as { init?: { status: number } }
        if (!init) throw thrown
        return { status: init.status, text: '', headers: new Headers() }
      }
    })
  },
})

test('a report is read by its address, told to nobody else, and by nobody once it is closed', async ({
  db,
  make,
  clock,
  open,
}) => {
  const deal = await make.deal('published')
  const { email } = await db
    .selectFrom('accounts')
    .select('email')
    .where('id', '=', deal.brand.accountId)
    .executeTakeFirstOrThrow()
  const share = (showsMoney: boolean) =>
    shareReport(db, deal.brand, deal.campaignId, { label: 'Board', days: 7, showsMoney }, clock.now)
  const [full, counts] = [await share(true), await share(false)]
  const shown = await open(full)
  expect(shown).toMatchObject({ status: 200 })
  expect(shown.headers.get('x-robots-tag')).toContain('noindex')
  expect(shown.headers.get('referrer-policy')).toBe('same-origin')
  expect(shown.headers.get('cache-control')).toContain('no-store')
  expect(shown.text).toContain('"cost"')
  expect((await open(counts)).text).not.toMatch(/"cost"|"revenue"|"ratios"/)
  for (const secret of [deal.id, deal.campaignId, deal.brand.id, deal.creator.id, email])
    expect(shown.text).not.toContain(secret)
  expect(await open('x'.repeat(43))).toMatchObject({ status: 404 })
  expect(await open(`${full}x`)).toMatchObject({ status: 404 })
  for (const { id } of await listShares(db, deal.campaignId, deal.brand))
    await revokeShare(db, deal.brand, deal.campaignId, id, clock.now)
  expect(await open(full)).toMatchObject({ status: 404 })
})

test('shared addresses do not open while they are switched off', async ({ db, make, clock, open }) => {
  const [deal, staff] = [await make.deal('published'), await make.staff()]
  const token = await shareReport(
    db,
    deal.brand,
    deal.campaignId,
    { label: 'Board', days: 7, showsMoney: true },
    clock.now,
  )
  await switchOff(db, staff, { name: 'report_links', reason: 'A leak', until: null }, clock.now)
  expect(await open(token)).toMatchObject({ status: 409 })
  await switchOn(db, staff, { name: 'report_links', reason: 'Mended' }, clock.now)
  expect(await open(token)).toMatchObject({ status: 200 })
})
