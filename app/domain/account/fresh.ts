import { plusHours } from '../clock.ts'

/** A shown second factor counts for what moves money for so long. */
export const freshMinutes = 15

/** Whether a second factor that was shown `at` still counts for money. */
export const isFresh = (at: Date | null, now: Date) => at !== null && plusHours(at, freshMinutes / 60) > now
