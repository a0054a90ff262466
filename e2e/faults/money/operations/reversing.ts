import { recoverChargeback } from '#app/commands/recover-chargeback.ts'
import { retryRefund } from '#app/commands/retry-refund.ts'
import { takeBack } from '#app/commands/take-back.ts'
import { isTakenBackFrom } from '#app/domain/escrow/take-back.ts'
import { currencies, money } from '#app/domain/money.ts'
import { attempt, type DealNow, type Operation, type Scene } from '../operation.ts'

const stateOf = ({ ground }: Scene) => ground.world.double.state

/** What cards have paid in this run. */
const chargesIn = (scene: Scene) => {
  const { sessions, charges } = stateOf(scene)
  const intents = new Set(scene.cast.sessions.map((id) => sessions.find(id)?.payment_intent))
  return [...charges.rows.values()].filter(
    ({ status, payment_intent: intent }) => status === 'succeeded' && intent && intents.has(intent),
  )
}

const disputable = (scene: Scene) =>
  chargesIn(scene).filter(({ disputed, amount, amount_refunded: refunded }) => !disputed && amount > refunded)

const disputesIn = (scene: Scene, isWanted: (status: string) => boolean) => {
  const own = new Set<unknown>(chargesIn(scene).map(({ id }) => id))
  return [...stateOf(scene).disputes.rows.values()].filter(
    ({ status, charge }) => isWanted(status) && own.has(charge),
  )
}

const isOpen = (status: string) =>
  ['needs_response', 'under_review', 'warning_needs_response'].includes(status)

const waiting = (scene: Scene) =>
  [...stateOf(scene).refunds.rows.values()].filter(({ status }) => status === 'pending')

const paidOut = ({ deals }: Scene) => deals.filter(({ status }) => isTakenBackFrom(status))

/** A part of what was released, in the currency's steps, most often all of it. */
async function takeBackSome(scene: Scene, { id, currency }: DealNow) {
  const { ground, cast, random } = scene
  const postings = await ground.db
    .selectFrom('ledgerPostings as p')
    .innerJoin('ledgerMovements as m', 'm.id', 'p.movementId')
    .select('p.amount')
    .where('p.collaborationId', '=', id)
    .where('m.kind', '=', 'release')
    .execute()
  const released = postings.reduce((sum, { amount }) => sum + amount, 0)
  const { grain } = currencies[currency]
  const part = random.chance(0.4) ? released : Math.floor(random.whole(0, released) / grain) * grain
  const asked = { gross: money(part, currency), reason: 'The post was removed' }
  await attempt(scene, 'take-back', () => takeBack(ground.db, cast.staff[0], id, asked, ground.now()))
}

/** The losses of chargebacks that stand in the books of this run's deals. */
async function losses({ ground, deals }: Scene) {
  const rows = await ground.db
    .selectFrom('ledgerPostings')
    .select(['collaborationId', 'creditAccount', 'amount', 'currency'])
    .where('debitAccount', '=', 'chargeback_loss')
    .where(
      'collaborationId',
      'in',
      deals.map(({ id }) => id),
    )
    .execute()
  return rows.map((row) => ({ ...row, chargebackId: row.creditAccount.split(':')[1]! }))
}

/** What banks and staff undo: chargebacks, refunds that fail, released money taken back. */
export const reversing: Record<string, Operation> = {
  'a bank takes a payment back': {
    weight: 2.5,
    when: (scene) => disputable(scene).length > 0,
    act: async (scene) => {
      const { double } = scene.ground.world
      const { id, amount, amount_refunded: refunded, currency } = scene.random.pick(disputable(scene))
      const step = ['kwd', 'bhd', 'omr', 'jod', 'tnd'].includes(currency) ? 10 : 1
      const part = Math.floor(scene.random.whole(step, amount - refunded) / step) * step
      const terms = {
        inquiry: scene.random.chance(0.25),
        ...(scene.random.chance(0.3) ? { amount: part } : {}),
      }
      await attempt(scene, 'chargeback', () => double.openDispute(id, terms))
    },
  },
  'a bank decides': {
    weight: 4,
    when: (scene) => disputesIn(scene, isOpen).length > 0,
    act: async (scene) => {
      const { double } = scene.ground.world
      const { id, status } = scene.random.pick(disputesIn(scene, isOpen))
      if (status.startsWith('warning_') && scene.random.chance(0.5)) return double.escalateDispute(id)
      return double.closeDispute(id, scene.random.pick(['won', 'lost', 'lost'] as const))
    },
  },
  'an appeal is won': {
    weight: 1.5,
    when: (scene) => disputesIn(scene, (status) => status === 'lost').length > 0,
    act: async (scene) => {
      const { id } = scene.random.pick(disputesIn(scene, (status) => status === 'lost'))
      return scene.ground.world.double.overturnDispute(id)
    },
  },
  'a refund arrives or fails': {
    weight: 2,
    when: (scene) => waiting(scene).length > 0,
    act: async (scene) => {
      const { id } = scene.random.pick(waiting(scene))
      return scene.ground.world.double.settleRefund(id, scene.random.chance(0.4))
    },
  },
  'ask for a refund again': {
    weight: 1,
    when: ({ deals }) => deals.length > 0,
    act: (scene) =>
      attempt(scene, 'retry-refund', () =>
        retryRefund(
          scene.ground.db,
          scene.cast.staff[0],
          scene.random.pick(scene.deals).id,
          scene.ground.now(),
        ),
      ),
  },
  'take released money back': {
    weight: 2.5,
    when: (scene) => paidOut(scene).length > 0,
    act: async (scene) => {
      const deal = scene.random.pick(paidOut(scene))
      await takeBackSome(scene, deal)
      if (scene.random.chance(0.2)) await Promise.all([takeBackSome(scene, deal), takeBackSome(scene, deal)])
    },
  },
  'charge a creator for a chargeback': {
    weight: 3,
    when: (scene) => scene.deals.length > 0 && disputesIn(scene, (status) => status === 'lost').length > 0,
    act: async (scene) => {
      const found = await losses(scene)
      if (found.length === 0) return
      const { collaborationId, chargebackId, amount, currency } = scene.random.pick(found)
      const { ground, cast, random } = scene
      const part = random.chance(0.5) ? amount : random.whole(1, amount)
      const { grain } = currencies[currency as keyof typeof currencies]
      const asked = {
        collaborationId: collaborationId!,
        amount: money(part - (part % grain), currency),
        reason: 'The same person paid and posted',
      }
      await attempt(scene, 'recover-chargeback', () =>
        recoverChargeback(ground.db, cast.staff[0], chargebackId, asked, ground.now()),
      )
    },
  },
}
