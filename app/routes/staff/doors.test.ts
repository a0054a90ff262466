import { randomUUID } from 'node:crypto'
import { expect, vi } from 'vitest'
import { type Act, doors } from '#app/domain/staff/doors.ts'
import { freshMinutes } from '#app/domain/account/fresh.ts'
import { plusHours } from '#app/domain/clock.ts'
import { type Power, powers } from '#app/domain/staff/powers.ts'
import { signedIn } from '#app/http/session.testing.ts'
import { test as base, type Factories } from '#app/jobs/testing.ts'
import addresses from '#app/routes.ts'
import type { Db } from '#db/db.ts'

type Page = { loader?: Answering; action?: Answering }
type Answering = (args: { request: Request; params: object; context: object }) => Promise<unknown>
type Told = { status: number; code: string | null; to: string | null }

/** Every address of staff's with the file that answers there, as the site itself has them. */
const routes = (await addresses).flatMap(({ path, file }) =>
  path === 'staff' || path?.startsWith('staff/') ? [{ path, file }] : [],
)

const ids = { uuid: randomUUID(), chargeback: 'du_1234567890', event: 'evt_1234567890' }
const idFor = (path: string) =>
  /chargebacks/.test(path) ? ids.chargeback : /events/.test(path) ? ids.event : ids.uuid

const test = base.extend<{ pages: Map<string, Page> }>({
  pages: async ({ url }, use) => {
    vi.stubEnv('DATABASE_URL', url)
    vi.stubEnv('LOG_LEVEL', 'silent')
    const loaded = routes.map(
      async ({ path, file }) => [path, (await import(/* @vite-ignore */ `../../${file}`)) as Page] as const,
    )
    await use(new Map(await Promise.all(loaded)))
  },
})

/** What a page says to a request of somebody: its status, the code of its no, or where it leads. */
async function ask(page: Page, path: string, cookie: { cookie?: string }, form?: Record<string, string>) {
  const id = idFor(path)
  const address = path.replaceAll(/:\w+/g, id)
  const request = new Request(`http://athar.test/${address}`, {
    headers: { ...cookie, ...(form && { 'content-type': 'application/x-www-form-urlencoded' }) },
    ...(form && { method: 'POST', body: new URLSearchParams(form).toString() }),
  })
  const params = { id, importId: id, kind: 'escrow' }
  const answering = (form ? page.action : page.loader)!
  return answering({ request, params, context: {} }).then(told, told)
}

function told(answer: unknown): Told {
  if (answer instanceof Response)
    return { status: answer.status, code: null, to: answer.headers.get('location') }
  const { data, init } = (answer ?? {}) as {
    data?: { refusal?: { code: string } }
    init?: { status?: number } | null
  }
  if (answer instanceof Error) throw answer
  return { status: init?.status ?? 200, code: data?.refusal?.code ?? null, to: null }
}

const isClosed = ({ code }: Told) => code !== null && /^power\.|^page\.not_for_you$/.test(code)
const leadsTo = ({ to }: Told, place: string) => to?.startsWith(place) ?? false
const isOpen = (one: Told) => !isClosed(one) && !leadsTo(one, '/sign-in') && !leadsTo(one, '/second-factor')

/** Somebody of staff with some powers, whose second factor was shown some minutes ago; null: never. */
async function staffWith(db: Db, make: Factories, held: readonly Power[], minutes: number | null = 0) {
  const { accountId } = await make.staff()
  await db
    .updateTable('accounts')
    .set({ powers: [...held] })
    .where('id', '=', accountId)
    .execute()
  const cookie = await signedIn(db, accountId, 'staff')
  const secondFactorAt = minutes === null ? null : plusHours(new Date(), -minutes / 60)
  await db.updateTable('sessions').set({ secondFactorAt }).where('accountId', '=', accountId).execute()
  return { accountId, cookie }
}

const actsOf = (path: string) => Object.entries(doors[path]?.acts ?? {})
const formOf = (path: string, name: string): Record<string, string> =>
  name === '*' ? {} : { [doors[path]!.field ?? 'do']: name }

