import { z } from 'zod'
import { plusDays, plusHours } from '../clock.ts'
import type { Profile } from './profile-url.ts'

/** How long a code stays good, and how soon staff looks for it once it is asked to. */
export const codeDays = 14
export const lookWithinHours = 72

/** `given`: the creator has a code to put into the profile; `asked`: it stands there, they say, and is looked for. */
export type ProofStatus = 'given' | 'asked' | 'proven' | 'refused'

/** Why staff did not find a channel proven. */
export const proofRefusals = ['no_code', 'another_profile', 'closed_profile', 'another_person'] as const
export type ProofRefusal = (typeof proofRefusals)[number]

/** A creator's proof that a channel is theirs: a code that only who runs the profile can put there. */
export type ChannelProof = {
  id: string
  code: string
  status: ProofStatus
  begunAt: Date
  askedAt: Date | null
  /** When it was found proven or not. */
  decidedAt: Date | null
  reason: ProofRefusal | null
  note: string
}

/** A proof with the profile that it is about. A channel of a list is not the creator's own before it is proven. */
export type OwnProof = ChannelProof & Profile & { channelId: string; name: string; isOwn: boolean }

const letters = 'abcdefghjkmnpqrstuvwxyz23456789'

/** A code of eight letters and digits that nobody mistakes for each other, from as many random bytes. */
export const proofCode = (bytes: Uint8Array): string =>
  `athar-${Array.from(bytes.subarray(0, 8), (byte) => letters[byte % letters.length]).join('')}`

export const codeEndsAt = ({ begunAt }: Pick<ChannelProof, 'begunAt'>) => plusDays(begunAt, codeDays)
export const lookBy = (askedAt: Date) => plusHours(askedAt, lookWithinHours)

/** Whether a code that was given may still be used; one that is looked for does not run out. */
export const isCodeOver = (proof: Pick<ChannelProof, 'status' | 'begunAt'>, now: Date) =>
  proof.status === 'given' && codeEndsAt(proof) <= now

/** Whether a page's text carries the code as a word of its own. */
export const showsCode = (text: string, code: string): boolean =>
  new RegExp(`(?<![\\w-])${code}(?![\\w-])`, 'i').test(text)

export const beginProofForm = z.object({ part: z.literal('prove'), channelId: z.uuid() })
export const askProofForm = z.object({ part: z.literal('ask'), proofId: z.uuid() })

/** Staff's word on a channel; a refusal names one reason and may explain it. */
export const channelCheckForm = z
  .object({
    proofId: z.uuid(),
    verdict: z.enum(['proven', 'refused']),
    reason: z.union([z.literal(''), z.enum(proofRefusals)]).default(''),
    note: z.string().trim().max(500).default(''),
  })
  .refine(({ verdict, reason }) => verdict === 'proven' || reason !== '', {
    path: ['reason'],
    message: 'required',
  })
export type ChannelCheck = z.output<typeof channelCheckForm>
