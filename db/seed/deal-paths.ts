import type { PlainStep } from '../../app/commands/take-step.ts'
import type { Status } from '../../app/domain/collaboration/steps.ts'

/** Moves the deal's people make, in the order in which they make them. */
export type Move =
  | 'invite'
  | 'apply'
  | 'make-offer'
  | 'counter'
  | 'accept'
  | 'accept-bid'
  | 'pay'
  | 'address'
  | 'ship'
  | 'receive'
  | 'ask-time'
  | 'submit'
  | 'comment'
  | 'request-changes'
  | 'publish'
  | 'dispute'
  | 'rule'
  | 'rule-refund'
  | 'talk'
  | 'onboard'
  | `step:${PlainStep}`
  | `clock:${PlainStep}`

const agreed: Move[] = ['invite', 'counter', 'talk', 'accept-bid']
const funded: Move[] = [...agreed, 'pay']
const reviewed: Move[] = [...funded, 'submit', 'comment', 'request-changes', 'submit']
const published: Move[] = [...reviewed, 'step:approve-draft', 'publish']

/** How a deal comes into each status where nothing is shipped, by the commands that people use. */
const paths: Record<Status, Move[]> = {
  invited: ['invite'],
  applied: ['apply'],
  offered: ['apply', 'make-offer'],
  countered: ['invite', 'counter'],
  accepted: ['invite', 'accept'],
  funded,
  shipped: funded,
  received: funded,
  in_review: [...funded, 'submit', 'comment'],
  revising: [...funded, 'submit', 'comment', 'request-changes'],
  approved: [...reviewed, 'step:approve-draft'],
  published,
  verified: [...published, 'step:verify-post'],
  completed: ['invite', 'onboard', ...published.slice(1), 'step:verify-post'],
  declined: ['invite', 'step:decline-offer'],
  withdrawn: ['invite', 'step:withdraw-offer'],
  expired: ['invite', 'clock:expire'],
  cancelled: ['invite', 'accept', 'step:cancel-unfunded'],
  disputed: [...published, 'dispute'],
  settled: ['invite', 'onboard', ...published.slice(1), 'dispute', 'rule'],
  refunded: [...published, 'dispute', 'rule-refund'],
}

/** How a deal comes into a status; a product travels once the money is held. */
export function pathTo(status: Status, shipsProduct: boolean): Move[] {
  const moves = paths[status]
  const paid = moves.indexOf('pay') + 1
  if (!shipsProduct || paid === 0) return moves
  const way: Move[] = ['address', 'ship', 'receive']
  const steps = { funded: 1, shipped: 2 }[status as 'funded'] ?? way.length
  const asks: Move[] = status === 'received' ? ['ask-time'] : []
  return [...moves.slice(0, paid), ...way.slice(0, steps), ...asks, ...moves.slice(paid)]
}
