import type { FieldProblem } from './import-fields.ts'

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')

/**
 * A day or a month ("2022-03", "03.2022", "Mar 2022") as `yyyy-mm-dd`; a month stands for its first day, so that a
 * figure is never shown fresher than it is. `today` is `yyyy-mm-dd`.
 */
export function readSnapshotDate(text: string, today: string): { date: string } | { problem: FieldProblem } {
  const date = calendarDay(text.trim())
  if (date === undefined) return { problem: 'not_a_date' }
  if (date === 'ambiguous') return { problem: 'ambiguous' }
  if (date > today) return { problem: 'in_the_future' }
  return date < '2004-01-01' ? { problem: 'too_old' } : { date }
}

function calendarDay(text: string): string | undefined {
  const iso = /^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2})(?:[T ]\d{2}:\d{2}.*)?)?$/.exec(text)
  if (iso) return day(iso[1]!, iso[2]!, iso[3] ?? '1')
  const short = /^(\d{1,2})[./](\d{4})$/.exec(text)
  if (short) return day(short[2]!, short[1]!, '1')
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text)
  if (dotted) return day(dotted[3]!, dotted[2]!, dotted[1]!)
  const slashed = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/.exec(text)
  if (slashed) {
    const [, first = '', second = '', year = ''] = slashed
    if (Number(first) > 12) return day(year, second, first)
    if (Number(second) > 12 || first === second) return day(year, first, second)
    return 'ambiguous'
  }
  const named = /^([a-z]{3})[a-z]*\.? (\d{4})$/i.exec(text)
  const month = named ? months.indexOf(named[1]!.toLowerCase()) + 1 : 0
  return month > 0 ? day(named![2]!, String(month), '1') : undefined
}

function day(year: string, month: string, date: string): string | undefined {
  const iso = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  const read = new Date(`${iso}T00:00:00Z`)
  return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(iso) ? iso : undefined
}
