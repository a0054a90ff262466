import { z } from 'zod'
import { newPassword, personName } from '../account/forms.ts'

/** A link lets somebody in for so long. */
export const invitationHours = 72

/** What whoever was invited fills in; the second factor comes right after it. */
export const joinForm = z.object({ name: personName, password: newPassword })
