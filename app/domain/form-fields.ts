import { z } from 'zod'
import { localInstant } from './clock.ts'

/** A text that must be there, without the space around it. */
export const text = (most: number) => z.string().trim().min(1, 'required').max(most)

/** A calendar day, `2026-12-24`. */
export const date = z.iso.date('date')

/** A moment as a form has it: `2026-05-01T09:30`, in UTC. */
export const moment = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/, 'required')
  .refine((shown) => !Number.isNaN(Date.parse(`${shown}Z`)), 'invalid')
  .transform((shown) => localInstant(shown, 'UTC'))

/** A group of choices as a form posts it: nothing, one value, or several. `items` is the schema of the whole list. */
export const choices = <S extends z.ZodType>(items: S) =>
  z.preprocess(
    (value) => (value === undefined || value === '' ? [] : Array.isArray(value) ? value : [value]),
    items,
  )

/** A field that comes once, several times or not at all. */
export const several = <S extends z.ZodType>(list: z.ZodArray<S>) =>
  z.preprocess(
    (value) => (value === undefined || value === '' ? [] : Array.isArray(value) ? value : [value]),
    list,
  )
