/** Clocks that a brief may shorten, with the hours they have otherwise. Nobody is given less than a day. */
export const longestHours = { answer: 72, fund: 72, review: 72, revision: 72, check: 72 } as const
export type ClockName = keyof typeof longestHours
export const clockNames = Object.keys(longestHours) as ClockName[]
export const shortestHours = 24

/** What a brief says of its clocks; a clock that it does not name has its usual length. */
export type BriefClocks = Partial<Record<ClockName, number>>

/**
 * A clock starts when its status is entered. `hours` are plain hours, `businessHours` stop at the brand's weekend,
 * `day` is the end of a date in the terms (brand's zone) plus `grace` hours. `name` says which clock of a brief may
 * shorten it.
 */
export type Clock = (
  { hours: number } | { businessHours: number } | { day: 'draftDueOn' | 'publishTo'; grace: number }
) & { name?: ClockName }

/** How long each wait of a deal's life may last. */
export const waits = {
  answer: { hours: longestHours.answer, name: 'answer' },
  fund: { hours: longestHours.fund, name: 'fund' },
  /** From funding on: without an address nothing can be sent. */
  address: { hours: 72 },
  /** Five working days, once there are both the money and the address. */
  shipping: { businessHours: 5 * 24 },
  /** A parcel on its way counts as lost for the creator first, for the brand a week later. */
  arrival: { hours: 14 * 24 },
  lost: { hours: 21 * 24 },
  draft: { day: 'draftDueOn', grace: 48 },
  review: { businessHours: longestHours.review, name: 'review' },
  revision: { hours: longestHours.revision, name: 'revision' },
  publish: { day: 'publishTo', grace: 48 },
  check: { hours: longestHours.check, name: 'check' },
} as const satisfies Record<string, Clock>

/** The clock as it runs under a brief: a brief may shorten it, never lengthen it. */
export function tightened(clock: Clock, brief: BriefClocks): Clock {
  const chosen = clock.name && brief[clock.name]
  if (!chosen || 'day' in clock) return clock
  const usual = 'hours' in clock ? clock.hours : clock.businessHours
  const hours = Math.min(usual, Math.max(shortestHours, chosen))
  return 'hours' in clock ? { ...clock, hours } : { ...clock, businessHours: hours }
}
