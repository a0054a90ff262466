import { z } from 'zod'

/** How long an address of a calendar answers, in days; it can be closed before. */
export const feedDays = [30, 90, 365] as const

const open = z.object({
  press: z.literal('open'),
  days: z.coerce.number('choice').refine((days) => (feedDays as readonly number[]).includes(days), 'choice'),
})
const revoke = z.object({ press: z.literal('revoke'), feedId: z.uuid() })

export const feedForm = z
  .discriminatedUnion('press', [open, revoke])
  .transform((form) => ({ days: feedDays[0] as number, feedId: '', ...form }))

/** A secret address's last part; anything else is no address of ours. */
export const readFeedFile = (file: string | undefined): string | undefined =>
  /^([A-Za-z0-9_-]{32})\.ics$/.exec(file ?? '')?.[1]
