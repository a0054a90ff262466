import { z } from 'zod'
import { countries } from '../campaign/strategy.ts'

/** Signs without the spaces and stops that people write between them. */
const compact = (typed: string) => typed.replace(/[\s./-]/g, '').toUpperCase()

const optional = (most: number) => z.string().trim().max(most).default('')

/**
 * Whom documents are made out to; empty fields fall back on the account's own. A tax id is only checked for being one:
 * each country has its own form, and an id that is refused for a space would stop nobody from inventing one.
 */
export const invoicingDetails = z.object({
  legalName: optional(200),
  address: optional(500),
  country: z.enum(countries),
  taxId: optional(40)
    .transform(compact)
    .pipe(z.string().regex(/^$|^(?=.*\d)[A-Z\d]{5,20}$/, 'tax_id')),
})

export const invoicingForm = invoicingDetails.extend({ part: z.literal('invoicing') })

export type InvoicingDetails = z.output<typeof invoicingDetails>
