import { answerIfAsked, claimOf, rulingOf } from '#app/commands/dispute.testing.ts'
import { acceptRuling, appealRuling } from '#app/commands/answer-ruling.ts'
import { openDispute } from '#app/commands/open-dispute.ts'
import { ruleDispute, secondRuling } from '#app/commands/rule-dispute.ts'
import { acceptSettlement, offerSettlement } from '#app/commands/settle-dispute.ts'
import { isUnderWay } from '#app/domain/collaboration/steps.ts'
import { currencies, money } from '#app/domain/money.ts'
import { findDispute } from '#db/queries/disputes.ts'
import { attempt, type DealNow, type Operation, type Scene } from '../operation.ts'

const underWay = (scene: Scene) => scene.deals.filter(({ status }) => isUnderWay(status))
const disputed = (scene: Scene) => scene.deals.filter(({ status }) => status === 'disputed')

/** One of the two sides opens a dispute about whatever it may. */
export function openOne(scene: Scene, { id, brand, creator, status }: DealNow) {
  const actor = scene.random.pick([brand, creator])
  const { db, now } = scene.ground
  return attempt(scene, 'open-dispute', () => openDispute(db, actor, id, claimOf(actor.role, status), now()))
}

/** Nothing, everything or any part to the creator, in the currency's steps. */
async function anySplit({ ground, random }: Scene, { id, currency }: DealNow) {
  const row = await ground.db
    .selectFrom('ledgerAccounts')
    .select('balance')
    .where('address', '=', `escrow_frozen:${id}`)
    .where('currency', '=', currency)
    .executeTakeFirst()
  const frozen = row?.balance ?? 0
  const { grain } = currencies[currency]
  const any = Math.floor(random.whole(0, frozen) / grain) * grain
  return money(random.pick([0, any, any, frozen]), currency)
}

/** One person of staff rules, another agrees where two are needed; then the sides accept, appeal, or wait. */
async function rule(scene: Scene, deal: DealNow) {
  const { db, now } = scene.ground
  const { id, brand, creator } = deal
  const [one, other] = scene.cast.staff
  const toCreator = await anySplit(scene, deal)
  const reason = (await findDispute(db, id))?.reason
  await attempt(scene, 'answer-dispute', () => answerIfAsked(db, deal, now()))
  await attempt(scene, 'rule-dispute', () => ruleDispute(db, one, id, rulingOf(toCreator, reason), now()))
  await attempt(scene, 'confirm-ruling', () => secondRuling(db, other, id, { isAgreed: true }, now()))
  const next = scene.random.pick(['accept', 'accept', 'appeal', 'wait'] as const)
  if (next === 'accept')
    for (const side of [brand, creator])
      await attempt(scene, 'accept-ruling', () => acceptRuling(db, side, id, now()))
  if (next === 'appeal') {
    await attempt(scene, 'appeal-ruling', () => appealRuling(db, brand, id, 'Look again', now()))
    const again = rulingOf(await anySplit(scene, deal), reason)
    await attempt(scene, 'rule-appeal', () => ruleDispute(db, other, id, again, now()))
  }
}

/** One side offers what it likes, the other accepts it. */
async function settle(scene: Scene, deal: DealNow) {
  const { db, now } = scene.ground
  const [from, to] = scene.random.pick([
    [deal.brand, deal.creator],
    [deal.creator, deal.brand],
  ] as const)
  const toCreator = await anySplit(scene, deal)
  await attempt(scene, 'settle-dispute', async () => {
    const offerId = await offerSettlement(db, from, deal.id, { toCreator }, now())
    await acceptSettlement(db, to, deal.id, offerId, now())
  })
}

/** How a deal is quarrelled over, and how that ends. */
export const disputing: Record<string, Operation> = {
  'open a dispute': {
    weight: 3,
    when: (scene) => underWay(scene).length > 0,
    act: (scene) => openOne(scene, scene.random.pick(underWay(scene))),
  },
  'rule on a dispute': {
    weight: 4,
    when: (scene) => disputed(scene).length > 0,
    act: (scene) => rule(scene, scene.random.pick(disputed(scene))),
  },
  'settle a dispute': {
    weight: 2,
    when: (scene) => disputed(scene).length > 0,
    act: (scene) => settle(scene, scene.random.pick(disputed(scene))),
  },
  'rule and settle at once': {
    weight: 1,
    when: (scene) => disputed(scene).length > 0,
    act: async (scene) => {
      const deal = scene.random.pick(disputed(scene))
      await Promise.all([rule(scene, deal), rule(scene, deal), settle(scene, deal)])
    },
  },
}
