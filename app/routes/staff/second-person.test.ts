import { expect, vi } from 'vitest'
import { openDispute } from '#app/commands/open-dispute.ts'
import { claimOf, ruleOn } from '#app/commands/dispute.testing.ts'
import { recordManualPayout } from '#app/commands/record-manual-payout.ts'
import { saveBankAccount } from '#app/commands/save-bank-account.ts'
import type { StaffActor } from '#app/domain/actor.ts'
import { dayIn } from '#app/domain/clock.ts'
import { money } from '#app/domain/money.ts'
import { doors } from '#app/domain/staff/doors.ts'
import { powers } from '#app/domain/staff/powers.ts'
import { signedIn } from '#app/http/session.testing.ts'
import { test as base, type Factories } from '#app/jobs/testing.ts'
import type { Db } from '#db/db.ts'
import { listPayoutsTo } from '#db/queries/manual-payouts.ts'
import { recordWithdrawal } from '#db/queries/withdrawals.ts'

type Action = (args: { request: Request; params: object; context: object }) => Promise<unknown>
type World = { db: Db; make: Factories; now: Date }
/** What somebody began: the id in the address, the form of the second person, and the no to the first. */
type Begun = { params: { id?: string }; form: Record<string, string>; code: string }

const test = base.extend<{ action: (route: string) => Promise<Action> }>({
  action: async ({ url }, use) => {
    vi.stubEnv('DATABASE_URL', url)
    await use(async (route) => {
      const page = (await import(/* @vite-ignore */ `./${route}/route.tsx`)) as { action: Action }
      return page.action
    })
  },
})

const bank = {
  holder: 'Noura',
  country: 'SA',
  bankName: 'Rajhi',
  iban: 'SA0380000000608010167519',
  swift: '',
}

const begun: Record<string, { route: string; begin: (world: World, first: StaffActor) => Promise<Begun> }> = {
  'staff/payouts/:id second': {
    route: 'payout',
    async begin({ db, make, now }, first) {
      const { creator } = await make.deal('completed', { payout: false, price: '30000' })
      await saveBankAccount(db, creator, bank, now)
      const [payout] = await listPayoutsTo(db, creator.id)
      const transfer = { reference: 'FT-second-person', sentOn: dayIn(now, 'UTC') }
      await recordManualPayout(db, first, payout!.id, transfer, now)
      return { params: { id: payout!.id }, form: { do: 'second' }, code: 'payout.second_person' }
    },
  },
  'staff/withdrawals confirm': {
    route: 'withdrawals',
    async begin({ db, make, now }, { accountId }) {
      await make.deal('completed')
      const asked = { amount: money(2_000_000, 'SAR'), accountId, status: 'seconding' } as const
      const id = await db.transaction().execute((tx) => recordWithdrawal(tx, asked, now))
      return { params: {}, form: { do: 'confirm', id }, code: 'withdrawal.second_person' }
    },
  },
  'staff/collaborations/:id/dispute second': {
    route: 'dispute',
    async begin({ db, make, now }, first) {
      const deal = await make.deal('published', { price: '30000' })
      await openDispute(db, deal.brand, deal.id, claimOf('brand', 'published'), now)
      await ruleOn(db, deal, first, money(0, 'SAR'), now)
      return { params: { id: deal.id }, form: { step: 'second' }, code: 'dispute.another_person' }
    },
  },
}

test('every button that is a second person’s is tried here', () => {
  const seconded = Object.entries(doors).flatMap(([path, { acts = {} }]) =>
    Object.entries(acts).flatMap(([name, act]) => (act.isSeconded ? [`${path} ${name}`] : [])),
  )
  expect(Object.keys(begun).sort()).toEqual(seconded.sort())
})

for (const [name, { route, begin }] of Object.entries(begun))
  test(`${name} refuses whoever began it, and is done by the next`, async ({ db, make, clock, action }) => {
    const [first, second] = [await make.staff(), await make.staff()]
    await db
      .updateTable('accounts')
      .set({ powers: [...powers] })
      .where('id', 'in', [first.id, second.id])
      .execute()
    const { params, form, code } = await begin({ db, make, now: clock.now }, first)
    const act = await action(route)
    const press = async ({ accountId }: StaffActor) => {
      const { cookie = '' } = await signedIn(db, accountId, 'staff')
      const body = new URLSearchParams(form).toString()
      const headers = { cookie, 'content-type': 'application/x-www-form-urlencoded' }
      const request = new Request('http://athar.test' + addressOf(name, params), {
        method: 'POST',
        body,
        headers,
      })
      return act({ request, params, context: {} })
    }
    expect(await press(first)).toMatchObject({ init: { status: 403 }, data: { refusal: { code } } })
    expect(await press(second)).toMatchObject({
      status: expect.toSatisfy((status) => status === 302 || status === 303),
    })
    expect(await press(second)).not.toMatchObject({ status: 303 })
  })

const addressOf = (name: string, { id = '' }: { id?: string }) => `/${name.split(' ')[0]!.replace(':id', id)}`
