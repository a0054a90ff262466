import { z } from 'zod'
import { choices, text } from '../form-fields.ts'
import { powers } from './powers.ts'

/** Powers as they stood when the form was shown, so that a change in between is not undone unseen. */
const seen = z
  .string()
  .max(300)
  .transform((list) => list.split(',').filter(Boolean))

/** What the team's page does to another person of staff. */
export const teamForm = z.discriminatedUnion('do', [
  z.object({
    do: z.literal('powers'),
    id: z.uuid(),
    powers: choices(z.array(z.enum(powers))),
    seen,
    reason: text(500),
  }),
  z.object({ do: z.literal('reset'), id: z.uuid(), reason: text(500) }),
])
