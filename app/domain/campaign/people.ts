import type { Platform } from '../channel/platforms.ts'
import type { Terms } from '../collaboration/deadline.ts'
import { openSteps } from '../collaboration/open-steps.ts'
import { isEnded, type Status, standingOf, type StepName, stepOf, turnOf } from '../collaboration/steps.ts'
import type { Money } from '../money.ts'

/** Columns of a campaign's board, in the order of a deal's life. */
export const peopleGroups = [
  'found',
  'invited',
  'negotiating',
  'agreed',
  'making',
  'review',
  'approved',
  'published',
  'disputed',
  'done',
  'ended',
] as const
export type PeopleGroup = (typeof peopleGroups)[number]

/** Which column a deal stands in; `found` holds people without a deal. */
export const groupOf: Record<Status, Exclude<PeopleGroup, 'found'>> = {
  invited: 'invited',
  applied: 'invited',
  offered: 'negotiating',
  countered: 'negotiating',
  accepted: 'agreed',
  funded: 'agreed',
  shipped: 'making',
  received: 'making',
  revising: 'making',
  in_review: 'review',
  approved: 'approved',
  published: 'published',
  disputed: 'disputed',
  verified: 'done',
  completed: 'done',
  settled: 'done',
  declined: 'ended',
  withdrawn: 'ended',
  expired: 'ended',
  cancelled: 'ended',
  refunded: 'ended',
}

/** A deal of a campaign as every view of its people reads it. */
export type CampaignPerson = {
  id: string
  status: Status
  enteredAt: Date
  dueAt: Date | null
  openAt: Date | null
  price: Money
  creatorName: string
  handle: string
  platform: Platform
  channelId: string
  briefId: string
  briefTitle: string
  terms: Terms
  publishFrom: string
  changesAsked: number
  includedRevisions: number
  offerVersion: number
  isContested: boolean
  lastMessage: { role: string; body: string; sentAt: Date } | null
}

/** Somebody on a shortlist of the campaign with whom there is no deal yet. */
export type FoundPerson = {
  channelId: string
  name: string
  handle: string
  platform: Platform
  note: string
  listId: string
  listName: string
}

/** A step that the brand may take with a card, and the column to which it leads. */
export type CardMove = {
  step: StepName
  to: PeopleGroup
  /** The part of the deal's page where the step is taken, when it needs more than a word. */
  form: string | null
}

/** Steps that ask for more than a word, and where on the deal's page they ask. */
const forms: Partial<Record<StepName, string>> = {
  'accept-bid': 'offer',
  'make-offer': 'offer',
  'request-changes': 'draft',
  'approve-draft': 'draft',
  'ship-product': '',
  'open-dispute': 'dispute',
}

/** What the brand may do with a card now: the table of steps says it, nothing else does. */
export function movesOf(person: CampaignPerson, now: Date): CardMove[] {
  const { status, openAt, changesAsked, isContested, terms, includedRevisions } = person
  const situation = { reader: 'brand', status, openAt, changesAsked, isContested, terms } as const
  const open = openSteps({ ...situation, brief: { includedRevisions } }, now)
  return [...open].map((step) => ({ step, to: groupOf[stepOf(step).to], form: forms[step] ?? null }))
}

/** The one move that leads to a column; undefined where none or several do, or where the card stands there already. */
export function moveTo(person: { status: Status }, moves: readonly CardMove[], to: PeopleGroup) {
  if (groupOf[person.status] === to) return undefined
  const leading = moves.filter((move) => move.to === to)
  return leading.length === 1 ? leading[0] : undefined
}

/** Why a card does not go to a column by being dropped there. */
export type NoMove = 'here' | 'theirs' | 'several' | 'no_step'

export function whyNot(
  person: Pick<CampaignPerson, 'status' | 'terms'>,
  moves: readonly CardMove[],
  to: PeopleGroup,
): NoMove | undefined {
  if (groupOf[person.status] === to) return 'here'
  const leading = moves.filter((move) => move.to === to).length
  if (leading === 1) return undefined
  if (leading > 1) return 'several'
  return turnOf(standingOf(person)) === 'creator' ? 'theirs' : 'no_step'
}

/** Whether somebody lets the other side wait beyond the clock or the agreed day. */
export const isOverdue = ({ status, dueAt }: Pick<CampaignPerson, 'status' | 'dueAt'>, now: Date) =>
  dueAt !== null && dueAt < now && !isEnded(status)
