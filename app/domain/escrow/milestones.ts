import type { Role } from '../actor.ts'
import type { Clock } from '../collaboration/clock-table.ts'
import { divide, type Money } from '../money.ts'
import { Refusal } from '../refusal.ts'

export const partStatuses = ['planned', 'funded', 'delivered', 'released', 'returned'] as const
export type PartStatus = (typeof partStatuses)[number]

/** A part of a price, agreed with the deal: paid for by itself, released by itself. */
export type Part = {
  kind: 'work' | 'commission'
  title: string
  amount: Money
  /** By when its work is done, a calendar day in the brand's zone. */
  dueOn: string | null
  /** Agreed while the work went on; absent for what the brief plans. */
  isExtra?: boolean
}

/** What a brief says of a part before there is a price: `share` in whole percent; all of them make 100. */
export type PlannedPart = { title: string; share: number; dueOn: string }

/** The price in the parts that the brief plans, to the last minor unit; without a plan it is one part. */
export function partsOf(price: Money, planned: readonly PlannedPart[]): Part[] {
  if (planned.length === 0) return [{ kind: 'work', title: '', amount: price, dueOn: null }]
  const amounts = divide(
    price,
    planned.map(({ share }) => share),
  )
  return planned.map(({ title, dueOn }, index) => ({
    kind: 'work',
    title,
    amount: amounts[index]!,
    dueOn: dueOn || null,
  }))
}

type PartStep = {
  by: readonly Role[]
  from: readonly PartStatus[]
  to: PartStatus
  /** On silence the system takes it when this clock has run out. */
  after?: Clock
}

/**
 * The life of a part that is not the last: the creator says that it is done, the brand releases it, silence releases
 * it. The last part, or the only one, is released with the verified post.
 */
export const partSteps = {
  'deliver-part': { by: ['creator'], from: ['funded'], to: 'delivered' },
  'release-part': {
    by: ['brand', 'system'],
    from: ['funded', 'delivered'],
    to: 'released',
    after: { businessHours: 72 },
  },
} as const satisfies Record<string, PartStep>
export type PartStepName = keyof typeof partSteps

/** @throws Refusal forbidden when it is another role's step, conflict when it is not its turn. */
export function takePart(name: PartStepName, status: PartStatus, role: Role): PartStep {
  const step: PartStep = partSteps[name]
  if (!step.by.includes(role)) throw new Refusal('forbidden', 'step.not_yours', { step: name })
  if (!step.from.includes(status)) throw new Refusal('conflict', 'part.out_of_turn', { status })
  return step
}

type PlacedPart = { kind: string; position: number; isExtra: boolean }

/**
 * The last planned part of the work needs no step of its own, and neither does what was agreed on top: the verified post
 * releases them with all that is held.
 */
export const isReleasedWithPost = (part: PlacedPart, all: readonly PlacedPart[]) =>
  part.kind !== 'work' ||
  part.isExtra ||
  all.every(({ kind, position, isExtra }) => kind !== 'work' || isExtra || position <= part.position)
