import { failManualPayout } from '#app/commands/fail-manual-payout.ts'
import { resumePayouts, stopPayouts } from '#app/commands/halt-payouts.ts'
import { openPayoutAccount } from '#app/commands/open-payout-account.ts'
import { recordManualPayout } from '#app/commands/record-manual-payout.ts'
import { saveBankAccount } from '#app/commands/save-bank-account.ts'
import { secondManualPayout } from '#app/commands/second-manual-payout.ts'
import { sendBackManualPayout } from '#app/commands/send-back-manual-payout.ts'
import { declineWithdrawal, secondWithdrawal, withdraw } from '#app/commands/withdraw.ts'
import { payable } from '#app/domain/escrow/manual-payout.ts'
import { withdrawalSheets } from '#app/domain/escrow/withdrawal.ts'
import { money } from '#app/domain/money.ts'
import { listStandings, listWithdrawals } from '#db/queries/withdrawals.ts'
import { dayIn } from '#app/domain/clock.ts'
import { railOf } from '#app/domain/escrow/payout-rail.ts'
import type { Player } from '../cast.ts'
import { attempt, type Operation, type Scene } from '../operation.ts'

/** Opens an account at the processor, or goes back to the one there is. @returns its id there. */
async function enter(scene: Scene, creator: Player): Promise<string | undefined> {
  const { db, context, now } = scene.ground
  const url = await attempt(scene, 'open-payout-account', () =>
    openPayoutAccount(db, context.payments, creator, 'http://athar.test/creator/earnings', now()),
  )
  return url && new URL(url).pathname.split('/').at(-1)!
}

/** The creator goes through the processor's checks, with luck or without. */
export async function onboard(
  scene: Scene,
  creator: Player,
  status: 'active' | 'restricted' | 'unsupported',
) {
  const account = await enter(scene, creator)
  if (account) await attempt(scene, 'onboard', () => scene.ground.world.double.onboard(account, status))
}

const saveBank = (scene: Scene, creator: Player) =>
  attempt(scene, 'save-bank-account', () =>
    saveBankAccount(
      scene.ground.db,
      creator,
      {
        ...{ holder: 'Noura', country: 'SA', bankName: 'Al Rajhi', swift: '' },
        iban: `SA03800000006080101${scene.random.whole(10_000, 99_999)}`,
      },
      scene.ground.now(),
    ),
  )

/** Creators of countries that the processor does not reach. */
const byBank = ({ cast }: Scene) => cast.creators.filter(({ country }) => railOf(country).rail === 'manual')

const hasReleased = ({ deals }: Scene) =>
  deals.some(
    ({ parts, status }) => status === 'cancelled' || parts.some((part) => part.status === 'released'),
  )

const openPayouts = ({ ground, cast }: Scene, statuses: string[]) =>
  ground.db
    .selectFrom('manualPayouts')
    .select(['id', 'status'])
    .where('status', 'in', statuses)
    .where(
      'creatorId',
      'in',
      cast.creators.map(({ id }) => id),
    )
    .orderBy('requestedAt')
    .orderBy('id')
    .execute()

/** What staff does with a payout in its queue. */
async function handle(scene: Scene, { id, status }: { id: string; status: string }) {
  const { ground, cast, random } = scene
  const { db, now } = ground
  const [first, second] = cast.staff
  if (status === 'queued') {
    const atBank = { reference: `REF ${random.uuid()}`, sentOn: dayIn(now(), 'UTC') }
    await attempt(scene, 'record-manual-payout', () =>
      recordManualPayout(db, random.pick(cast.staff), id, atBank, now()),
    )
  } else if (random.chance(0.2))
    await attempt(scene, 'send-back-manual-payout', () =>
      sendBackManualPayout(db, first, id, 'Not found at the bank', now()),
    )
  else
    await Promise.all(
      [first, second].map((person) =>
        attempt(scene, 'second-manual-payout', () => secondManualPayout(db, person, id, now())),
      ),
    )
}

/** How creators are paid, and what stops it. */
export const payouts: Record<string, Operation> = {
  'a creator is checked': {
    weight: 2,
    act: (scene) => {
      const luck = scene.random.weighted({ active: 8, restricted: 1, unsupported: 1 })
      return onboard(scene, scene.random.pick(scene.cast.creators), luck)
    },
  },
  'an account is closed': {
    weight: 0.4,
    act: async (scene) => {
      const account = await enter(scene, scene.random.pick(scene.cast.creators))
      if (account)
        await attempt(scene, 'close-account', () => scene.ground.world.double.closeAccount(account))
    },
  },
  'bank details are written': {
    weight: 2,
    when: (scene) => byBank(scene).length > 0,
    act: (scene) => saveBank(scene, scene.random.pick(byBank(scene))),
  },
  'staff pays by bank': {
    weight: 4,
    when: (scene) => byBank(scene).length > 0 && hasReleased(scene),
    act: async (scene) => {
      const queue = await openPayouts(scene, ['queued', 'seconding'])
      if (queue.length === 0) return
      const payout = scene.random.pick(queue)
      await handle(scene, payout)
      if (scene.random.chance(0.3)) await Promise.all([handle(scene, payout), handle(scene, payout)])
    },
  },
  'a bank sends a payout back': {
    weight: 1,
    when: (scene) => byBank(scene).length > 0 && hasReleased(scene),
    act: async (scene) => {
      const { ground, cast, random } = scene
      const made = await openPayouts(scene, ['queued', 'seconding', 'sent'])
      if (made.length === 0) return
      const { id } = random.pick(made)
      await attempt(scene, 'fail-manual-payout', () =>
        failManualPayout(ground.db, cast.staff[1], id, 'Account closed', ground.now()),
      )
    },
  },
  'Athar withdraws': {
    weight: 2,
    when: hasReleased,
    act: async (scene) => {
      const { ground, cast, random, deals } = scene
      const { db, now } = ground
      const { currency } = random.pick(deals)
      const sheet = withdrawalSheets(await listStandings(db)).find((one) => one.currency === currency)
      if (!sheet) return
      const part = random.chance(0.5) ? sheet.most.amount : random.whole(0, sheet.most.amount)
      const asked = payable(money(Math.max(0, part), currency))
      const take = () => attempt(scene, 'withdraw', () => withdraw(db, cast.staff[0], asked, now()))
      await Promise.all(random.chance(0.3) ? [take(), take()] : [take()])
      for (const { id, status } of await listWithdrawals(db))
        if (status === 'seconding')
          await attempt(scene, 'second-withdrawal', () =>
            random.chance(0.7)
              ? secondWithdrawal(db, cast.staff[1], id, now())
              : declineWithdrawal(db, cast.staff[1], id, now()),
          )
    },
  },
  'payouts are stopped or go on': {
    weight: 1.5,
    act: async (scene) => {
      const { ground, cast, random } = scene
      const [name, act] = random.chance(0.35)
        ? (['stop-payouts', stopPayouts] as const)
        : (['resume-payouts', resumePayouts] as const)
      await attempt(scene, name, () => act(ground.db, cast.staff[0], 'A closer look', ground.now()))
    },
  },
}
