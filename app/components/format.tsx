import { createContext, type ReactNode, useContext, useMemo } from 'react'
import type { Money } from '../domain/money.ts'
import { formatsFor, type Formats } from '../i18n/format.ts'
import { directionOf, type Locale } from '../i18n/locale.ts'
import { classNames } from './class-names.ts'

type Reader = Formats & { locale: Locale; zone: string; direction: 'ltr' | 'rtl' }

const FormatContext = createContext<Reader | null>(null)

/** Gives every component below the reader's language and IANA zone. */
export function FormatProvider({
  locale,
  zone,
  children,
}: {
  locale: Locale
  zone: string
  children: ReactNode
}) {
  const reader = useMemo(
    () => ({ ...formatsFor(locale, zone), locale, zone, direction: directionOf(locale) }) as const,
    [locale, zone],
  )
  return <FormatContext.Provider value={reader}>{children}</FormatContext.Provider>
}

/**
 * Numbers, amounts and dates as this reader reads them.
 * @throws Error outside a FormatProvider: always a fault of ours.
 */
export function useFormat(): Reader {
  const reader = useContext(FormatContext)
  if (!reader) throw new Error('useFormat is called outside FormatProvider')
  return reader
}

const tones = { plain: '', held: 'text-held', released: 'text-released', disputed: 'text-disputed' } as const
export type Tone = keyof typeof tones

type AmountProps = {
  money: Money
  /** `title` is the amount that stands alone beside a page's name. */
  size?: 'text' | 'title'
  /** Colour of what the money is doing; the word for it must stand beside. */
  tone?: Tone
  /** The figure without its currency, for columns that name it in their head. */
  bare?: boolean
}

/** An amount, kept left to right and unbroken inside any sentence. */
export function Amount({ money, size = 'text', tone = 'plain', bare = false }: AmountProps) {
  const format = useFormat()
  return (
    <bdi
      dir="ltr"
      className={classNames('whitespace-nowrap', size === 'title' && 'type-amount', tones[tone])}
    >
      {bare ? format.figure(money) : format.money(money)}
    </bdi>
  )
}

type NumberStyle = 'number' | 'decimal' | 'compact' | 'percent'

/** A number in a sentence or a cell. `percent` takes a share: 0.042 is 4 %. */
export function Figure({ value, as = 'number' }: { value: number; as?: NumberStyle }) {
  const format = useFormat()
  return <bdi className="whitespace-nowrap">{format[as](value)}</bdi>
}

const isoOf = (value: Date | string) => (value instanceof Date ? value.toISOString() : value)

/** A calendar day: "4 Nov", or with the year. */
export function Day({ value, long = false }: { value: Date | string; long?: boolean }) {
  const format = useFormat()
  return (
    <time dateTime={isoOf(value)} className="whitespace-nowrap">
      {long ? format.longDay(value) : format.day(value)}
    </time>
  )
}

/** An instant: day, hour and minute in the reader's zone. */
export function When({ value }: { value: Date | string }) {
  const format = useFormat()
  return (
    <time dateTime={isoOf(value)} className="whitespace-nowrap">
      {format.dateTime(value)}
    </time>
  )
}

/** What people typed or are called: names, handles, titles. It keeps its own direction inside any sentence. */
export function Name({ children, className }: { children: ReactNode; className?: string }) {
  return (
    <bdi dir="auto" className={className}>
      {children}
    </bdi>
  )
}
