import { z } from 'zod'

const day = z.iso.date().or(z.literal('')).catch('')
const text = z.string().trim().max(200).catch('')

/** What staff looks for in the audit, as it stands in the address; what cannot be read is left out. */
export const auditQuery = z.object({
  who: text.default(''),
  action: text.default(''),
  subject: text.default(''),
  from: day.default(''),
  to: day.default(''),
  before: z.coerce
    .number()
    .int()
    .positive()
    .max(Number.MAX_SAFE_INTEGER)
    .nullable()
    .catch(null)
    .default(null),
})
export type AuditQuery = z.output<typeof auditQuery>

/** A seal that somebody kept outside: the place and the 64 signs of its hash. */
export const sealForm = z.object({
  do: z.literal('compare'),
  seq: z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER),
  hash: z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^[0-9a-f]{64}$/),
})

/** What the page can be asked to do. */
export const chainForm = z.discriminatedUnion('do', [z.object({ do: z.literal('verify') }), sealForm])