test('every address of staff’s has a door, and every door an address', async ({ pages }) => {
  expect(routes.map(({ path }) => path).sort()).toEqual(Object.keys(doors).sort())
  for (const { path } of routes) {
    const hasActs = actsOf(path).length > 0
    expect(pages.get(path)!.action !== undefined, `${path} takes forms`).toBe(hasActs)
  }
})

test('nobody, brands, creators and staff without the second factor pass no door', async ({
  db,
  make,
  pages,
}) => {
  const [brand, creator, half] = [
    await make.brand(),
    await make.creator(),
    await staffWith(db, make, powers, null),
  ]
  const strangers = [
    { who: 'nobody', cookie: {}, isTurnedAway: (one: Told) => leadsTo(one, '/sign-in') },
    { who: 'brand', cookie: await signedIn(db, brand.accountId), isTurnedAway: isClosed },
    { who: 'creator', cookie: await signedIn(db, creator.accountId), isTurnedAway: isClosed },
    { who: 'half', cookie: half.cookie, isTurnedAway: (one: Told) => leadsTo(one, '/second-factor') },
  ]
  for (const { who, cookie, isTurnedAway } of strangers)
    for (const [path, page] of pages) {
      expect(isTurnedAway(await ask(page, path, cookie)), `${who} at ${path}`).toBe(true)
      for (const [name] of actsOf(path))
        expect(
          isTurnedAway(await ask(page, path, cookie, formOf(path, name))),
          `${who}: ${path} ${name}`,
        ).toBe(true)
    }
})

test('each power opens its own doors, and staff without it is told which is missing', async ({
  db,
  make,
  pages,
}) => {
  const people = [[], ...powers.map((power) => [power])] as Power[][]
  for (const held of people) {
    const { cookie } = await staffWith(db, make, held)
    for (const [path, page] of pages) {
      const { see } = doors[path]!
      const sees = see.length === 0 || see.some((power) => held.includes(power))
      const seen = await ask(page, path, cookie)
      expect(isOpen(seen), `${held} sees ${path}: ${seen.code}`).toBe(sees)
      for (const [name, { power }] of actsOf(path)) {
        const said = await ask(page, path, cookie, formOf(path, name))
        const may = sees && held.includes(power)
        expect(isOpen(said), `${held} presses ${name} at ${path}: ${said.code}`).toBe(may)
        if (!may) expect(said).toMatchObject({ status: 403, code: `power.${sees ? power : see[0]}` })
      }
    }
  }
})

test('a button that asks for a fresh second factor does nothing a quarter of an hour later', async ({
  db,
  make,
  pages,
}) => {
  const { cookie } = await staffWith(db, make, powers, freshMinutes + 1)
  for (const [path, page] of pages)
    for (const [name, act] of actsOf(path)) {
      const said = await ask(page, path, cookie, formOf(path, name))
      expect(leadsTo(said, '/second-factor?to='), `${name} at ${path}`).toBe(act.isFresh ?? false)
    }
})

test('a form that names no button, or two, needs what all of them need', async ({ db, make, pages }) => {
  const path = 'staff/withdrawals'
  const page = pages.get(path)!
  const { cookie } = await staffWith(db, make, ['money'], freshMinutes + 1)
  expect(isOpen(await ask(page, path, cookie, { do: 'decline' }))).toBe(true)
  for (const form of [{}, { do: 'anything' }] as Record<string, string>[])
    expect(leadsTo(await ask(page, path, cookie, form), '/second-factor')).toBe(true)
  // What the door reads as one button must not be another for the form behind it.
  const twice = await ask(page, path, cookie, { do: 'decline', 'do[]': 'withdraw' })
  expect(twice).toMatchObject({ status: 400 })
})

test('money is moved, and powers are changed, only by a fresh second factor', () => {
  const acts = Object.entries(doors).flatMap(([path, { acts = {} }]) =>
    Object.entries(acts).map(([name, act]): [string, Act] => [`${path} ${name}`, act]),
  )
  // A stop and a no move nothing.
  const still = new Set(['staff/alarms stop', 'staff/withdrawals decline'])
  const careless = acts.filter(
    ([name, { power, isFresh }]) =>
      (power === 'money' || power === 'team' || power === 'impersonation') && !isFresh && !still.has(name),
  )
  expect(careless.map(([name]) => name)).toEqual([])
})
