import { z } from 'zod'

const day = z.preprocess(
  (value) => (value === '' || value === undefined ? null : value),
  z.iso.date('date').nullable(),
)

/** A code that a brand gives a creator: as customers type it, how often it counts, and on which days. */
export const codeForm = z
  .object({
    code: z
      .string('required')
      .trim()
      .min(1, 'required')
      .max(40, 'too_long')
      .regex(/^[\p{L}\p{N}_.-]+$/u, 'code_letters'),
    mostUses: z.preprocess(
      (value) => (value === '' || value === undefined ? null : value),
      z.coerce.number('number').int('number').min(1, 'number').max(1_000_000, 'number').nullable(),
    ),
    from: day,
    until: day,
  })
  .refine(({ from, until }) => from === null || until === null || from <= until, {
    path: ['until'],
    message: 'ends_before_start',
  })

export type CodeTerms = z.output<typeof codeForm>
