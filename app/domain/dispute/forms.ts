import { z } from 'zod'
import { several, text } from '../form-fields.ts'
import { positions, rulingLanguages, type RulingWords } from './case.ts'
import { type Criterion, criterionNames, evidencePoints, reasonNames } from './reasons.ts'

/** An amount in major units as typed; the deal's currency reads it. */
const amount = text(20)

export const openDisputeForm = z.object({
  reason: z.enum(reasonNames, 'choice'),
  statement: text(5_000),
  asks: z.string().trim().max(20).default(''),
})

export const answerDisputeForm = z.object({
  position: z.enum(positions, 'choice'),
  statement: text(5_000),
  asks: z.string().trim().max(20).default(''),
})

export const appealForm = z.object({ statement: text(5_000) })

/** Files travel beside it, or were sent before it under the ids of their uploads; the words belong to them. */
export const evidenceForm = z
  .object({
    point: z.enum(evidencePoints, 'choice'),
    kind: z.enum(['files', 'link', 'text'], 'choice'),
    body: z.string().trim().max(5_000).default(''),
    uploads: several(z.array(z.uuid()).max(30)).transform((ids) => [...new Set(ids)]),
    unsent: z.enum(['', 'arriving', 'opening', 'refused']).default(''),
  })
  .superRefine(({ kind, body, unsent }, context) => {
    if (kind === 'files' && unsent)
      context.addIssue({ code: 'custom', path: ['files'], message: `upload_${unsent}` })
    if (kind !== 'files' && body === '')
      context.addIssue({ code: 'custom', path: ['body'], message: 'required' })
    else if (kind === 'link' && !(/^https?:\/\//i.test(body) && URL.canParse(body)))
      context.addIssue({ code: 'custom', path: ['body'], message: 'url' })
  })

export const settlementForm = z.object({ toCreator: amount, note: z.string().trim().max(2_000).default('') })
/** The offer that the reader saw: another may have replaced it meanwhile. */
export const offerAnswerForm = z.object({ offer: z.coerce.number('number').int('number').min(1) })

const words = z.object({
  facts: z.string().trim().max(5_000).default(''),
  why: z.string().trim().max(3_000).default(''),
})

/** A ruling: the amount, the criterion, and the reasons in every language that is written at all. */
export const disputeRulingForm = z
  .object({
    toCreator: amount,
    criterion: z.enum(criterionNames as [Criterion, ...Criterion[]], 'choice'),
    language: z.enum(rulingLanguages, 'choice'),
    /** The languages in which the reasons have to stand. */
    needs: z
      .string()
      .max(20)
      .default('')
      .transform((list) => rulingLanguages.filter((language) => list.split(',').includes(language))),
    words: z.object({ en: words.optional(), ar: words.optional(), ru: words.optional() }),
  })
  .superRefine(({ words: written, needs, language }, context) => {
    for (const one of new Set([...needs, language]))
      for (const part of ['facts', 'why'] as const)
        if (!written[one]?.[part])
          context.addIssue({ code: 'custom', path: ['words', one, part], message: 'required' })
  })

/** The languages in which anything was written, as they are stored. */
export const writtenWords = (words: z.output<typeof disputeRulingForm>['words']): RulingWords =>
  Object.fromEntries(Object.entries(words).filter(([, said]) => said && (said.facts || said.why)))

export const secondRulingForm = z.object({ note: z.string().trim().max(2_000).default('') })
