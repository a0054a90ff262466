import { z } from 'zod'
import { text } from '../form-fields.ts'
import { breaches, outcomes, subjectKinds } from './case.ts'

const note = z.string().trim().max(2_000).default('')

/** A report: what it is about, and under which of the rules. */
export const reportForm = z
  .object({ kind: z.enum(subjectKinds), id: z.string().min(1).max(80), reason: z.enum(breaches), note })
  .superRefine(({ reason, note: said }, context) => {
    if (reason === 'other' && !said) context.addIssue({ code: 'custom', path: ['note'], message: 'required' })
  })

/** A decision, with the words in which the one whose it is hears of it. */
export const decisionForm = z
  .object({
    outcome: z.enum(outcomes),
    reason: z.enum(['none', ...breaches]),
    note: text(2_000),
  })
  .superRefine(({ outcome, reason }, context) => {
    if ((outcome === 'keep') !== (reason === 'none'))
      context.addIssue({ code: 'custom', path: ['reason'], message: 'breach_fits' })
  })

export const appealForm = z.object({ body: text(2_000) })

export const wordForm = z.object({
  language: z.enum(['en', 'ar', 'ru']),
  word: text(60),
  effect: z.enum(['hold', 'flag']),
})
export const unlistWordForm = z.object({ language: z.enum(['en', 'ar', 'ru']), word: text(60) })

export const imageForm = z.object({ note: text(300) })
export const unlistImageForm = z.object({ sha256: z.string().regex(/^[0-9a-f]{64}$/, 'invalid') })
