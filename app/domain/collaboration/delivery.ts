import { z } from 'zod'
import { countries } from '../campaign/strategy.ts'
import { daysBetween, plusCalendarDays } from '../calendar-day.ts'
import { dayIn } from '../clock.ts'
import { text } from '../form-fields.ts'
import type { Terms } from './deadline.ts'
import type { Status } from './steps.ts'

/** Digits as an Arabic keyboard types them. */
const easternDigits = /[٠-٩۰-۹]/g
const withPlainDigits = (typed: string) =>
  typed.replace(easternDigits, (digit) => String((digit.codePointAt(0)! & 0xf) % 10))

/** Where a product is sent. Not every country has postcodes; every carrier asks for a telephone. */
export const addressForm = z.object({
  recipient: text(120),
  line1: text(200),
  line2: z.string().trim().max(200).default(''),
  city: text(100),
  postcode: z.string().trim().max(20).default('').transform(withPlainDigits),
  country: z.enum(countries),
  phone: z
    .string()
    .trim()
    .min(1, 'required')
    .transform(withPlainDigits)
    .pipe(z.string().regex(/^\+?[0-9][0-9 ()-]{4,24}$/, 'phone')),
})
export type Address = z.output<typeof addressForm>

/** The carrier's page for a parcel, if that is what was typed. */
export const trackingUrl = (tracking: string) =>
  /^https?:\/\/[^\s@/]+\.[^\s@/.]{2,}(?:[/?#]\S*)?$/i.test(tracking) && URL.canParse(tracking)
    ? tracking
    : undefined

/** Who carries a product, and the number or the page under which it can be followed. */
export const parcelForm = z.object({
  carrier: text(80),
  tracking: z
    .string()
    .trim()
    .min(1, 'required')
    .max(500)
    .transform(withPlainDigits)
    .refine((typed) => trackingUrl(typed) || /^[A-Za-z0-9][A-Za-z0-9 ./-]{3,49}$/.test(typed), 'tracking'),
})
export type Parcel = z.output<typeof parcelForm>

/** A product that was sent. */
export type Shipment = Parcel & { id: number; shippedAt: Date }

/** What one side sees of a product's way. */
export type Delivery = {
  /** Null as long as there is none, or it is not for this reader's eyes. */
  address: Address | null
  /** The creator's last one, to begin with. */
  suggestion: Address | null
  shipments: Shipment[]
}

/** The creator may give and change the address until the product is sent. */
export const takesAddress = (status: Status) => status === 'accepted' || status === 'funded'

/** The brand reads the address from payment on, and only while the product may still have to be sent. */
export const mayReadAddress = (status: Status) =>
  status === 'funded' || status === 'shipped' || status === 'received'

/** Days from the product's arrival to the draft, at the least and at the most. */
export const daysFromArrival = { least: 3, most: 14 } as const

type Agreed = { acceptedAt: Date; draftDueOn: string }

/** The days the creator has from the arrival: as many as the agreement gave from its own day, within the limits. */
export function daysToWork({ acceptedAt, draftDueOn }: Agreed, zone: string): number {
  const given = daysBetween(dayIn(acceptedAt, zone), draftDueOn)
  return Math.min(daysFromArrival.most, Math.max(daysFromArrival.least, given))
}

/** The days once the product is there: a draft that would come too soon is due later, and so is the post. */
export function daysAfterArrival(terms: Terms, agreed: Agreed, receivedAt: Date) {
  const earliest = plusCalendarDays(dayIn(receivedAt, terms.zone), daysToWork(agreed, terms.zone))
  const late = Math.max(0, daysBetween(terms.draftDueOn, earliest))
  return {
    draftDueOn: plusCalendarDays(terms.draftDueOn, late),
    publishTo: plusCalendarDays(terms.publishTo, late),
  }
}
