import type dns from 'dns-packet'
import { expect, onTestFinished } from 'vitest'
import { listDomains, listLinkNamesOf, listServedHosts } from '#db/queries/link-domains.ts'
import { startNameServer } from '#e2e/name-server-double/name-server.ts'
import { askForCheck, claimDomain, endDomain, handOutDomain } from '../commands/change-domains.ts'
import type { BrandActor } from '../domain/actor.ts'
import { plusDays, plusHours } from '../domain/clock.ts'
import { domainRecords } from '../integrations/web/domain-records.ts'
import { drain } from './drain.ts'
import { checkDomains } from './check-domains.ts'
import { test as base } from './testing.ts'

const target = 'links.athar.example'

/** Name servers that hold what a test sets. */
const test = base.extend<{ names: Awaited<ReturnType<typeof startNames>> }>({
  // oxlint-disable-next-line no-empty-pattern -- vitest reads the fixtures a function asks for from this pattern
  names: async ({}, use) => use(await startNames()),
})

async function startNames() {
  const records = new Map<string, dns.Answer[] | 'silence'>()
  const server = await startNameServer((name, type) => {
    const found = records.get(name) ?? []
    return found === 'silence' ? undefined : found.filter((one) => one.type === type || one.type === 'CNAME')
  })
  onTestFinished(() => void server.stop())
  const lookUpDomain = domainRecords({ target, servers: [server.address], timeoutMs: 100 })
  return {
    lookUpDomain,
    text: (host: string, ...data: string[]) =>
      records.set(
        `_athar.${host}`,
        data.map((one) => ({ type: 'TXT', name: `_athar.${host}`, ttl: 0, data: one })),
      ),
    alias: (host: string, data: string) => records.set(host, [{ type: 'CNAME', name: host, ttl: 0, data }]),
    address: (host: string, data: string) => records.set(host, [{ type: 'A', name: host, ttl: 0, data }]),
    silence: (name: string) => records.set(name, 'silence'),
    forget: (host: string) => records.delete(`_athar.${host}`),
  }
}

test('a claim waits for its records, says what is wrong with them, and is then handed out', async ({
  db,
  make,
  world,
  clock,
  names,
}) => {
  const brand = await make.brand()
  const host = 'go.nour.example'
  await claimDomain(db, brand, host, clock.now)
  const context = { ...world.context, lookUpDomain: names.lookUpDomain }
  const look = async () => {
    await checkDomains(context)
    await drain(context)
    clock.now = plusHours(clock.now, 1)
    const [domain] = await listDomains(db, brand.id)
    return domain!
  }
  expect(await look()).toMatchObject({ state: 'failed', problem: 'no_record' })
  const { token } = (await listDomains(db, brand.id))[0]!
  names.silence(`_athar.${host}`)
  expect(await look()).toMatchObject({ state: 'failed', problem: 'no_answer' })
  names.text(host, 'v=spf1 -all', 'athar-domain=of-somebody-else')
  expect(await look()).toMatchObject({ state: 'failed', problem: 'other_record' })
  names.text(host, 'v=spf1 -all', `athar-domain=${token}`)
  names.alias(host, 'elsewhere.example')
  expect(await look()).toMatchObject({ state: 'failed', problem: 'not_pointing', handedOut: false })
  await expect(handOutDomain(db, brand, (await look()).id)).rejects.toMatchObject({
    code: 'domains.not_proven',
  })
  names.alias(host, target.toUpperCase())
  expect(await look()).toMatchObject({ state: 'proven', problem: null, handedOut: true })
  expect(await listLinkNamesOf(db, brand.id)).toEqual([{ host, handedOut: true }])
  const letters = world.letters.filter(({ subject }) => subject.includes(host))
  expect(letters.map(({ subject }) => subject)).toEqual([`${host} is proven: links stand under it`])
  expect(letters[0]!.text).toContain('/brand/link-domains')
})

test('a domain without a name below it may lead here by its address', async ({
  db,
  make,
  world,
  clock,
  names,
}) => {
  const brand = await make.brand()
  await claimDomain(db, brand, 'nour.example', clock.now)
  const { token } = (await listDomains(db, brand.id))[0]!
  names.text('nour.example', `athar-domain=${token}`)
  names.address('nour.example', '203.0.113.9')
  names.address(target, '203.0.113.9')
  await checkDomains({ ...world.context, lookUpDomain: names.lookUpDomain })
  expect(await listDomains(db, brand.id)).toMatchObject([{ state: 'proven' }])
})

