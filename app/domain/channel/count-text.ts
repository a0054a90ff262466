import type { FieldProblem } from './import-fields.ts'

/** A count as read: null = the cell says nothing, which is not zero. */
export type ReadCount = { count: number | null } | { problem: FieldProblem }

const nothing = new Set([
  '',
  '-',
  '–',
  '—',
  'n/a',
  'na',
  'null',
  'none',
  'nan',
  'unknown',
  'нет',
  'н/д',
  'لا يوجد',
])

const multiples: Record<string, number> = {
  k: 1e3,
  к: 1e3,
  тыс: 1e3,
  الف: 1e3,
  ألف: 1e3,
  m: 1e6,
  м: 1e6,
  mln: 1e6,
  млн: 1e6,
  مليون: 1e6,
  b: 1e9,
  млрд: 1e9,
  مليار: 1e9,
}

const written = /^([+\u2212-]?)(\d[\d.,]*)(?:e\+?(\d{1,2}))?(\p{L}{1,5})?\.?$/iu

/**
 * Reads a count as people and programs write it: "12 500", "12,500", "48500000.0", "1.2M", "1,2 млн", "٤٨ ألف",
 * "4.85E+07". `isWhole`: followers are people, averages may have decimals and are rounded. "12.345" alone is refused:
 * it is twelve in one country and twelve thousand in the next.
 */
export function readCount(text: string, { isWhole, most }: { isWhole: boolean; most: number }): ReadCount {
  const western = text
    .trim()
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/٫/g, '.')
    .replace(/٬/g, ',')
    .replace(/[\s\u00a0\u202f'’]/g, '')
  if (nothing.has(text.trim().toLowerCase()) || nothing.has(western.toLowerCase())) return { count: null }
  const match = written.exec(western)
  if (!match) return { problem: 'not_a_number' }
  const [, sign, digits, exponent, word] = match
  const multiple = word === undefined ? 1 : multiples[word.toLowerCase()]
  if (multiple === undefined) return { problem: 'not_a_number' }
  const plain = plainDigits(digits!, word !== undefined)
  if ('problem' in plain) return plain
  const value = plain.value * multiple * 10 ** Number(exponent ?? 0)
  if (sign && sign !== '+' && value !== 0) return { problem: 'negative' }
  if (!(value <= most)) return { problem: 'absurd' }
  const count = Math.round(value)
  // Programs write 16600000.000000002 for 16.6 million: that much is noise.
  if (isWhole && Math.abs(value - count) > Math.max(1e-6, value * 1e-12)) return { problem: 'not_whole' }
  return { count }
}

const grouped = (mark: string) => new RegExp(`^\\d{1,3}(?:\\${mark}\\d{3})+$`)

function plainDigits(digits: string, hasWord: boolean): { value: number } | { problem: FieldProblem } {
  const marks = digits.replace(/\d/g, '')
  if (marks === '') return { value: Number(digits) }
  const last = marks.at(-1)!
  const [whole = '', decimals = ''] = splitAtLast(digits, last)
  const other = last === '.' ? ',' : '.'
  if (marks.includes(other)) {
    const isEnglishOrGerman = marks.split(last).length === 2 && grouped(other).test(whole)
    return isEnglishOrGerman
      ? { value: Number(`${whole.replaceAll(other, '')}.${decimals}`) }
      : { problem: 'not_a_number' }
  }
  if (marks.length > 1)
    return grouped(last).test(digits)
      ? { value: Number(digits.replaceAll(last, '')) }
      : { problem: 'not_a_number' }
  if (decimals.length === 3 && grouped(last).test(digits) && !whole.startsWith('0')) {
    if (hasWord !== (last === ','))
      return { value: Number(last === ',' ? whole + decimals : `${whole}.${decimals}`) }
    return { problem: 'ambiguous' }
  }
  return { value: Number(`${whole}.${decimals}`) }
}

const splitAtLast = (text: string, mark: string) => {
  const at = text.lastIndexOf(mark)
  return [text.slice(0, at), text.slice(at + 1)]
}
