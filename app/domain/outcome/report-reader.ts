import { z } from 'zod'

/** So many people outside the workspace get a campaign's report, or are asked whether they want it. */
export const mostReaders = 20
/** The question is open for so many days. */
export const confirmDays = 7
/** So often an address is asked within so many days, by all brands together. */
export const asking = { most: 3, days: 30 } as const

export const readerLanguages = ['en', 'ar', 'ru'] as const
export type ReaderLanguage = (typeof readerLanguages)[number]

const ask = z.object({
  press: z.literal('ask'),
  mailingId: z.uuid('choice'),
  email: z.string().trim().toLowerCase().min(1, 'required').max(254).pipe(z.email('email')),
  language: z.enum(readerLanguages, 'choice'),
  showsMoney: z.literal('on').optional().transform(Boolean),
})

/** What is done with those who read a report outside the workspace: one more is asked, or one gets no more. */
export const readerForm = z.discriminatedUnion('press', [
  ask,
  z.object({ press: z.literal('remove'), readerId: z.uuid() }),
])
export type NewReader = Omit<z.output<typeof ask>, 'press'>

export type ReaderState = 'asked' | 'unanswered' | 'confirmed' | 'ended'

type Dates = { confirmedAt: Date | null; endedAt: Date | null; expiresAt: Date }

/** `unanswered`: the question is over and nobody said yes. */
export function readerState({ confirmedAt, endedAt, expiresAt }: Dates, now: Date): ReaderState {
  if (endedAt) return 'ended'
  if (confirmedAt) return 'confirmed'
  return expiresAt <= now ? 'unanswered' : 'asked'
}

/** Whether somebody gets letters, or may still say yes to them. */
export const isReaderOpen = (reader: Dates, now: Date) =>
  ['asked', 'confirmed'].includes(readerState(reader, now))
