import { z } from 'zod'
import { text } from '../form-fields.ts'

/** The most that a payload may be: as a file in bytes, pasted in signs. */
export const largestPayload = { bytes: 1_048_576, signs: 200_000 }

/** The JSON that a platform's API answers for the post: pasted, or in a file that travels beside it. */
export const payloadForm = z.object({ payload: z.string().trim().max(largestPayload.signs).default('') })

/** Why what was sent is no payload; codes of `form.error` texts. */
export type PayloadFileFault = 'required' | 'json_or_file' | 'json_type' | 'json_too_large'

/**
 * The text of a payload, from what was pasted or from a file's bytes: its type is told by what is in it, whatever it is
 * called. A fault names the field that it belongs to.
 */
export function payloadText(
  pasted: string,
  file: Uint8Array | undefined,
): { text: string } | { field: 'payload' | 'payloadFile'; fault: PayloadFileFault } {
  if (!file) return pasted ? { text: pasted } : { field: 'payload', fault: 'required' }
  if (pasted) return { field: 'payloadFile', fault: 'json_or_file' }
  if (file.byteLength > largestPayload.bytes) return { field: 'payloadFile', fault: 'json_too_large' }
  const text = decoded(file)?.trim()
  return text && /^[[{]/.test(text) ? { text } : { field: 'payloadFile', fault: 'json_type' }
}

/** UTF-8 with or without its mark; undefined for anything else. */
function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** A screenshot travels beside it as a file. */
export const screenshotForm = z.object({ note: z.string().trim().max(1_000).default('') })

/** What somebody saw with their own eyes; a screenshot travels beside it. */
export const observationForm = z.object({ seen: z.enum(['ok', 'gone', 'changed']), note: text(1_000) })

/** That the post is gone or changed; a screenshot travels beside it. */
export const claimForm = z.object({ kind: z.enum(['removed', 'changed']), statement: text(2_000) })

/** A step of a claim with a word that explains it. */
export const claimWordForm = z.object({ note: text(2_000) })

/** Staff's word on a screenshot. */
export const screenshotRulingForm = z.object({
  check: z.coerce.number('number').int('number').min(1),
  verdict: z.enum(['accept', 'refuse']),
  reason: text(1_000),
})

/** Staff's decision on a claim, with its reason in writing. */
export const claimRulingForm = z.object({
  claim: z.uuid(),
  decision: z.enum(['uphold-claim', 'reject-claim']),
  reason: text(2_000),
})
