import { randomUUID } from 'node:crypto'
import { openClaim } from '#app/commands/open-claim.ts'
import { type PlainClaimStep, takeClaimStep, upholdClaim } from '#app/commands/take-claim-step.ts'
import type { Act } from './act.ts'
import { beginDispute } from './dispute-acts.ts'
import { claimDue, enter, missingWorth, type Model } from './model.ts'

type Stands = NonNullable<Model['claim']>['stands']

const isIn = ({ claim }: Model, ...stands: Stands[]) => claim !== null && stands.includes(claim.stands)

/** A word of one side on the running claim, which then stands elsewhere or is over. */
const word = (
  who: 'brand' | 'creator' | 'staff',
  step: PlainClaimStep,
  from: Stands[],
  to: Stands | 'over',
): Act => ({
  allowed: (model) => isIn(model, ...from),
  model: (model, now) => {
    if (to === 'over') model.claim = null
    else
      Object.assign(model.claim!, {
        stands: to,
        dueAt: claimDue(to, now),
        ...(to === 'restored' && { restoredAt: now }),
      })
  },
  real: ({ db, id, [who]: actor }, now) => takeClaimStep(db, actor, id, step, now, 'See for yourself'),
})

/** A post that was taken down early: what both sides and staff may do about it. */
export const claims: Record<string, Act> = {
  'brand claims that the post is gone': {
    allowed: ({ status, term, claim }, now) =>
      ['published', 'verified', 'completed'].includes(status) && now < term!.until && !claim,
    model: (model, now) => {
      model.claim = {
        stands: 'opened',
        missingFrom: now,
        restoredAt: null,
        dueAt: claimDue('opened', now),
      }
    },
    real: ({ db, id, brand }, now) => {
      const picture = {
        ...{ key: `${randomUUID()}.webp`, width: 800, height: 1000 },
        ...{ bytes: 1_000, sha256: '0'.repeat(64) },
      }
      return openClaim(db, brand, id, { kind: 'removed', statement: 'Not found', picture }, now)
    },
  },
  'creator puts the post back': word('creator', 'restore-post', ['opened'], 'restored'),
  'creator answers the claim': word('creator', 'answer-claim', ['opened'], 'answered'),
  'brand is content again': word('brand', 'accept-restored', ['restored'], 'over'),
  'brand insists on the claim': word('brand', 'insist-on-claim', ['restored'], 'answered'),
  'brand drops the claim': word('brand', 'withdraw-claim', ['opened', 'answered', 'unanswered'], 'over'),
  'staff rejects the claim': word('staff', 'reject-claim', ['answered', 'unanswered'], 'over'),
  'staff upholds the claim': {
    // What is already before staff as a dispute is decided there.
    allowed: (model) => isIn(model, 'answered', 'unanswered'),
    model: (model, now) => {
      const worth = missingWorth(model, model.claim!)
      model.claim = null
      if (model.status === 'published') return beginDispute(model, 'brand', now)
      model.released -= Math.min(worth, model.released)
      if (model.status === 'verified') enter(model, 'completed', now)
    },
    real: async ({ db, id, staff, settle }, now) => {
      await upholdClaim(db, staff, id, 'The page said so', now)
      await settle()
    },
  },
}
