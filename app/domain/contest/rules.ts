import { z } from 'zod'
import { count, lines, optional } from '../campaign/brief-fields.ts'
import { countries } from '../campaign/strategy.ts'
import { handleKey } from '../channel/handle.ts'
import { choices, date, text } from '../form-fields.ts'

/** So many days there are at most between the last entry and the frozen list, for bringing the entries in. */
export const mostImportDays = 14
/** After so many hours without the beacon's value the draw goes on without it. */
export const beaconHours = 72
/** So many entries a contest holds at most. */
export const mostEntries = 100_000

/** A hashtag as comments carry it, without its sign. */
const hashtag = z
  .string()
  .trim()
  .default('')
  .transform((typed) => typed.replace(/^#/, ''))
  .refine((tag) => tag === '' || /^[\p{L}\p{N}\p{M}_]{1,100}$/u.test(tag), 'hashtag')

const onOff = z.preprocess((value) => value === 'on' || value === true, z.boolean())

/** What a brand says of its contest before it is published. Days are calendar days of the brand's zone. */
export const contestForm = z.object({
  prize: text(300),
  conditions: text(1_000),
  closesOn: date,
  importDays: count(1, mostImportDays),
  winners: count(1, 1_000),
  substitutes: count(0, 1_000),
  answerDays: count(1, 30),
  tags: count(0, 10),
  hashtag,
  mustFollow: onOff,
  countries: choices(z.array(z.enum(countries))),
  minimumAge: z.union([z.literal(''), count(13, 25)]).default(''),
  excluded: lines(200),
  note: optional(1_000),
})
export type ContestForm = z.output<typeof contestForm>

/** The rules as they are published and never changed. `excluded` are compared as handles are. */
export type ContestRules = Omit<ContestForm, 'closesOn' | 'importDays' | 'minimumAge'> & {
  minimumAge: number | null
}

/** The rules that a form states; the accounts of both sides are excluded beside those that it names. */
export function rulesOf(form: ContestForm, own: readonly string[]): ContestRules {
  const { closesOn: _, importDays: __, minimumAge, excluded, ...rest } = form
  const keys = [...own, ...excluded].map(accountKey).filter(Boolean)
  return { ...rest, minimumAge: minimumAge === '' ? null : minimumAge, excluded: [...new Set(keys)] }
}

/** An account as entries and rules name it: without its sign, whatever the capitals. */
export const accountKey = (typed: string): string => handleKey(typed.trim().replace(/^@+/, ''))
