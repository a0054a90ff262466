import { addCommission } from '#app/commands/add-commission.ts'
import { recordOrder } from '#app/commands/record-order.ts'
import { recordOrderRefund } from '#app/commands/record-order-refund.ts'
import { currencies, majorText, money } from '#app/domain/money.ts'
import { attempt, type DealNow, type Operation, type Scene } from '../operation.ts'

const commissioned = ({ deals }: Scene) => deals.filter(({ isCommissioned }) => isCommissioned)

const earning = (scene: Scene) =>
  commissioned(scene).filter(({ parts }) =>
    parts.some(({ kind, status }) => kind === 'commission' && status !== 'planned'),
  )

/** A customer buys with the deal's code, for up to four times what the budget stands for. */
async function buy({ ground, cast, random }: Scene, deal: DealNow) {
  const { db, now } = ground
  const link = await db
    .selectFrom('trackedLinks')
    .select('promoCode')
    .where('collaborationId', '=', deal.id)
    .executeTakeFirst()
  if (!link) return
  const { grain, least } = currencies[deal.currency]
  const amount = money(Math.ceil(random.whole(1, least * 4) / grain) * grain, deal.currency)
  const orderId = random.uuid()
  const order = { orderId, amount, clickId: null, promoCode: link.promoCode, orderedAt: now() }
  await recordOrder(db, deal.campaignId, order, now())
  cast.orders.push({ orderId, deal, left: amount.amount })
}

const accrue = (scene: Scene) =>
  attempt(scene, 'accrue-commission', () => scene.ground.nightly('accrue-commission'))

/** What orders earn, and what their refunds take away again. */
export const earnings: Record<string, Operation> = {
  'orders come': {
    weight: 4,
    when: (scene) => earning(scene).length > 0,
    act: async (scene) => {
      const deal = scene.random.pick(earning(scene))
      for (let orders = scene.random.whole(1, 3); orders > 0; orders -= 1)
        await attempt(scene, 'record-order', () => buy(scene, deal))
    },
  },
  'an order is given back': {
    weight: 2,
    when: ({ cast }) => cast.orders.some(({ left }) => left > 0),
    act: async (scene) => {
      const { ground, cast, random } = scene
      const { db, now } = ground
      const order = random.pick(cast.orders)
      const { deal, orderId, left } = order
      const { grain } = currencies[deal.currency]
      const part = Math.ceil(random.whole(1, Math.max(1, left)) / grain) * grain
      const refund = {
        orderId,
        refundId: random.uuid(),
        amount: random.chance(0.3) ? null : money(part, deal.currency),
        refundedAt: now(),
      }
      const verdict = await attempt(scene, 'record-order-refund', () =>
        recordOrderRefund(db, deal.campaignId, refund, now()),
      )
      if (verdict === 'refunded') order.left = refund.amount ? left - part : 0
    },
  },
  'commission is accrued': {
    weight: 2,
    when: (scene) => earning(scene).length > 0,
    act: async (scene) => {
      await Promise.all(scene.random.chance(0.3) ? [accrue(scene), accrue(scene)] : [accrue(scene)])
    },
  },
  'a further budget': {
    weight: 0.5,
    when: (scene) => earning(scene).length > 0,
    act: async (scene) => {
      const { id, brand, currency } = scene.random.pick(earning(scene))
      const { db, now } = scene.ground
      const typed = majorText(money(currencies[currency].least, currency))
      await attempt(scene, 'add-commission', () => addCommission(db, brand, id, typed, now()))
    },
  },
}
