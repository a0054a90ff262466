import { z } from 'zod'
import { codeForm } from './promo-code.ts'

/** A code for one collaboration, as the page of codes posts it. */
export const giveCodeForm = z.intersection(z.object({ collaborationId: z.uuid('choice') }), codeForm)
