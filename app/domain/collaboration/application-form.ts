import { z } from 'zod'
import { offerForm } from './forms.ts'

/** A bid on an open brief, and the channel it is for. */
export const applicationForm = offerForm.safeExtend({ channelId: z.uuid('choice') })
