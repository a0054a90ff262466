import { z } from 'zod'
import { plusDays } from '../clock.ts'
import { date, text } from '../form-fields.ts'

/** A change is published so many days before it counts. */
export const feeNoticeDays = 14
export const highestFeeBps = 3_000

/** A share in percent as typed, with at most two decimals: `10`, `7.5`, `7,25`. */
const percent = z
  .string()
  .trim()
  .regex(/^\d{1,2}([.,]\d{1,2})?$/, 'number')
  .transform((typed) => Math.round(Number(typed.replace(',', '.')) * 100))
  .refine((bps) => bps <= highestFeeBps, 'fee_too_high')

/** What staff decides about the fee: the share, from the beginning (UTC) of which day, and why. */
export const feeForm = z.object({ do: z.literal('change'), share: percent, from: date, reason: text(500) })

export const feeStart = (day: string) => new Date(`${day}T00:00:00Z`)

/** Whether a change is told of long enough before. */
export const isToldInTime = (effectiveAt: Date, now: Date) => effectiveAt >= plusDays(now, feeNoticeDays)
