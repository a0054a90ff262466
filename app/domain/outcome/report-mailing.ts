import { z } from 'zod'
import { daysBetween, plusCalendarDays } from '../calendar-day.ts'
import { dayIn, localInstant } from '../clock.ts'
import { choices } from '../form-fields.ts'

export const mailPeriods = ['weekly', 'monthly'] as const
export type MailPeriod = (typeof mailPeriods)[number]

/** When a report is mailed: `day` is a weekday (0 = Sunday) or a day of the month that every month has. */
export type MailSchedule = { period: MailPeriod; day: number; hour: number }

/** A campaign's figures still move for so many days after its last one. */
export const mailedAfterEnd = 30
/** So many are open for a campaign at once. */
export const mostMailings = 10

const whole = (least: number, most: number) =>
  z.coerce.number('choice').int('choice').min(least, 'choice').max(most, 'choice')

const add = z.object({
  press: z.literal('add'),
  period: z.enum(mailPeriods, 'choice'),
  weekday: whole(0, 6).default(0),
  monthday: whole(1, 28).default(1),
  hour: whole(0, 23),
  person: choices(z.array(z.uuid('choice')).min(1, 'required').max(50)),
})

/** What is done with the letters of a report: some more people get one, or nobody does any more. */
export const mailingForm = z
  .discriminatedUnion('press', [add, z.object({ press: z.literal('end'), mailingId: z.uuid() })])
  .transform((form) => {
    if (form.press === 'end') return form
    const { press, period, weekday, monthday, hour, person } = form
    return {
      press,
      period,
      day: period === 'weekly' ? weekday : monthday,
      hour,
      people: [...new Set(person)],
    }
  })
export type NewMailing = MailSchedule & { people: string[] }

/**
 * The last moment, not after `now`, at which a report was to be mailed. Where the clocks change in that hour it is the
 * later of two, or as long after the change as it would have been: one moment a day in any case.
 */
export function lastMailing({ period, day, hour }: MailSchedule, now: Date, zone: string): Date {
  const shown = `T${String(hour).padStart(2, '0')}:00:00`
  for (let date = dayIn(now, zone); ; date = plusCalendarDays(date, -1)) {
    const is = period === 'weekly' ? new Date(`${date}T12:00:00Z`).getUTCDay() : Number(date.slice(8))
    if (is !== day) continue
    const at = localInstant(date + shown, zone)
    if (at <= now) return at
  }
}

/** Whether a report is mailed on a day no more, `endsOn` being the campaign's last. */
export const isMailingOver = (endsOn: string, day: string) => daysBetween(endsOn, day) > mailedAfterEnd
