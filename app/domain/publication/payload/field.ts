import type { ToldPost } from '../expected-post.ts'

export type Entry = Record<string, unknown>
/** One object of a payload as the post that it tells of; undefined when it is something else. */
export type PayloadReader = (entry: Entry) => ToldPost | undefined

export const isEntry = (value: unknown): value is Entry =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A text or a number at a dotted path, as text; empty where there is none. */
export function textAt(entry: Entry, path: string): string {
  let value: unknown = entry
  for (const part of path.split('.')) value = isEntry(value) ? value[part] : undefined
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : ''
}

/** The first of several places that holds something. */
export const firstOf = (entry: Entry, ...paths: string[]) =>
  paths.map((path) => textAt(entry, path)).find((text) => text !== '') ?? ''

export const named = (text: string) => (text === '' ? null : text)

/** Seconds, milliseconds or ISO 8601. */
export function dateAt(entry: Entry, ...paths: string[]): Date | null {
  const text = firstOf(entry, ...paths)
  const time = /^\d{9,10}$/.test(text)
    ? Number(text) * 1000
    : /^\d{13}$/.test(text)
      ? Number(text)
      : Date.parse(text)
  return Number.isFinite(time) ? new Date(time) : null
}
