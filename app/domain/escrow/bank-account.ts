import { z } from 'zod'
import { countries } from '../campaign/strategy.ts'
import { text } from '../form-fields.ts'

/** Where a bank transfer goes. `iban` is an account number where the bank's country has no IBAN; `swift` may be ''. */
export type BankAccount = {
  holder: string
  country: string
  bankName: string
  iban: string
  swift: string
}

/** How many signs an IBAN of a country has. Source: SWIFT's IBAN registry, release 99. */
const ibanLengths: Partial<Record<string, number>> = Object.fromEntries(
  (
    'AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DJ27 DK18 DO28 EE20 EG29 ' +
    'ES24 FI18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 ' +
    'LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22 MK19 MR27 MT31 MU30 NL18 NO15 OM23 PK24 PL28 PS29 PT25 QA29 RO24 RS22 ' +
    'SA24 SC31 SD18 SE24 SI19 SK24 SM27 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20 YE30'
  )
    .split(' ')
    .map((entry) => [entry.slice(0, 2), Number(entry.slice(2))]),
)

/** Whether banks of a country are paid by IBAN; the others by an account number and a SWIFT code. */
export const hasIban = (country: string) => ibanLengths[country] !== undefined

/** Signs and digits without the spaces that people write between them. */
export const compact = (typed: string) => typed.replace(/[\s-]/g, '').toUpperCase()

/**
 * Whether the check digits are right: read as a number, letters as 10 to 35 and the first four signs last, the rest by
 * 97 is 1. Source: ISO 13616, ISO 7064 MOD 97-10.
 */
export function isIban(iban: string, country = iban.slice(0, 2)): boolean {
  if (!/^[A-Z]{2}\d{2}[A-Z\d]+$/.test(iban) || !iban.startsWith(country)) return false
  if (iban.length !== ibanLengths[country]) return false
  let rest = 0
  for (const sign of iban.slice(4) + iban.slice(0, 4)) {
    const value = Number.parseInt(sign, 36)
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97
  }
  return rest === 1
}

/** Bank, country, place, and the branch where one is named. Source: ISO 9362. */
const isSwift = (code: string) => /^[A-Z]{4}[A-Z]{2}[A-Z\d]{2}([A-Z\d]{3})?$/.test(code)

/** Where a creator of the manual rail is paid. */
export const bankAccountForm = z
  .object({
    holder: text(120).refine((name) => !/[\p{Cc}\p{Cf}]/u.test(name), 'invalid'),
    country: z.enum(countries),
    bankName: text(120),
    iban: text(50).transform(compact),
    swift: z.string().trim().max(20).default('').transform(compact),
  })
  .superRefine(({ country, iban, swift }, context) => {
    const add = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message })
    if (hasIban(country) && !isIban(iban, country))
      add('iban', iban.startsWith(country) ? 'iban' : 'iban_country')
    if (!hasIban(country) && !/^[A-Z\d]{4,34}$/.test(iban)) add('iban', 'account_number')
    if (swift === '' && !hasIban(country)) add('swift', 'required')
    if (swift !== '' && !isSwift(swift)) add('swift', 'swift')
  })

/** Enough of an account to know it again, and no more: `SA•• •••• 7519`. */
export function masked({ country, iban }: Pick<BankAccount, 'country' | 'iban'>): string {
  return `${hasIban(country) ? `${country}•• ` : ''}•••• ${iban.slice(-4)}`
}

/** In groups of four, as it is read aloud and typed into a bank's form. */
export const grouped = (iban: string) => iban.replace(/(.{4})(?=.)/g, '$1 ')

/** Whether two details name the same place to pay to. */
export const isSameAccount = (a: BankAccount, b: BankAccount) =>
  (['holder', 'country', 'bankName', 'iban', 'swift'] as const).every((name) => a[name] === b[name])
