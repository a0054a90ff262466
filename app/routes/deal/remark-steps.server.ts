import { now } from '#app/clock.server.ts'
import { replyToRemark } from '#app/commands/reply-to-remark.ts'
import { settleRemark } from '#app/commands/settle-remark.ts'
import type { BrandActor, CreatorActor } from '#app/domain/actor.ts'
import { remarkForm, replyForm } from '#app/domain/review/forms.ts'
import { onStep, type StepHandler } from '#app/http/steps.ts'
import { db } from '#db/db.server.ts'

/** What either side can do about remarks that were made. */
export function remarkSteps(actor: BrandActor | CreatorActor, id: string): Record<string, StepHandler> {
  const settle = (event: 'resolve' | 'reopen') =>
    onStep(remarkForm, ({ remark }) => settleRemark(db, actor, id, { remark, event }, now()), 'remarks')
  return {
    reply: onStep(replyForm, (reply) => replyToRemark(db, actor, id, reply, now()), 'remarks'),
    'resolve-remark': settle('resolve'),
    'reopen-remark': settle('reopen'),
  }
}
