import { z } from 'zod'
import { choices, date, text } from '../form-fields.ts'
import { addDays } from './days.ts'

export const copiedParts = ['stages', 'briefs'] as const

export const copyForm = z.object({
  name: text(120),
  startsOn: date,
  parts: choices(z.array(z.enum(copiedParts))),
})
export type CopyForm = z.output<typeof copyForm>

/**
 * Every calendar day in a document moved by so many days: what a copied brief says of dates moves with its campaign,
 * whatever the brief comes to hold.
 */
export function shiftDays<T>(value: T, days: number): T {
  if (typeof value === 'string')
    return (
      /^20\d\d-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value)) ? addDays(value, days) : value
    ) as T
  if (Array.isArray(value)) return value.map((inner) => shiftDays(inner as unknown, days)) as T
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, shiftDays(inner, days)])) as T
}
