import { z } from 'zod'
import { formats, formatsOf, type Format, type Platform, platforms } from '../channel/platforms.ts'
import { date, text } from '../form-fields.ts'
import { addDays, type Day, daysBetween } from './days.ts'

export const activityStates = ['planned', 'done', 'dropped'] as const
export type ActivityState = (typeof activityStates)[number]

/** Something a campaign does on a day or over days: a post, a shoot, a meeting, a live. */
export type Activity = {
  id: string
  stageId: string | null
  title: string
  platform: Platform | null
  format: Format | null
  memberId: string | null
  memberName: string | null
  startsOn: Day
  endsOn: Day
  briefId: string | null
  collaborationId: string | null
  state: ActivityState
  note: string
  version: number
}

export const activityChanges = ['planned', 'moved', 'changed', 'done', 'dropped', 'resumed'] as const
export type ActivityChangeKind = (typeof activityChanges)[number]

export type ActivityChange = {
  version: number
  kind: ActivityChangeKind
  startsOn: Day
  endsOn: Day
  author: string
  changedAt: Date
}

const chosen = <S extends z.ZodType>(one: S) =>
  z
    .union([z.literal(''), one])
    .default('')
    .transform((value) => (value === '' ? null : value))

const version = z.coerce.number('number').int('number').min(1)

/** What an activity hangs on: a brief or a deal of the campaign, told apart by the word before the id. */
const link = z
  .union([z.literal(''), z.string().regex(/^(brief|deal):[0-9a-f-]{36}$/, 'choice')])
  .default('')
  .transform((value) => {
    const [kind, id] = value.split(':')
    return {
      briefId: kind === 'brief' && id !== undefined ? id : null,
      collaborationId: kind === 'deal' && id !== undefined ? id : null,
    }
  })

const fields = {
  title: text(120),
  stageId: chosen(z.uuid('choice')),
  platform: chosen(z.enum(platforms)),
  format: chosen(z.enum(formats)),
  memberId: chosen(z.uuid('choice')),
  startsOn: date,
  endsOn: z.union([z.literal(''), date]).default(''),
  link,
  note: z.string().trim().max(1_000).default(''),
}

const endsAfterStart = {
  check: ({ startsOn, endsOn }: { startsOn: string; endsOn: string }) => endsOn === '' || endsOn >= startsOn,
  complaint: { path: ['endsOn'], message: 'ends_before_start' },
}
const formatThere = {
  check: ({ platform, format }: { platform: Platform | null; format: Format | null }) =>
    format === null || (platform !== null && formatsOf[platform].includes(format)),
  complaint: { path: ['format'], message: 'format_not_there' },
}

export const activityForm = z
  .object(fields)
  .refine(endsAfterStart.check, endsAfterStart.complaint)
  .refine(formatThere.check, formatThere.complaint)
export type ActivityForm = z.output<typeof activityForm>

/** A change names the version that its writer saw. */
export const activityChangeForm = z
  .object({ ...fields, version })
  .refine(endsAfterStart.check, endsAfterStart.complaint)
  .refine(formatThere.check, formatThere.complaint)
export type ActivityChangeForm = z.output<typeof activityChangeForm>

/** To another first day; the activity stays as long as it was. */
export const moveForm = z.object({ startsOn: date, version })
/** From the calendar, where the form says which activity it is. */
export const calendarMoveForm = moveForm.extend({ activityId: z.uuid() })
export const stateForm = z.object({ state: z.enum(activityStates), version })

/** How far ahead a calendar is planned. */
export const daysAhead = 366

/** Whether days lie so far ahead or back, or are so many, that they are a slip of the hand. */
export const isOutOfReach = ({ startsOn, endsOn }: { startsOn: Day; endsOn: Day }, today: Day) =>
  startsOn < addDays(today, -daysAhead) ||
  endsOn > addDays(today, daysAhead) ||
  daysBetween(startsOn, endsOn) > daysAhead

/** The days of an activity whose first day becomes another. */
export const movedTo = ({ startsOn, endsOn }: { startsOn: Day; endsOn: Day }, to: Day) => ({
  startsOn: to,
  endsOn: addDays(to, daysBetween(startsOn, endsOn)),
})

export const changeKindOf = (to: ActivityState): ActivityChangeKind => (to === 'planned' ? 'resumed' : to)
