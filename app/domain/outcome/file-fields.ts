import { z } from 'zod'
import { columnsNamed } from '../channel/column-names.ts'

/** What a brand's files are about, and what their columns can mean. */
export const fileFields = {
  orders: [
    'order_id',
    'amount',
    'currency',
    'ordered_at',
    'promo_code',
    'click_id',
    'lead_id',
    'country',
    'region',
  ],
  codes: ['creator', 'code', 'most_uses', 'valid_from', 'valid_until'],
} as const
export type FileKind = keyof typeof fileFields
export const fileKinds = ['orders', 'codes'] as const satisfies readonly FileKind[]
export type FileField = (typeof fileFields)[FileKind][number]

/** Which column (counted from 0) holds a field. */
export type FileMapping = Partial<Record<FileField, number>>

export const mostFileRows = 5_000
export const mostFileBytes = 2 * 1024 * 1024

/** Fields without which no row can be read. */
export const neededFields: Record<FileKind, readonly FileField[]> = {
  orders: ['order_id', 'amount', 'ordered_at'],
  codes: ['creator', 'code'],
}

const names: Record<FileField, string> = {
  order_id: 'order_id, order, order number, order no, id, name, номер заказа, заказ, رقم الطلب, الطلب',
  amount: 'amount, total, order total, revenue, sum, price, subtotal, сумма, итого, المبلغ, الإجمالي',
  currency: 'currency, currency code, валюта, العملة',
  ordered_at: 'ordered_at, created at, date, order date, time, created, paid at, дата, дата заказа, التاريخ',
  promo_code: 'promo_code, discount code, coupon, coupon code, promo, code, промокод, كود الخصم, الكود',
  click_id: 'click_id, athar_click, click',
  lead_id: 'lead_id, lead, лид',
  country: 'country, country code, shipping country, страна, الدولة, البلد',
  region: 'region, region code, province code, state code, shipping province, регион, المنطقة',
  creator: 'creator, handle, influencer, blogger, account, блогер, автор, المؤثر, الحساب, صانع المحتوى',
  code: 'code, promo_code, promo code, coupon, промокод, الكود',
  most_uses: 'most_uses, max uses, limit, uses, usage limit, лимит, الحد',
  valid_from: 'valid_from, from, starts, start, с, من',
  valid_until: 'valid_until, until, to, ends, end, expires, по, إلى',
}

/** Which column is which, from the headers in three languages. */
export function guessFileMapping(kind: FileKind, columns: readonly string[]): FileMapping {
  const own = Object.fromEntries(fileFields[kind].map((field) => [field, names[field]]))
  return columnsNamed(own as Record<FileField, string>, columns)
}

/** The first field that a mapping lacks, or `column` when a column serves twice or is not there. */
export function fileMappingProblem(
  kind: FileKind,
  mapping: FileMapping,
  columnCount: number,
): FileField | 'column' | undefined {
  const columns = Object.values(mapping)
  if (!columns.every((at) => at < columnCount) || new Set(columns).size < columns.length) return 'column'
  return neededFields[kind].find((field) => mapping[field] === undefined)
}

const column = z
  .string()
  .regex(/^\d{0,3}$/, 'choice')
  .default('')

/** What a brand does with its file: `check` with a column for each field, or `run` what was checked. */
export const fileStepForm = z
  .object({
    press: z.enum(['check', 'run']).default('check'),
    mapping: z.record(z.string(), column).optional(),
  })
  .transform(({ press, mapping }) => {
    const chosen = Object.entries(mapping ?? {}).filter(([, at]) => at !== '')
    return {
      press,
      mapping: Object.fromEntries(chosen.map(([field, at]) => [field, Number(at)])) as FileMapping,
    }
  })
