import { z } from 'zod'
import { currencyCodes, type Money, money } from '../money.ts'
import type { Named } from './conversion.ts'
import { type Place, placeOf } from './place.ts'

/** A signature is refused when it was made longer ago, or further ahead, than this. */
export const signatureSeconds = 300
/** Reports that one call may carry, and how large it may be with them. */
export const mostEvents = 1_000
export const largestBody = 1_000_000
const earliestOrder = new Date('2000-01-01T00:00:00Z')

/**
 * What became of a report. `replaced`: it stands now in place of what was known of the order or lead; `order_awaited`:
 * the refund is kept until its order comes; `over_refund`: it counts up to what was left of the order.
 */
export const callVerdicts = [
  'counted',
  'duplicate',
  'unattributed',
  'replaced',
  'refunded',
  'order_awaited',
  'over_refund',
  'other_currency',
  'malformed',
] as const
export type CallVerdict = (typeof callVerdicts)[number]
export type SaleVerdict = Extract<CallVerdict, 'counted' | 'duplicate' | 'unattributed' | 'replaced'>
export type RefundVerdict = Extract<
  CallVerdict,
  'refunded' | 'duplicate' | 'order_awaited' | 'over_refund' | 'other_currency'
>

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

const amount = (least: number) => z.number().int().min(least).max(1_000_000_000_000)
const currency = z.enum(currencyCodes as [string, ...string[]])
const named = {
  click_id: hint(z.uuid().transform((id) => id.toLowerCase())),
  promo_code: hint(plain(60)),
}
const instant = z.iso.datetime({ offset: true }).optional()

/** The JSON body of a call. `amount` is an integer of minor units (1234500 = KWD 1,234.500). */
export const orderBody = z.object({
  order_id: shopId,
  amount: amount(0),
  currency,
  ...named,
  lead_id: hint(shopId),
  country: hint(plain(60)),
  region: hint(plain(60)),
  ordered_at: instant,
})

/** The JSON body of a call with `"type":"lead"`: somebody signed up, asked for an offer, installed an app. */
export const leadBody = z.object({ lead_id: shopId, ...named, happened_at: instant })

/**
 * The JSON body of a call with `"type":"refund"`. Without an amount all that is left of the order was refunded; the
 * currency is the order's.
 */
export const refundBody = z
  .object({
    order_id: shopId,
    refund_id: shopId,
    amount: amount(1).optional(),
    currency: currency.optional(),
    refunded_at: instant,
  })
  .refine((body) => (body.amount === undefined) === (body.currency === undefined), { path: ['currency'] })

/** What is reported of an order, a lead or a refund, whoever reports it. */
export type Reported =
  | ({ kind: 'order'; subjectId: string; amount: Money; place?: Place | null; statedAt: Date | null } & Named)
  | ({ kind: 'lead'; subjectId: string; amount: null; statedAt: Date | null } & Named)
  | { kind: 'refund'; subjectId: string; refundId: string; amount: Money | null; statedAt: Date | null }

/**
 * A report, or the names of the fields that are wrong; `body` when it is no JSON object at all. With `"test":true` it is
 * judged like every other and counts nothing.
 */
export type Read = { reported: Reported; isTest?: boolean } | { wrong: string[] }

/** Reads the raw text of a call's body: one report, or up to a thousand as `{"events":[…]}`. */
export function readCall(text: string, now: Date): Read | { events: Read[] } {
  const body = parseJson(text)
  if (typeof body !== 'object' || body === null || !('events' in body)) return readReport(body, now)
  const { events } = body
  if (!Array.isArray(events) || events.length === 0 || events.length > mostEvents)
    return { wrong: ['events'] }
  return { events: events.map((event) => readReport(event, now)) }
}

/** One report: an order unless its `type` says otherwise. */
export function readReport(body: unknown, now: Date): Read {
  const read = readKind(body, now)
  const isTest = typeof body === 'object' && body !== null && 'test' in body && body.test === true
  return isTest && 'reported' in read ? { ...read, isTest } : read
}

function readKind(body: unknown, now: Date): Read {
  const type = typeof body === 'object' && body !== null && 'type' in body ? body.type : 'order'
  if (type === 'refund') return readRefund(body, now)
  if (type === 'lead') return readLead(body, now)
  return type === 'order' ? readOrder(body, now) : { wrong: ['type'] }
}

const wrongFields = (error: z.ZodError) => ({
  wrong: [...new Set(error.issues.map(({ path }) => String(path[0] ?? 'body')))],
})

/** The instant that a shop names, null without one; undefined when it cannot be. */
function instantOf(typed: string | undefined, now: Date): Date | null | undefined {
  if (!typed) return null
  const at = new Date(typed)
  const isFuture = at.getTime() > now.getTime() + signatureSeconds * 1000
  return isFuture || at < earliestOrder ? undefined : at
}

function readRefund(json: unknown, now: Date): Read {
  const read = refundBody.safeParse(json)
  if (!read.success) return wrongFields(read.error)
  const { data: body } = read
  const statedAt = instantOf(body.refunded_at, now)
  if (statedAt === undefined) return { wrong: ['refunded_at'] }
  const part =
    body.amount !== undefined && body.currency !== undefined ? money(body.amount, body.currency) : null
  return {
    reported: { kind: 'refund', subjectId: body.order_id, refundId: body.refund_id, amount: part, statedAt },
  }
}

function readLead(json: unknown, now: Date): Read {
  const read = leadBody.safeParse(json)
  if (!read.success) return wrongFields(read.error)
  const { data: body } = read
  const statedAt = instantOf(body.happened_at, now)
  if (statedAt === undefined) return { wrong: ['happened_at'] }
  const named = { clickId: body.click_id ?? null, promoCode: body.promo_code ?? null, leadId: null }
  return { reported: { kind: 'lead', subjectId: body.lead_id, amount: null, statedAt, ...named } }
}

function readOrder(json: unknown, now: Date): Read {
  const read = orderBody.safeParse(json)
  if (!read.success) return wrongFields(read.error)
  const { data: body } = read
  const statedAt = instantOf(body.ordered_at, now)
  if (statedAt === undefined) return { wrong: ['ordered_at'] }
  const named = {
    clickId: body.click_id ?? null,
    promoCode: body.promo_code ?? null,
    leadId: body.lead_id ?? null,
  }
  const sold = money(body.amount, body.currency)
  const place = placeOf(body.country, body.region)
  return { reported: { kind: 'order', subjectId: body.order_id, amount: sold, place, statedAt, ...named } }
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
