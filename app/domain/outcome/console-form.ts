import { z } from 'zod'
import { longestWindowDays } from './attribution.ts'
import { siteForm } from './script.ts'

/** What a brand presses on the page of its calls. */
export const windowForm = z.object({
  press: z.literal('window'),
  days: z.coerce.number('number').int('number').min(1, 'number').max(longestWindowDays, 'number'),
})

export const testForm = z.object({
  press: z.literal('test'),
  code: z.preprocess(
    (value) => (value === '' || value === undefined ? null : value),
    z
      .string()
      .trim()
      .max(60, 'too_long')
      .regex(/^[^\p{C}]+$/u, 'code_letters')
      .nullable(),
  ),
})

export const addSiteForm = siteForm.extend({ press: z.literal('add') })

export const consoleForm = z.discriminatedUnion('press', [
  windowForm,
  testForm,
  addSiteForm,
  siteForm.extend({ press: z.literal('remove') }),
  z.object({ press: z.literal('change-key') }),
  z.object({ press: z.literal('end-key') }),
])
