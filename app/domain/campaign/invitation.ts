import { z } from 'zod'
import { offerForm } from '../collaboration/forms.ts'

/** An invitation is a first offer on a brief. */
export const invitationForm = offerForm.safeExtend({ briefId: z.uuid('choice') })
export type InvitationForm = z.output<typeof invitationForm>
