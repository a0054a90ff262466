import { localInstant } from '../clock.ts'
import { columnsNamed } from '../channel/column-names.ts'
import { countryOf } from '../channel/place-names.ts'
import type { Table } from '../channel/table.ts'
import type { Entry } from './entry.ts'
import { accountKey } from './rules.ts'

/** What the columns of a file are called, the best name first. */
const names = {
  handle:
    'handle, username, user name, account, user, profile, author, commenter, اسم المستخدم, الحساب, المستخدم, حساب, логин, аккаунт, имя пользователя, пользователь, автор, ник',
  at: 'date, commented at, created at, posted at, timestamp, time, datetime, التاريخ, تاريخ التعليق, الوقت, дата, дата комментария, время, когда',
  body: 'comment, text, comment text, message, content, body, التعليق, النص, نص التعليق, комментарий, текст, текст комментария, сообщение',
  follows: 'follows, follower, is follower, following, يتابع, متابع, подписан, подписчик, подписка',
  country: 'country, country code, البلد, الدولة, страна',
  age: 'age, العمر, السن, возраст',
} as const
type Field = keyof typeof names

/** A line of what was brought in, with its number in the file. */
export type EntryLine = Entry & { line: number }

/** Longer comments are kept to this length; what counts in them stands near the beginning. */
const longestBody = 1_000

/** The entries of a table; undefined when no column is named as accounts are. Its dates are the brand's local ones. */
export function entriesIn({ columns, rows, lines }: Table, zone: string): EntryLine[] | undefined {
  const at = columnsNamed<Field>(names, columns)
  if (at.handle === undefined) return undefined
  const cell = (row: string[], field: Field) =>
    at[field] === undefined ? '' : (row[at[field]!] ?? '').trim()
  return rows.map((row, index) => ({
    line: lines[index]!,
    handle: accountKey(cell(row, 'handle')).slice(0, 100),
    body: cell(row, 'body').slice(0, longestBody),
    enteredAt: readMoment(cell(row, 'at'), zone),
    follows: readYes(cell(row, 'follows')),
    country: countryOf(cell(row, 'country')) ?? null,
    age: readAge(cell(row, 'age')),
  }))
}

/** Comments as they are copied from a page: one a line, the account first, then what it wrote, after tabs a date. */
export function entriesInLines(text: string, zone: string): EntryLine[] {
  return text.split('\n').flatMap((written, at) => {
    const line = written.trim()
    if (line === '') return []
    const [, handle = '', rest = ''] = line.includes('\t')
      ? /^([^\t]*)\t?(.*)$/s.exec(line)!
      : /^(\S+?)[:,;]?(?:\s+(.*))?$/s.exec(line)!
    const cells = rest.split('\t')
    const dated = cells.findIndex((cell) => readMoment(cell.trim(), zone) !== null)
    return [
      {
        line: at + 1,
        handle: accountKey(handle).slice(0, 100),
        body: cells
          .filter((_, index) => index !== dated)
          .join(' ')
          .trim()
          .slice(0, longestBody),
        enteredAt: dated < 0 ? null : readMoment(cells[dated]!.trim(), zone),
        ...{ follows: null, country: null, age: null },
      },
    ]
  })
}

/**
 * An instant: ISO 8601 with or without its zone, `24.12.2026 18:05`, or seconds since 1970. A day alone is its beginning.
 * Null for what is none, and for `05/06/2026`, which is two days.
 */
export function readMoment(text: string, zone: string): Date | null {
  if (/^1\d{9}(\d{3})?$/.test(text)) return new Date(Number(text) * (text.length === 10 ? 1_000 : 1))
  const [, year, month, day, hour = '00', minute = '00', second = '00', offset] =
    /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?)?\s*(Z|[+-]\d{2}:?\d{2})?$/.exec(
      text,
    ) ?? dotted(text)
  if (!year || !month || !day) return null
  const local = `${year}-${month}-${day}T${hour}:${minute}:${second}`
  const utc = new Date(`${local}Z`)
  if (Number.isNaN(utc.getTime()) || utc.getUTCDate() !== Number(day)) return null
  if (!offset) return localInstant(local, zone)
  return new Date(`${local}${offset === 'Z' ? 'Z' : `${offset.slice(0, 3)}:${offset.slice(-2)}`}`)
}

/** `24.12.2026 18:05` in the order of the ISO form; nothing for anything else. */
function dotted(text: string): (string | undefined)[] {
  const [, day, month, year, hour, minute, second] =
    /^(\d{1,2})\.(\d{1,2})\.(\d{4})(?:,?\s+(\d{2}):(\d{2})(?::(\d{2}))?)?$/.exec(text) ?? []
  return ['', year, month?.padStart(2, '0'), day?.padStart(2, '0'), hour, minute, second]
}

const yes = ['yes', 'y', 'true', '1', 'نعم', 'да', '+']
const no = ['no', 'n', 'false', '0', 'لا', 'нет', '-']

function readYes(text: string): boolean | null {
  const word = text.toLowerCase()
  return yes.includes(word) ? true : no.includes(word) ? false : null
}

const readAge = (text: string) => (/^\d{1,3}$/.test(text) && Number(text) <= 120 ? Number(text) : null)
