import { plusDays } from '../clock.ts'
import { isCurrency, type Currency } from '../money.ts'
import { accountKinds } from './accounts.ts'

/** What of an account is asked for: days are whole ones, UTC; `at` is an instant to know the balance of. */
export type AccountSpan = {
  fromDay: string
  toDay: string
  from: Date | undefined
  /** The instant after the last day. */
  to: Date | undefined
  atText: string
  at: Date | undefined
}

/** Reads the account a query names; undefined when it names none that there could be. */
export function readAccount(search: URLSearchParams): { address: string; currency: Currency } | undefined {
  const [address, currency] = [search.get('address') ?? '', search.get('currency') ?? '']
  const [kind = '', owner] = address.split(':')
  if (!Object.hasOwn(accountKinds, kind) || !isCurrency(currency) || address.length > 200) return undefined
  const hasOwner = accountKinds[kind as keyof typeof accountKinds].owner !== 'platform'
  return hasOwner === Boolean(owner) ? { address, currency } : undefined
}

/** Reads the time a query names; what is no day or no instant counts as not named. */
export function readSpan(search: URLSearchParams): AccountSpan {
  const [fromDay, toDay] = [dayIn(search.get('from')), dayIn(search.get('to'))]
  const atText = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?$/.test(search.get('at') ?? '') ? search.get('at')! : ''
  const last = instant(toDay && `${toDay}T00:00:00Z`)
  return {
    fromDay,
    toDay,
    from: instant(fromDay && `${fromDay}T00:00:00Z`),
    to: last && plusDays(last, 1),
    atText,
    // A minute is named by its beginning and means all of it.
    at: instant(atText && `${atText.slice(0, 16)}:59.999Z`),
  }
}

/** A day in a form that nobody mistypes comes as the browser's own field writes it. */
const dayIn = (text: string | null) =>
  text && /^\d{4}-\d\d-\d\d$/.test(text) && instant(`${text}T00:00:00Z`) ? text : ''

function instant(text: string): Date | undefined {
  const at = text ? new Date(text) : undefined
  return at && !Number.isNaN(at.getTime()) ? at : undefined
}
