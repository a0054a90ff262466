import { z } from 'zod'
import { conversionSources } from './conversion.ts'
import { callVerdicts } from './postback.ts'

/** Which of a campaign's calls are looked at; `before`: only older ones than the call of that number. */
export type CallFilter = z.output<typeof callFilter>

const field = <T extends z.ZodType>(schema: T) => schema.optional().catch(undefined)

export const callFilter = z.object({
  verdict: field(z.enum(callVerdicts)),
  source: field(z.enum(conversionSources)),
  before: field(z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER)),
})
