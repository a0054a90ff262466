import { z } from 'zod'
import { text } from '../form-fields.ts'

const takeBack = z.object({ do: z.literal('take-back'), gross: text(20), reason: text(2_000) })

/** What staff may do with released money: take an amount (major units as typed) back, ask for a failed refund again. */
export const takeBackForm = z.discriminatedUnion('do', [takeBack, z.object({ do: z.literal('ask-again') })])

/** Charges the creator of a deal for a lost chargeback, in major units as typed. */
export const recoverForm = z.object({ deal: z.uuid(), amount: text(20), reason: text(2_000) })
