import { z } from 'zod'
import { judgeAgreed } from '../outcome/link-target.ts'

export const optional = (most: number) => z.string().trim().max(most).default('')
export const count = (least: number, most: number) =>
  z.coerce.number('number').int('number').min(least).max(most)

/** A full web address, or nothing. */
export const webAddress = z
  .union([z.literal(''), z.url('url').refine((url) => /^https?:\/\//.test(url), 'url')])
  .default('')

/** Where followers are to arrive, spelt as browsers spell it, or nothing. */
export const destination = z
  .string()
  .trim()
  .max(2_000)
  .default('')
  .transform((typed, context) => {
    if (typed === '') return ''
    const judged = judgeAgreed(typed)
    if ('target' in judged) return judged.target
    context.addIssue({ code: 'custom', message: judged.problem })
    return z.NEVER
  })

/** One point a line; empty lines are dropped. */
export const lines = (most: number) =>
  z
    .union([z.string(), z.array(z.string())])
    .default('')
    .transform((value) =>
      (Array.isArray(value) ? value : value.split(/\r?\n/)).map((line) => line.trim()).filter(Boolean),
    )
    .refine(
      (points) => points.length <= most && points.every((point) => point.length <= 300),
      'too_many_points',
    )

const isGiven = (value: unknown): boolean =>
  typeof value === 'object' && value !== null
    ? Object.values(value).some(isGiven)
    : value !== '' && value !== undefined && value !== null

/** A line or block of the form that was left empty: nothing but what stands there already, by the names in `usual`. */
export const isBlank = (value: unknown, ...usual: string[]) =>
  typeof value === 'object' &&
  value !== null &&
  Object.entries(value).every(([name, inner]) => usual.includes(name) || !isGiven(inner))

/** A block of the form that may be left empty as a whole. */
export const block = <S extends z.ZodType>(schema: S, ...usual: string[]) =>
  z.preprocess((value) => (value === undefined || isBlank(value, ...usual) ? null : value), schema.nullable())

/** Lines of a form. Empty ones are dropped after checking, so that an error stays at the line it is about. */
export const rows = <S extends z.ZodType>(schema: S, most: number, ...usual: string[]) =>
  z
    .array(
      z.preprocess((line) => (isBlank(line, ...usual) ? null : line), schema.nullable()),
      'required',
    )
    .max(most)
    .transform((all) => all.filter((line) => line !== null))

/** Says what is wrong with a field: its dotted name and a key of `form.error`. */
export type Complain = (path: string, message: string) => void
