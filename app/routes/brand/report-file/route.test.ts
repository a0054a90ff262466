import { expect, vi } from 'vitest'
import type { BrandActor } from '#app/domain/actor.ts'
import { signedIn } from '#app/http/session.testing.ts'
import { test as base } from '#app/jobs/testing.ts'
import { agree, openCampaign } from '#db/queries/outcomes.testing.ts'
import { findCampaignOutcome } from '#db/queries/outcomes.ts'

type Answering = (args: never) => Promise<unknown>
type Told = { status: number; type: string; name: string; body: Buffer; data: unknown }
type Open = (brand: BrandActor, address: string, params?: object) => Promise<Told>

const test = base.extend<{ files: Open; paper: Open; compared: Open }>({
  files: async ({ db, url }, use) => {
    vi.stubEnv('DATABASE_URL', url)
    await use(opener(db, (await import('./route.ts')).loader))
  },
  paper: async ({ db, url }, use) => {
    vi.stubEnv('DATABASE_URL', url)
    await use(opener(db, (await import('../report-pdf/route.ts')).loader))
  },
  compared: async ({ db, url }, use) => {
    vi.stubEnv('DATABASE_URL', url)
    await use(opener(db, (await import('../campaign-compare/route.tsx')).loader))
  },
})

const opener =
  (db: Parameters<typeof signedIn>[0], loader: Answering): Open =>
  async (brand, address, params = {}) => {
    const request = new Request(`http://athar.test${address}`, {
      headers: await signedIn(db, brand.accountId),
    })
    const answer = await loader({ request, params, context: {} } as never).catch((thrown: unknown) => thrown)
    if (!(answer instanceof Response)) {
      const status = (answer as { init?: { status: number } }).init?.status ?? 200
      return { status, type: '', name: '', body: Buffer.alloc(0), data: answer }
    }
    return {
      status: answer.status,
      type: answer.headers.get('content-type') ?? '',
      name: decodeURIComponent(answer.headers.get('content-disposition') ?? ''),
      body: Buffer.from(await answer.arrayBuffer()),
      data: null,
    }
  }

/** A campaign with a deal, and its brand able to sign in. */
async function opened(db: Parameters<typeof signedIn>[0]) {
  const campaign = await openCampaign(db)
  const { brand } = campaign
  await db
    .insertInto('brandMembers')
    .values({ brandId: brand.id, accountId: brand.accountId, role: 'owner' })
    .execute()
  const deal = await agree(db, campaign)
  return { ...campaign, deal }
}

test('a report comes as CSV, XLSX and PDF under its campaign’s name, and to nobody else', async ({
  db,
  files,
  paper,
}) => {
  const [{ id, brand, deal }, stranger] = [await opened(db), await opened(db)]
  const file = (who: BrandActor, name: string) =>
    files(who, `/brand/campaigns/${id}/files/${name}`, { id, file: name })
  const csv = await file(brand, 'report.csv')
  expect(csv.type).toContain('text/csv')
  expect(csv.name).toContain('Dates of the season.csv')
  expect(csv.body.toString()).toContain(deal.handle)
  const xlsx = await file(brand, 'report.xlsx')
  expect(xlsx.type).toBe('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
  expect(xlsx.name).toContain('Dates of the season.xlsx')
  expect(xlsx.body.subarray(0, 2).toString()).toBe('PK')
  const pdf = await paper(brand, `/brand/campaigns/${id}/report.pdf?language=ar`, { id })
  expect(pdf.type).toBe('application/pdf')
  expect(pdf.name).toMatch(/Dates of the season.*\.pdf/)
  expect(pdf.body.subarray(0, 5).toString()).toBe('%PDF-')
  for (const name of ['report.csv', 'report.xlsx'])
    expect(await file(stranger.brand, name)).toMatchObject({ status: 404 })
  expect(await file(brand, 'report.exe')).toMatchObject({ status: 404 })
  expect(await paper(stranger.brand, `/brand/campaigns/${id}/report.pdf`, { id })).toMatchObject({
    status: 404,
  })
})

test('campaigns are compared with the figures of their reports, and another brand’s is no campaign', async ({
  db,
  compared,
}) => {
  const [own, stranger] = [await opened(db), await opened(db)]
  const second = await openCampaign(db, 'leads', own.brand)
  const address = (...ids: string[]) =>
    `/brand/campaigns/compare?${new URLSearchParams(ids.map((id) => ['campaign', id]))}`
  const { data } = await compared(own.brand, address(own.id, second.id, own.id))
  const outcome = (await findCampaignOutcome(db, own.id, own.brand))!
  expect(data).toMatchObject({ beyond: 0, compared: [{ totals: outcome.totals }, { kpi: 'cpl' }] })
  expect(await compared(own.brand, address(own.id, stranger.id))).toMatchObject({ status: 404 })
  expect(await compared(own.brand, address('no-id'))).toMatchObject({ status: 404 })
})
