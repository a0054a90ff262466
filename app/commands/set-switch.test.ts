import { randomUUID } from 'node:crypto'
import { expect } from 'vitest'
import type { Db } from '#db/db.ts'
import { listOpenPayouts } from '#db/queries/manual-payouts.ts'
import { findOff, listLastChanges, listSwitchChanges } from '#db/queries/switches.ts'
import { brandSignUp, creatorSignUp } from '../domain/account/forms.ts'
import { dayIn, plusDays, plusHours } from '../domain/clock.ts'
import { contestForm } from '../domain/contest/rules.ts'
import type { Switch } from '../domain/staff/switches.ts'
import { runClocks } from '../jobs/run-clocks.ts'
import { type Factories, test } from '../jobs/testing.ts'
import { openContest } from './open-contest.ts'
import { recordManualPayout } from './record-manual-payout.ts'
import { runChannelImport } from './run-channel-import.ts'
import { saveBankAccount } from './save-bank-account.ts'
import { switchOff, switchOn } from './set-switch.ts'
import { shareReport } from './share-report.ts'
import { signUp } from './sign-up.ts'
import { startChannelImport } from './start-channel-import.ts'

type Scene = { db: Db; make: Factories; now: Date }
type Attempt = () => Promise<unknown>

const person = () => ({ name: 'Lina', email: `${randomUUID()}@example.com`, password: 'a long sentence' })
const hashed = { passwordHash: 'hash', locale: 'en' } as const

/** For each switch that a command obeys: everything made ready, and then the one thing that it stops. */
const attempts: Partial<Record<Switch, (scene: Scene) => Promise<Attempt>>> = {
  brand_sign_up: async ({ db, now }) => {
    const form = { as: 'brand', ...person(), company: 'Qahwa', country: 'SA', currency: 'SAR' }
    return () => signUp(db, { ...brandSignUp.parse(form), ...hashed }, now)
  },
  creator_sign_up: async ({ db, now }) => {
    const handle = `c${randomUUID().slice(0, 8)}`
    const form = { as: 'creator', ...person(), handle, country: 'EG', languages: ['ar'] }
    return () => signUp(db, { ...creatorSignUp.parse(form), ...hashed }, now)
  },
  new_deals:
    async ({ make }) =>
    () =>
      make.scene(),
  payments: async ({ make }) => {
    const deal = await make.deal('accepted')
    return () => make.pay(deal)
  },
  bank_payouts: async ({ db, make, now }) => {
    const deal = await make.deal('completed', { payout: false })
    const bank = {
      holder: 'Noura',
      country: 'SA',
      bankName: 'Bank',
      iban: 'SA0380000000608010167519',
      swift: '',
    }
    await saveBankAccount(db, deal.creator, bank, now)
    const payout = (await listOpenPayouts(db)).find(({ collaborationId }) => collaborationId === deal.id)!
    const sent = { reference: randomUUID(), sentOn: dayIn(now, 'UTC') }
    return async () => recordManualPayout(db, await make.staff(), payout.id, sent, now)
  },
  contests: async ({ db, make, now }) => {
    const day = (days: number) => dayIn(plusDays(now, days), 'Asia/Riyadh')
    const contest = {
      prize: 'A set',
      conditions: 'One each',
      winners: 2 as const,
      endsOn: day(20),
      rulesUrl: '',
    }
    const deliverables = [{ platform: 'instagram', format: 'contest', quantity: 1 }] as never
    const deal = await make.deal('accepted', { brief: { contest, deliverables } })
    const form = contestForm.parse({
      ...{ prize: 'A set', conditions: 'One each', closesOn: day(10), importDays: '2' },
      ...{ winners: '2', substitutes: '2', answerDays: '5', tags: '0', excluded: '' },
    })
    return () => openContest(db, deal.brand, deal.id, form, now)
  },
  report_links: async ({ db, make, now }) => {
    const { brand, campaignId } = await make.scene()
    return () => shareReport(db, brand, campaignId, { label: 'Board', days: 7, showsMoney: true }, now)
  },
  channel_imports: async ({ db, make, now }) => {
    const file = { name: 'list.csv', bytes: new TextEncoder().encode('url\nhttps://t.me/athar\n') }
    return async () => startChannelImport(db, await make.staff(), file, now)
  },
}

for (const [name, ready] of Object.entries(attempts) as [Switch, (scene: Scene) => Promise<Attempt>][])
  test(`${name}: switched off it is refused with since when and why, switched on it works`, async ({
    db,
    make,
    clock,
  }) => {
    const staff = await make.staff()
    const attempt = await ready({ db, make, now: clock.now })
    await switchOff(db, staff, { name, reason: 'A leak', until: null }, clock.now)
    await expect(attempt()).rejects.toMatchObject({
      kind: 'conflict',
      code: `switched_off.${name}`,
      detail: { since: clock.now.getTime(), reason: 'A leak' },
    })
    await switchOn(db, staff, { name, reason: 'Mended' }, clock.now)
    await attempt()
  })

test('an import that is prepared waits for its switch too', async ({ db, make, clock }) => {
  const staff = await make.staff()
  await switchOff(db, staff, { name: 'channel_imports', reason: 'A bad list', until: null }, clock.now)
  await expect(runChannelImport(db, staff, randomUUID(), clock.now)).rejects.toMatchObject({
    code: 'switched_off.channel_imports',
  })
  await switchOn(db, staff, { name: 'channel_imports', reason: 'Mended' }, clock.now)
})

test('what is agreed does not lapse for a payment page that was closed, until a day after', async ({
  db,
  make,
  clock,
}) => {
  const staff = await make.staff()
  const { id } = await make.deal('accepted')
  const status = async () =>
    (await db.selectFrom('collaborations').select('status').where('id', '=', id).executeTakeFirstOrThrow())
      .status
  const start = clock.now
  const at = async (hours: number) => {
    clock.now = plusHours(start, hours)
    await runClocks({ db, now: () => clock.now })
    return status()
  }
  await switchOff(db, staff, { name: 'payments', reason: 'A leak', until: plusHours(start, 90) }, start)
  expect([await at(80), await at(113), await at(115)]).toEqual(['accepted', 'accepted', 'cancelled'])
})

test('an end is kept by itself, the history by everybody, and nothing of it is changed', async ({
  db,
  make,
  clock,
  owner,
}) => {
  const staff = await make.staff()
  const name = 'search_export'
  const [start, later] = [clock.now, plusHours(clock.now, 1)]
  await expect(switchOn(db, staff, { name, reason: 'Why not' }, start)).rejects.toMatchObject({
    code: 'switches.is_on',
  })
  await expect(switchOff(db, staff, { name, reason: 'A leak', until: start }, start)).rejects.toMatchObject({
    code: 'switches.past',
  })
  await switchOff(db, staff, { name, reason: 'A leak', until: null }, start)
  const end = plusHours(later, 2)
  await switchOff(db, staff, { name, reason: 'A leak, found', until: end }, later)
  expect(await findOff(db, name, later)).toEqual({ since: start, until: end, reason: 'A leak, found' })
  expect(await findOff(db, name, end)).toBeUndefined()
  const mine = (await listSwitchChanges(db)).filter((change) => change.switch === name)
  expect(mine.map(({ reason }) => reason)).toEqual(['A leak, found', 'A leak'])
  expect((await listLastChanges(db)).find((change) => change.switch === name)?.reason).toBe('A leak, found')
  await expect(owner.updateTable('switchChanges').set({ reason: 'x' }).execute()).rejects.toThrow()
})
