import { expect, vi } from 'vitest'
import type { Db } from '#db/db.ts'
import { listAudit } from '#db/queries/audit.ts'
import { auditQuery } from '#app/domain/audit/query.ts'
import { test as base } from '#db/testing.ts'

type Doors = typeof import('./audit.ts') & typeof import('./session.server.ts')

// The pool of the web reads its address from the environment, which is this worker's database here.
const test = base.extend<{ doors: Doors }>({
  doors: async ({ url }, use) => {
    vi.stubEnv('DATABASE_URL', url)
    await use({ ...(await import('./audit.ts')), ...(await import('./session.server.ts')) })
  },
})

let people = 0
async function signedIn(db: Db, doors: Doors, role: 'brand' | 'staff') {
  const values = { email: `audit-${++people}@example.com`, role, name: 'Lina' }
  const { id } = await db.insertInto('accounts').values(values).returning('id').executeTakeFirstOrThrow()
  const cookie = await doors.signIn({ id, role }, new Request('http://athar.example/'))
  return { id, cookie: cookie.split(';')[0]! }
}

const asked = (method: string, path: string, cookie = '', fields: Record<string, string> = {}) => {
  const body = new URLSearchParams(fields).toString()
  return new Request(`http://athar.example${path}`, {
    method,
    headers: {
      ...{ cookie, 'user-agent': 'Firefox', 'content-length': String(body.length) },
      'content-type': 'application/x-www-form-urlencoded',
    },
    ...(method === 'POST' && { body }),
  })
}

const eventsOf = (db: Db, subject: string) => listAudit(db, auditQuery.parse({ subject }), 10)
const deal = () => crypto.randomUUID()

test('what staff does is written before it is done, with how it was answered after', async ({
  db,
  doors,
}) => {
  const [id, staff] = [deal(), await signedIn(db, doors, 'staff')]
  const request = asked('POST', `/staff/payouts/${id}`, staff.cookie, {
    ...{ do: 'send', note: 'As agreed', iban: 'SA0380000000608010167519', password: 'hidden' },
  })
  const response = await doors.audited(request, '203.0.113.9', async () => {
    expect(await eventsOf(db, id)).toHaveLength(1)
    // The form is still there for whoever answers.
    expect((await request.formData()).get('note')).toBe('As agreed')
    return new Response(null, { status: 303 })
  })
  expect(response.status).toBe(303)
  const [answer, question] = await eventsOf(db, id)
  expect(question).toMatchObject({
    ...{ accountId: staff.id, role: 'staff', action: 'POST /staff/payouts/:id', subjectKind: 'payouts' },
    ...{
      subjectId: id,
      detail: { do: 'send', note: 'As agreed' },
      address: '203.0.113.9',
      userAgent: 'Firefox',
    },
  })
  expect(Object.keys(question!.detail as object)).toEqual(['do', 'note'])
  expect(answer).toMatchObject({ detail: { answers: question!.seq, status: 303 } })
})

test('of what others write only the button is kept', async ({ db, doors }) => {
  const [id, brand] = [deal(), await signedIn(db, doors, 'brand')]
  const fields = { step: 'message', body: 'The light is lovely', to: '4111' }
  await doors.audited(
    asked('POST', `/brand/collaborations/${id}`, brand.cookie, fields),
    '::1',
    async () => new Response(),
  )
  expect((await eventsOf(db, id)).at(-1)).toMatchObject({ role: 'brand', detail: { step: 'message' } })
})

test('what no database can keep is left out of what is kept', async ({ db, doors }) => {
  const [id, staff] = [deal(), await signedIn(db, doors, 'staff')]
  const fields = { do: 'a\0b', ['na\0me']: `c\ud800${'x'.repeat(400)}` }
  await doors.audited(
    asked('POST', `/staff/payouts/${id}`, staff.cookie, fields),
    '::1',
    async () => new Response(),
  )
  expect((await eventsOf(db, id)).at(-1)).toMatchObject({
    detail: { do: 'a b', 'na me': expect.stringMatching(/^c\ufffdx{198}$/) },
  })
})

test('files that leave are kept, pages and hooks are not', async ({ db, doors }) => {
  const staff = await signedIn(db, doors, 'staff')
  const ids = [deal(), deal(), deal()] as const
  const pass = (method: string, path: string) =>
    doors.audited(asked(method, path, staff.cookie), '::1', async () => new Response())
  await pass('GET', `/brand/campaigns/${ids[0]}/people/export.csv`)
  await pass('GET', `/staff/collaborations/${ids[1]}`)
  await pass('POST', `/hooks/postback/${ids[2]}`)
  expect(await Promise.all(ids.map(async (id) => (await eventsOf(db, id)).length))).toEqual([2, 0, 0])
})

test('an address that lets somebody in is kept without its key', async ({ db, doors }) => {
  const [token, feed, report, letters] = [deal(), deal(), deal(), deal()]
  const pass = (method: string, path: string) =>
    doors.audited(asked(method, path), '::1', async () => new Response())
  await pass('POST', `/review/${token}`)
  await pass('GET', `/calendars/${feed}.ics`)
  await pass('GET', `/shared-reports/${report}/report.pdf`)
  await pass('POST', `/report-letters/${letters}`)
  const [answer, question] = await listAudit(db, auditQuery.parse({ action: '/review/' }), 10)
  expect(question).toMatchObject({ action: 'POST /review/:secret', subjectKind: null, subjectId: null })
  expect(JSON.stringify([answer, question])).not.toContain(token)
  expect(await listAudit(db, auditQuery.parse({ action: '/calendars/' }), 10)).toEqual([])
  const files = await listAudit(db, auditQuery.parse({ action: '/shared-reports/' }), 10)
  expect(files[0]).toMatchObject({ action: 'GET /shared-reports/:secret/report.pdf' })
  expect(JSON.stringify(files)).not.toContain(report)
  const stops = await listAudit(db, auditQuery.parse({ action: '/report-letters/' }), 10)
  expect(stops[0]).toMatchObject({ action: 'POST /report-letters/:secret', subjectId: null })
})

test('what fails is kept as asked', async ({ db, doors }) => {
  const id = deal()
  const failing = doors.audited(asked('POST', `/staff/payouts/${id}`), '::1', () =>
    Promise.reject(new Error('outage')),
  )
  await expect(failing).rejects.toThrow('outage')
  expect(await eventsOf(db, id)).toMatchObject([{ role: 'nobody', accountId: null, name: null }])
})
