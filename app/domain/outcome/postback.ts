import { z } from 'zod'
import { currencyCodes, type Money, money } from '../money.ts'

/** A signature is refused when it was made longer ago, or further ahead, than this. */
export const signatureSeconds = 300
export const largestBody = 64 * 1024
const earliestOrder = new Date('2000-01-01T00:00:00Z')

/** What became of a signed call. The first call with an order's id is the one that stands. */
export const callVerdicts = [
  'counted',
  'duplicate',
  'unattributed',
  'refunded',
  'order_awaited',
  'over_refund',
  'malformed',
] as const
export type CallVerdict = (typeof callVerdicts)[number]
export type OrderVerdict = Extract<CallVerdict, 'counted' | 'duplicate' | 'unattributed'>
/** `order_awaited`: the order is not known yet, the refund is kept for it. `over_refund` is refused. */
export type RefundVerdict = Extract<CallVerdict, 'refunded' | 'duplicate' | 'order_awaited' | 'over_refund'>

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

/** A shop's own name for an order or a refund. */
const shopId = z.union([plain(128), z.number().int().nonnegative().transform(String)])

/** The JSON body of a call. `amount` is an integer of minor units (1234500 = KWD 1,234.500). */
export const orderBody = z.object({
  order_id: z.union([plain(128), z.number().int().nonnegative().transform(String)]),
  amount: z.number().int().min(0).max(1_000_000_000_000),
  currency: z.enum(currencyCodes as [string, ...string[]]),
  click_id: hint(z.uuid().transform((id) => id.toLowerCase())),
  promo_code: hint(plain(60)),
  ordered_at: z.iso.datetime({ offset: true }).optional(),
})

/**
 * The JSON body of a call with `"type":"refund"`. Without an amount all that is left of the order was refunded; the
 * currency is the order's.
 */
export const refundBody = z
  .object({
    order_id: shopId,
    refund_id: shopId,
    amount: z.number().int().min(1).max(1_000_000_000_000).optional(),
    currency: z.enum(currencyCodes as [string, ...string[]]).optional(),
    refunded_at: z.iso.datetime({ offset: true }).optional(),
  })
  .refine(({ amount, currency }) => (amount === undefined) === (currency === undefined), {
    path: ['currency'],
  })

/** An order as a shop reports it. */
export type ReportedOrder = {
  orderId: string
  amount: Money
  clickId: string | null
  promoCode: string | null
  orderedAt: Date
}

/** A refund of an order, or of a part of it, as a shop reports it; without an amount of all that is left. */
export type ReportedRefund = {
  orderId: string
  refundId: string
  amount: Money | null
  refundedAt: Date
}

export type Call = { order: ReportedOrder } | { refund: ReportedRefund } | { wrong: string[] }

/**
 * Reads the raw text of a call's body: an order unless its `type` says refund. Otherwise the names of the fields that
 * are wrong, `body` when it is no JSON object at all.
 */
export function readCall(text: string, now: Date): Call {
  const body = parseJson(text)
  const type = typeof body === 'object' && body !== null && 'type' in body ? body.type : 'order'
  if (type === 'refund') return readRefund(body, now)
  return type === 'order' ? readOrder(body, now) : { wrong: ['type'] }
}

const wrongFields = (error: z.ZodError) => ({
  wrong: [...new Set(error.issues.map(({ path }) => String(path[0] ?? 'body')))],
})

/** The instant that a shop names, now without one; undefined when it cannot be. */
function instantOf(typed: string | undefined, now: Date): Date | undefined {
  const instant = typed ? new Date(typed) : now
  const isFuture = instant.getTime() > now.getTime() + signatureSeconds * 1000
  return isFuture || instant < earliestOrder ? undefined : instant
}

function readRefund(body: unknown, now: Date): Call {
  const read = refundBody.safeParse(body)
  if (!read.success) return wrongFields(read.error)
  const { order_id: orderId, refund_id: refundId, amount, currency, refunded_at: typed } = read.data
  const refundedAt = instantOf(typed, now)
  if (!refundedAt) return { wrong: ['refunded_at'] }
  const part = amount !== undefined && currency !== undefined ? money(amount, currency) : null
  return { refund: { orderId, refundId, amount: part, refundedAt } }
}

function readOrder(json: unknown, now: Date): Call {
  const read = orderBody.safeParse(json)
  if (!read.success) return wrongFields(read.error)
  const body = read.data
  const orderedAt = instantOf(body.ordered_at, now)
  if (!orderedAt) return { wrong: ['ordered_at'] }
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
