import { z } from 'zod'
import type { Side } from '../collaboration/deal-view.ts'
import { text } from '../form-fields.ts'
import { answerWords, questions } from './feedback.ts'

const stars = z.enum(['1', '2', '3', '4', '5']).transform(Number)
const answer = z.enum(answerWords)
const body = z.string().trim().max(2_000).default('')

const answersOf = <S extends Side>(side: S) =>
  z.object(
    Object.fromEntries(questions[side].map((question) => [question, answer])) as Record<
      (typeof questions)[S][number],
      typeof answer
    >,
  )

/** What a side is asked when a deal is over; the words are its own, and may be left out. */
export const feedbackForms = {
  brand: z.object({ stars, answers: answersOf('brand'), body }),
  creator: z.object({ stars, answers: answersOf('creator'), body }),
} as const satisfies Record<Side, z.ZodType>

export const replyForm = z.object({ body: text(2_000) })
