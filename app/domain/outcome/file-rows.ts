import { z } from 'zod'
import { isCurrency, parseMajor } from '../money.ts'
import { codeForm } from './promo-code.ts'
import type { FileField, FileMapping } from './file-fields.ts'
import { placeOf, readPlace } from './place.ts'
import type { Reported } from './postback.ts'

/** Why a row of a file stays out: its field and what is wrong with it. */
export type RowProblem = `${FileField}.${
  | 'missing'
  | 'repeated'
  | 'not_an_amount'
  | 'not_a_currency'
  | 'not_a_date'
  | 'not_a_number'
  | 'not_a_place'
  | 'unknown'
  | 'taken'
  | 'too_long'
  | 'before_from'}`

export type ReadOrder = { reported: Extract<Reported, { kind: 'order' }> } | { problem: RowProblem }
export type ReadCode =
  | { creator: string; code: string; mostUses: number | null; from: string | null; until: string | null }
  | { problem: RowProblem }

const cellOf = (cells: readonly string[], mapping: FileMapping, field: FileField) =>
  mapping[field] === undefined ? '' : (cells[mapping[field]] ?? '').trim()

const longest = 128
const zoned = /(?:z|[+-]\d{2}:?\d{2})$/i

/** A time as a spreadsheet writes it, in UTC unless it says otherwise. */
export function readTime(typed: string): Date | undefined {
  const plain = typed.trim().replace(' ', 'T')
  if (!/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?\s?(z|[+-]\d{2}:?\d{2})?)?$/i.test(plain))
    return undefined
  const at = new Date(plain.includes('T') && !zoned.test(plain) ? `${plain}Z` : plain)
  return Number.isNaN(at.getTime()) ? undefined : at
}

/** An order as a row of a file tells it; `currency` where the row names none. */
export function readOrderRow(cells: readonly string[], mapping: FileMapping, currency: string): ReadOrder {
  const cell = (field: FileField) => cellOf(cells, mapping, field)
  const subjectId = cell('order_id')
  if (subjectId === '') return { problem: 'order_id.missing' }
  if (subjectId.length > longest || /\p{C}/u.test(subjectId)) return { problem: 'order_id.too_long' }
  const unit = cell('currency').toUpperCase() || currency
  if (!isCurrency(unit)) return { problem: 'currency.not_a_currency' }
  const amount = cell('amount') === '' ? undefined : parseMajor(cell('amount'), unit)
  if (!amount) return { problem: cell('amount') === '' ? 'amount.missing' : 'amount.not_an_amount' }
  const statedAt = readTime(cell('ordered_at'))
  if (!statedAt) return { problem: 'ordered_at.not_a_date' }
  if (cell('country') !== '' && !readPlace(cell('country'))) return { problem: 'country.not_a_place' }
  const click = z.uuid().safeParse(cell('click_id').toLowerCase())
  const short = (field: FileField, most: number) => cell(field).slice(0, most) || null
  return {
    reported: {
      kind: 'order',
      subjectId,
      amount,
      place: placeOf(cell('country'), cell('region')),
      statedAt,
      clickId: click.success ? click.data : null,
      promoCode: short('promo_code', 60),
      leadId: short('lead_id', longest),
    },
  }
}

/** A code as a row of a file tells it. */
export function readCodeRow(cells: readonly string[], mapping: FileMapping): ReadCode {
  const cell = (field: FileField) => cellOf(cells, mapping, field)
  const creator = cell('creator').replace(/^@/, '').toLowerCase()
  if (creator === '') return { problem: 'creator.missing' }
  const read = codeForm.safeParse({
    code: cell('code'),
    mostUses: cell('most_uses'),
    from: cell('valid_from'),
    until: cell('valid_until'),
  })
  if (read.success) return { creator, ...read.data }
  const [issue] = read.error.issues
  const problems: Record<string, RowProblem> = {
    code: cell('code') === '' ? 'code.missing' : 'code.too_long',
    mostUses: 'most_uses.not_a_number',
    from: 'valid_from.not_a_date',
    until: issue?.message === 'ends_before_start' ? 'valid_until.before_from' : 'valid_until.not_a_date',
  }
  return { problem: problems[String(issue?.path[0])] ?? 'code.missing' }
}
