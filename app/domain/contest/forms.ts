import { z } from 'zod'
import { count, optional } from '../campaign/brief-fields.ts'
import { text } from '../form-fields.ts'
import { readSignature } from './beacon-round.ts'
import { causes } from './draw.ts'

/** Longer text than this is brought in as a file. */
export const mostPasted = 400_000

export const entriesForm = z.object({ text: optional(mostPasted) })

export const exclusionForm = z.object({ handle: text(100), reason: text(300) })

export const beaconForm = z.object({
  answer: text(5_000)
    .refine((pasted) => readSignature(pasted) !== undefined, 'invalid')
    .transform((pasted) => readSignature(pasted)!),
})

export const replacementForm = z.object({
  rank: count(1, 2_000),
  cause: z.enum(causes),
  reason: text(500),
})

export const callOffForm = z.object({ reason: text(500) })
