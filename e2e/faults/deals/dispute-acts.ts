import { answerDispute } from '#app/commands/answer-dispute.ts'
import { acceptRuling } from '#app/commands/answer-ruling.ts'
import { claimOf, rulingOf } from '#app/commands/dispute.testing.ts'
import { openDispute } from '#app/commands/open-dispute.ts'
import { ruleDispute } from '#app/commands/rule-dispute.ts'
import type { Status } from '#app/domain/collaboration/steps.ts'
import { money } from '#app/domain/money.ts'
import { findDispute } from '#db/queries/disputes.ts'
import type { Act } from './act.ts'
import { closeRuling, enter, hour, type Model } from './model.ts'

type Side = 'brand' | 'creator'

const underWay: Status[] = ['funded', 'shipped', 'received', 'in_review', 'revising', 'approved', 'published']

const open = (who: Side): Act => ({
  allowed: ({ status }) => underWay.includes(status),
  model: (model, now) => beginDispute(model, who, now),
  real: ({ db, id, model, [who]: actor }, now) => openDispute(db, actor, id, claimOf(who, model.status), now),
})

/** The money is frozen, and the other side has three days to answer. */
export function beginDispute(model: Model, by: Side, now: number) {
  model.frozen = model.held
  model.held = 0
  model.dispute = { stands: 'opened', by, dueAt: now + 72 * hour, toCreator: 0, accepted: [] }
  enter(model, 'disputed', now)
}

const rule = (share: number): Act => ({
  allowed: ({ dispute }) => dispute?.stands === 'reviewing',
  model: (model, now) => {
    const toCreator = Math.floor(model.price * share)
    Object.assign(model.dispute!, { stands: 'ruled', dueAt: now + 72 * hour, toCreator, accepted: [] })
  },
  real: async ({ db, id, staff, price }, now) => {
    const toCreator = money(Math.floor(price * share), 'SAR')
    const reason = (await findDispute(db, id))?.reason
    await ruleDispute(db, staff, id, rulingOf(toCreator, reason), now)
  },
})

const accept = (who: Side): Act => ({
  allowed: ({ dispute }) => dispute?.stands === 'ruled' && !dispute.accepted.includes(who),
  model: (model, now) => {
    model.dispute!.accepted.push(who)
    if (model.dispute!.accepted.length === 2) closeRuling(model, now)
  },
  real: ({ db, id, [who]: actor }, now) => acceptRuling(db, actor, id, now),
})

/** A dispute as far as the deal feels it: opened, answered, ruled, accepted. Its own life has a campaign of its own. */
export const disputes: Record<string, Act> = {
  'brand disputes': open('brand'),
  'creator disputes': open('creator'),
  'the other side answers': {
    allowed: ({ dispute }) => dispute?.stands === 'opened',
    model: (model) => {
      Object.assign(model.dispute!, { stands: 'reviewing', dueAt: null })
    },
    real: ({ db, id, brand, creator, model }, now) => {
      const actor = model.dispute?.by === 'brand' ? creator : brand
      return answerDispute(db, actor, id, { position: 'denies', statement: 'As agreed' }, now)
    },
  },
  'staff gives it to the creator': rule(1),
  'staff splits': rule(0.5),
  'staff gives it back': rule(0),
  'brand accepts the ruling': accept('brand'),
  'creator accepts the ruling': accept('creator'),
}
