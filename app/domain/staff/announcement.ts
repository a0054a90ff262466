import { z } from 'zod'
import { moment, text } from '../form-fields.ts'

export const audiences = ['everybody', 'brand', 'creator'] as const
export type Audience = (typeof audiences)[number]

export const announcementLanguages = ['en', 'ar', 'ru'] as const
export type AnnouncementWords = Record<(typeof announcementLanguages)[number], string>

const most = 300
const publish = z
  .object({
    do: z.literal('publish'),
    audience: z.enum(audiences),
    en: text(most),
    ar: text(most),
    ru: text(most),
    startsAt: moment,
    endsAt: moment,
  })
  .refine(({ startsAt, endsAt }) => endsAt > startsAt, { path: ['endsAt'], message: 'ends_before_start' })

/** The forms of the page of announcements. */
export const announcementForm = z.discriminatedUnion('do', [
  publish,
  z.object({ do: z.literal('end'), id: z.uuid() }),
])

/** Whom an announcement has to be meant for, to be shown to a reader of this side; null: not signed in. */
export const audiencesOf = (role: string | null): Audience[] =>
  role === 'brand' || role === 'creator' ? ['everybody', role] : ['everybody']

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
const mostDismissed = 5

/** The announcements that a browser has put away, as its cookie says. */
export const dismissedIn = (cookie: string | undefined): string[] =>
  (cookie ?? '')
    .split('.')
    .filter((id) => uuid.test(id))
    .slice(-mostDismissed)

/** What the cookie says once another one is put away; the oldest are forgotten. */
export const dismissing = (before: readonly string[], id: string): string =>
  [...before.filter((one) => one !== id), id].slice(-mostDismissed).join('.')
