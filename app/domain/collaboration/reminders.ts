/** How many hours before a deadline whoever is waited for hears of it once more, the nearest first. */
export const reminderLeads = [4, 24] as const

type Running = { enteredAt: Date; dueAt: Date }

/**
 * The distance at which a running clock is to be announced at this moment, if any. Who has heard of a clock when it
 * began is not told in the same breath, and a timer that comes late says only what is nearest.
 */
export function leadAt({ enteredAt, dueAt }: Running, now: Date): number | null {
  const left = (dueAt.getTime() - now.getTime()) / 3_600_000
  const length = (dueAt.getTime() - enteredAt.getTime()) / 3_600_000
  const lead = reminderLeads.find((hours) => left <= hours)
  return left > 0 && lead !== undefined && length > lead ? lead : null
}
