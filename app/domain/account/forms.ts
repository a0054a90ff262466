import { z } from 'zod'
import { choices } from '../form-fields.ts'
import { countries, languages } from '../campaign/strategy.ts'
import type { Weekend } from '../clock.ts'
import { invoicingForm } from '../invoice/invoicing-details.ts'
import { currencyCodes } from '../money.ts'

/** Marks that turn the direction of text around would let a name pose as another. */
const turningMarks = /[\u202a-\u202e\u2066-\u2069]/g

/** The most letters that somebody says of themselves. */
export const mostAbout = 600

const name = (most: number) =>
  z
    .string()
    .transform((text) => text.replace(turningMarks, '').trim())
    .pipe(z.string().min(1, 'required').max(most))

/** How a person is called. */
export const personName = name(120)

export const email = z.string().trim().min(1, 'required').max(254).pipe(z.email('email'))

/** Length is the only rule: a long sentence beats a short riddle. */
export const newPassword = z.string().min(10).max(200)

export const handle = z
  .string()
  .trim()
  .transform((text) => text.replace(/^@/, ''))
  .pipe(
    z
      .string()
      .min(1, 'required')
      .regex(/^[A-Za-z0-9][A-Za-z0-9._]{1,28}[A-Za-z0-9]$/, 'handle'),
  )

/** Empty means the zone of the country. */
const timeZone = z.union([z.literal(''), z.string().max(60).refine(isTimeZone, 'time_zone')]).default('')
const locale = z.enum(['en', 'ar', 'ru'])
export type AccountLocale = z.output<typeof locale>

const account = { name: personName, email, password: newPassword }

export const brandSignUp = z.object({
  as: z.literal('brand'),
  ...account,
  company: name(160),
  country: z.enum(countries),
  currency: z.enum(currencyCodes as [string, ...string[]]),
  timeZone,
  weekend: z.union([z.literal(''), z.enum(['fri-sat', 'sat-sun', 'fri'])]).default(''),
})

export const creatorSignUp = z.object({
  as: z.literal('creator'),
  ...account,
  handle,
  country: z.enum(countries),
  languages: choices(z.array(z.enum(languages)).min(1, 'required')),
  timeZone,
})

export const signUpForm = z.discriminatedUnion('as', [brandSignUp, creatorSignUp])

export const signInForm = z.object({
  email: z.string().trim().min(1, 'required').max(254),
  password: z.string().min(1, 'required').max(200),
})

/** What a page of a brand or a creator says of it. */
const about = z
  .string()
  .transform((text) => text.replace(turningMarks, '').trim())
  .pipe(z.string().max(mostAbout))
  .optional()

export const profileForm = z.object({ part: z.literal('profile'), name: personName, locale, about })

export const passwordForm = z.object({
  part: z.literal('password'),
  currentPassword: z.string().min(1, 'required').max(200),
  newPassword,
})

/** The forms of the settings page; the button that was pressed says which. */
export const settingsForm = z.discriminatedUnion('part', [profileForm, passwordForm, invoicingForm])

export type BrandSignUp = z.output<typeof brandSignUp>
export type CreatorSignUp = z.output<typeof creatorSignUp>

/** The weekend that most of a country keeps. */
export function weekendOf(country: string): Weekend {
  if (['SA', 'KW', 'QA', 'BH', 'OM', 'EG', 'JO', 'IQ', 'DZ'].includes(country)) return 'fri-sat'
  return 'sat-sun'
}

/** The zone of a country's capital, offered first. */
export const zoneOf: Record<(typeof countries)[number], string> = {
  SA: 'Asia/Riyadh',
  AE: 'Asia/Dubai',
  KW: 'Asia/Kuwait',
  QA: 'Asia/Qatar',
  BH: 'Asia/Bahrain',
  OM: 'Asia/Muscat',
  EG: 'Africa/Cairo',
  JO: 'Asia/Amman',
  LB: 'Asia/Beirut',
  IQ: 'Asia/Baghdad',
  MA: 'Africa/Casablanca',
  TN: 'Africa/Tunis',
  DZ: 'Africa/Algiers',
  RU: 'Europe/Moscow',
  KZ: 'Asia/Almaty',
  BY: 'Europe/Minsk',
  UZ: 'Asia/Tashkent',
  TR: 'Europe/Istanbul',
  US: 'America/New_York',
  GB: 'Europe/London',
  DE: 'Europe/Berlin',
  FR: 'Europe/Paris',
  ES: 'Europe/Madrid',
  IN: 'Asia/Kolkata',
  PK: 'Asia/Karachi',
  ID: 'Asia/Jakarta',
  BR: 'America/Sao_Paulo',
}

function isTimeZone(zone: string) {
  try {
    return Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone.length > 0
  } catch {
    return false
  }
}