test('a host is one brand’s: who claims it too has it when the first has lost it', async ({
  db,
  make,
  world,
  clock,
  names,
}) => {
  const [first, second] = [await make.brand(), await make.brand()]
  const host = 'go.claimed.example'
  for (const brand of [first, second]) await claimDomain(db, brand, host, clock.now)
  await expect(claimDomain(db, first, host, clock.now)).rejects.toMatchObject({ code: 'domains.claimed' })
  const of = async (brand: BrandActor) => (await listDomains(db, brand.id)).find((one) => one.host === host)!
  const [one, two] = [await of(first), await of(second)]
  names.alias(host, target)
  names.text(host, `athar-domain=${one.token}`)
  const look = () => checkDomains({ ...world.context, lookUpDomain: names.lookUpDomain })
  const servedTo = async () => (await listServedHosts(db)).find((row) => row.host === host)?.brandId
  await look()
  expect([(await of(first)).state, (await of(second)).problem]).toEqual(['proven', 'other_record'])

  names.text(host, `athar-domain=${one.token}`, `athar-domain=${two.token}`)
  clock.now = plusDays(clock.now, 1)
  await Promise.all([look(), look()])
  expect([(await of(first)).state, (await of(second)).problem]).toEqual(['proven', 'held'])
  expect(await servedTo()).toBe(first.id)

  names.text(host, `athar-domain=${two.token}`)
  for (const days of [1, 3, 1, 1]) {
    clock.now = plusDays(clock.now, days)
    await look()
  }
  expect([(await of(first)).state, (await of(second)).state]).toEqual(['lost', 'proven'])
  expect(await servedTo()).toBe(second.id)
  names.text(host, `athar-domain=${one.token}`, `athar-domain=${two.token}`)
  await askForCheck(db, first, one.id, clock.now)
  await look()
  expect([(await of(first)).problem, (await of(second)).state]).toEqual(['held', 'proven'])
})

test('a domain whose records are gone is named by no new link after three days, and its brand is told', async ({
  db,
  make,
  world,
  clock,
  names,
}) => {
  const brand = await make.brand()
  const host = 'go.gone.example'
  await claimDomain(db, brand, host, clock.now)
  const { token, id } = (await listDomains(db, brand.id))[0]!
  names.alias(host, target)
  names.text(host, `athar-domain=${token}`)
  const context = { ...world.context, lookUpDomain: names.lookUpDomain }
  const look = async (days: number) => {
    clock.now = plusDays(clock.now, days)
    for (let again = 0; again < 2; again += 1) await checkDomains(context)
    await drain(context)
    return (await listLinkNamesOf(db, brand.id)).length
  }
  expect(await look(0)).toBe(1)
  names.forget(host)
  expect([await look(1), await look(2.9), await look(0.3)]).toEqual([1, 1, 0])
  expect(await listServedHosts(db)).toContainEqual({ host, brandId: brand.id, state: 'lost' })
  names.text(host, `athar-domain=${token}`)
  expect(await look(1)).toBe(1)
  const subjects = world.letters.map(({ subject }) => subject).filter((subject) => subject.includes(host))
  expect(subjects).toEqual([
    `${host} is proven: links stand under it`,
    `The records of ${host} are missing`,
    `${host} is no longer used for new links`,
    `${host} is proven: links stand under it`,
  ])
  await endDomain(db, brand, id)
  expect((await listServedHosts(db)).some((row) => row.host === host)).toBe(false)
})

test('nobody touches the domain of another brand', async ({ db, make, clock }) => {
  const [owner, stranger] = [await make.brand(), await make.brand()]
  await claimDomain(db, owner, 'go.own.example', clock.now)
  const { id } = (await listDomains(db, owner.id))[0]!
  for (const tried of [
    () => askForCheck(db, stranger, id, clock.now),
    () => handOutDomain(db, stranger, id),
    () => endDomain(db, stranger, id),
  ])
    await expect(tried()).rejects.toMatchObject({ kind: 'not_found', code: 'domains.unknown' })
  expect(await listDomains(db, owner.id)).toHaveLength(1)
})
