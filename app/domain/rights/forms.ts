import { z } from 'zod'
import { plusCalendarDays, laterDay } from '../calendar-day.ts'
import type { Extension } from '../campaign/brief.ts'
import { date, text } from '../form-fields.ts'
import { currencyCodes, isCurrency, parseMajor } from '../money.ts'

export const uses = ['organic', 'paid', 'all'] as const

/** Longer than this nobody agrees in one go. */
export const longestExtension = 3_650

/** Either a number of days from the present end on, or the last day itself. */
const scope = {
  use: z.enum(uses),
  territory: z.string().trim().max(120).default(''),
  days: z
    .union([z.literal(''), z.coerce.number('number').int('number').min(1).max(longestExtension)])
    .default(''),
  until: z.union([z.literal(''), date]).default(''),
}

const checkEnd = (
  { days, until }: { days: number | ''; until: string },
  complain: (path: string, message: string) => void,
) => {
  if (!days && !until) complain('until', 'required')
  if (days && until) complain('days', 'days_or_day')
}

/** What a brand offers for longer or wider use. */
export const extensionForm = z
  .object({
    ...scope,
    price: text(20),
    currency: z.enum(currencyCodes as [string, ...string[]]),
    note: z.string().trim().max(2_000).default(''),
  })
  .superRefine((form, context) => {
    const complain = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message })
    checkEnd(form, complain)
    const price = isCurrency(form.currency) ? parseMajor(form.price, form.currency) : undefined
    if (!price || price.amount === 0) complain('price', 'amount')
  })
export type ExtensionForm = z.output<typeof extensionForm>

/** What a creator allows without payment, by a sentence that has to be ticked. */
export const allowanceForm = z
  .object({ ...scope, confirmed: z.literal('on', 'required') })
  .superRefine((form, context) =>
    checkEnd(form, (path, message) => context.addIssue({ code: 'custom', path: [path], message })),
  )
export type AllowanceForm = z.output<typeof allowanceForm>

/** The last day that a form names: counted days begin after the present end, or today when that has passed. */
export function lastDayOf(
  { days, until }: { days: number | ''; until: string },
  endsOn: string | null,
  today: string,
): string {
  if (until) return until
  return plusCalendarDays(endsOn ? laterDay(endsOn, today) : today, Number(days))
}

/** What such a form asks for, without its price. */
export const wishOf = (
  form: Pick<ExtensionForm, 'use' | 'territory' | 'days' | 'until'>,
  endsOn: string | null,
  today: string,
): Omit<Extension, 'dealId'> => ({
  use: form.use,
  territory: form.territory,
  until: lastDayOf(form, endsOn, today),
})
