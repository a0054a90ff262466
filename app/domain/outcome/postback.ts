import { z } from 'zod'
import { currencyCodes, type Money, money } from '../money.ts'

/** A signature is refused when it was made longer ago, or further ahead, than this. */
export const signatureSeconds = 300
export const largestBody = 64 * 1024
const earliestOrder = new Date('2000-01-01T00:00:00Z')

/** What became of a signed call. The first call with an order's id is the one that stands. */
export const callVerdicts = ['counted', 'duplicate', 'unattributed', 'malformed'] as const
export type CallVerdict = (typeof callVerdicts)[number]
export type OrderVerdict = Exclude<CallVerdict, 'malformed'>

/** No control characters, no halves of characters: the database could not keep them. */
const plain = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .regex(/^[^\p{C}]+$/u)

/** What a shop passes through from its visitors' addresses and carts; if it is unreadable the order still stands. */
const hint = <T extends z.ZodType>(schema: T) => schema.optional().catch(undefined)

/** The JSON body of a call. `amount` is an integer of minor units (1234500 = KWD 1,234.500). */
export const orderBody = z.object({
  order_id: z.union([plain(128), z.number().int().nonnegative().transform(String)]),
  amount: z.number().int().min(0).max(1_000_000_000_000),
  currency: z.enum(currencyCodes as [string, ...string[]]),
  click_id: hint(z.uuid().transform((id) => id.toLowerCase())),
  promo_code: hint(plain(60)),
  ordered_at: z.iso.datetime({ offset: true }).optional(),
})

/** An order as a shop reports it. */
export type ReportedOrder = {
  orderId: string
  amount: Money
  clickId: string | null
  promoCode: string | null
  orderedAt: Date
}

/**
 * Reads the raw text of a call's body; without `ordered_at` the order was made now.
 * Otherwise the names of the fields that are wrong, `body` when it is no JSON object at all.
 */
export function readOrder(text: string, now: Date): { order: ReportedOrder } | { wrong: string[] } {
  const read = orderBody.safeParse(parseJson(text))
  if (!read.success)
    return { wrong: [...new Set(read.error.issues.map(({ path }) => String(path[0] ?? 'body')))] }
  const body = read.data
  const orderedAt = body.ordered_at ? new Date(body.ordered_at) : now
  const isFuture = orderedAt.getTime() > now.getTime() + signatureSeconds * 1000
  if (isFuture || orderedAt < earliestOrder) return { wrong: ['ordered_at'] }
  const order = {
    orderId: body.order_id,
    amount: money(body.amount, body.currency),
    clickId: body.click_id ?? null,
    promoCode: body.promo_code ?? null,
    orderedAt,
  }
  return { order }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** `t=<unix seconds>,v1=<hex>`; several v1 may stand there while a secret is being changed. */
export function readSignature(header: string): { seconds: number; digests: string[] } | undefined {
  const parts = header.split(',').map((part) => part.trim().split('='))
  const time = parts.find(([name]) => name === 't')?.[1] ?? ''
  const digests = parts.flatMap(([name, value]) =>
    name === 'v1' && value && /^[0-9a-f]{64}$/i.test(value) ? [value.toLowerCase()] : [],
  )
  return /^\d{1,12}$/.test(time) && digests.length > 0 ? { seconds: Number(time), digests } : undefined
}

export const isStale = (seconds: number, now: Date) =>
  Math.abs(now.getTime() / 1000 - seconds) > signatureSeconds
