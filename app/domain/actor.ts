export const roles = ['brand', 'creator', 'staff', 'system'] as const
export type Role = (typeof roles)[number]

/**
 * Who acts. `id` is the party (the brand, the creator; for staff the account itself); `accountId` is the person.
 * `system` stands for timers and the payment processor.
 */
export type Actor =
  | { role: 'brand'; id: string; accountId: string }
  | { role: 'creator'; id: string; accountId: string }
  | { role: 'staff'; id: string; accountId: string }
  | { role: 'system' }

export type BrandActor = Extract<Actor, { role: 'brand' }>
export type CreatorActor = Extract<Actor, { role: 'creator' }>
export type StaffActor = Extract<Actor, { role: 'staff' }>

export type SystemActor = Extract<Actor, { role: 'system' }>

export const system: SystemActor = { role: 'system' }

/** The person behind an actor, null for timers and webhooks. */
export const accountOf = (actor: Actor) => (actor.role === 'system' ? null : actor.accountId)
