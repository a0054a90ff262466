import { z } from 'zod'
import { choices } from '../form-fields.ts'

/** A card form with more lines than this serves nobody. */
export const mostLines = 20

/** The parts that a brand chose to pay for with one card payment. */
export const payableParts = z.object({ part: choices(z.array(z.uuid()).max(mostLines)) })
