import type { Side } from '../collaboration/deal-view.ts'
import { plusDays } from '../clock.ts'
import { isStepOf, type DealKind } from '../collaboration/kind.ts'
import type { Breach, Standing } from '../moderation/case.ts'
import { stepNames, stepOf, type Status } from '../collaboration/steps.ts'

/** So many days from the end of a deal both sides may say what working together was like. */
export const feedbackDays = 14

/** Below so many there is no average: one voice would be the whole of it. */
export const leastForAverage = 3

/** What each side is asked of the other. */
export const questions = {
  brand: ['in_time', 'on_brief', 'reachable', 'again'],
  creator: ['paid_in_time', 'answered', 'fair_changes', 'again'],
} as const satisfies Record<Side, readonly string[]>
export type Question = (typeof questions)[Side][number]

export const answerWords = ['yes', 'reserved', 'no'] as const
export type AnswerWord = (typeof answerWords)[number]
export type Answers = Partial<Record<Question, AnswerWord>>

/** What one side says of the other. */
export type Opinion = { stars: number; answers: Answers; body: string }

/** An opinion with where it stands; `shownAt` is null while only its writer reads it. */
export type Feedback = Opinion & {
  id: string
  byRole: Side
  author: string
  writtenAt: Date
  shownAt: Date | null
  reply: Reply | null
  /** Why others do not read it; that they do not is seen. */
  standing: Held | null
}

type Held = { state: Standing; reason: Breach | null; since: Date }
/** What the side that is spoken of answered. */
export type Reply = { author: string; body: string; madeAt: Date; standing: Held | null }

/** What moderation holds back is not sent to others at all; who wrote it and why it is not shown is. */
export function asOthersRead(feedback: Feedback, { mayReadReply = false } = {}): Feedback {
  if (feedback.standing) return { ...feedback, stars: 0, answers: {}, body: '', reply: null }
  const { reply } = feedback
  return reply?.standing && !mayReadReply ? { ...feedback, reply: { ...reply, body: '' } } : feedback
}

/** Where a deal ends for the people who worked on it. */
const ends: readonly Status[] = ['verified', 'settled', 'refunded', 'cancelled']

type Taken = { step: string; takenAt: Date }
export type Period = { from: Date; until: Date }

/**
 * When feedback about a deal may be written: from its end, if money was held for it before. Null for a deal that goes
 * on, that ended without any money, or that is only about rights.
 */
export function feedbackPeriod(history: readonly Taken[], kind: DealKind = 'work'): Period | null {
  if (kind !== 'work' || !history.some(({ step }) => step === 'fund')) return null
  const end = history.find(({ step }) => isEnding(step))
  return end ? { from: end.takenAt, until: plusDays(end.takenAt, feedbackDays) } : null
}

const endingSteps: ReadonlySet<string> = new Set(
  stepNames.filter((name) => isStepOf('work', name) && ends.includes(stepOf(name).to)),
)
const isEnding = (step: string) => endingSteps.has(step)

/** Statuses in which a deal may have ended so; feedback is asked for nowhere else. */
export const endedStatuses: readonly Status[] = [...ends, 'completed']

/** Whether feedback may be written or changed at this moment: in its time, and as long as nobody has read it. */
export const mayWrite = (period: Period | null, own: { shownAt: Date | null } | null, now: Date) =>
  period !== null && now < period.until && !own?.shownAt

/** What a party is thought of by all who wrote about it. */
export type Reputation = {
  count: number
  /** Null below the least number. */
  average: number | null
  answers: { question: Question; yes: number; reserved: number; no: number }[]
}

/** Sums up what one side of deals said of a party; `by` is the side that wrote. */
export function reputationOf(by: Side, opinions: readonly Pick<Opinion, 'stars' | 'answers'>[]): Reputation {
  const count = opinions.length
  const sum = opinions.reduce((all, { stars }) => all + stars, 0)
  const said = (question: Question, word: AnswerWord) =>
    opinions.filter(({ answers }) => answers[question] === word).length
  return {
    count,
    average: count < leastForAverage ? null : sum / count,
    answers: questions[by].map((question) => ({
      question,
      yes: said(question, 'yes'),
      reserved: said(question, 'reserved'),
      no: said(question, 'no'),
    })),
  }
}
