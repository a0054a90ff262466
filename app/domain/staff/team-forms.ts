import { z } from 'zod'
import { email } from '../account/forms.ts'
import { choices, text } from '../form-fields.ts'
import { powers } from './powers.ts'

/** Powers as they stood when the form was shown, so that a change in between is not undone unseen. */
const seen = z
  .string()
  .max(300)
  .transform((list) => list.split(',').filter(Boolean))

/** What the team's page does to other people of staff, and to whoever is to become one. */
export const teamForm = z.discriminatedUnion('do', [
  z.object({
    do: z.literal('powers'),
    id: z.uuid(),
    powers: choices(z.array(z.enum(powers))),
    seen,
    reason: text(500),
  }),
  z.object({ do: z.literal('reset'), id: z.uuid(), reason: text(500) }),
  z.object({
    do: z.literal('invite'),
    email,
    powers: choices(z.array(z.enum(powers)).min(1, 'required')),
  }),
  z.object({ do: z.literal('withdraw'), id: z.uuid() }),
  z.object({ do: z.literal('end'), id: z.uuid(), reason: text(500) }),
])
