import type { z } from 'zod'

/** What is wrong with a field: a key of the `form.error` texts and its parameters. */
export type FormIssue = { key: string; params: Record<string, string | number> }

/** What an action answers when a form stays on the page. `errors` is by dotted name, `values` is what was typed. */
export type FormAnswer = {
  errors?: Record<string, FormIssue>
  values?: Record<string, unknown>
  refusal: { code: string; detail: Record<string, string | number> } | null
}

const isKey = (text: string) => /^[a-z][a-z0-9_]*(\?.*)?$/.test(text)

/** A message for a schema's own rules: `z.string().max(5, issue('too_long', { count: 5 }))`. */
export const issue = (key: string, params: FormIssue['params'] = {}) => {
  const query = new URLSearchParams(
    Object.entries(params).map(([name, value]) => [name, String(value)]),
  ).toString()
  return query ? `${key}?${query}` : key
}

/** The issue that a message names. Whole numbers come back as numbers, so that plurals work. */
export function readIssue(message: string): FormIssue {
  if (!isKey(message)) return { key: 'invalid', params: {} }
  const [key, query] = message.split(/\?(.*)/s)
  const params = [...new URLSearchParams(query ?? '')].map(([name, value]) => [
    name,
    /^-?\d{1,15}$/.test(value) ? Number(value) : value,
  ])
  return { key: key!, params: Object.fromEntries(params) as FormIssue['params'] }
}

type RawIssue = {
  code?: string | undefined
  input?: unknown
  expected?: unknown
  format?: unknown
  origin?: unknown
  minimum?: unknown
  maximum?: unknown
  errors?: { message: string }[][]
}

/**
 * The `error` option of `schema.safeParse`: zod's own complaints as messages of ours. A message that a schema gives
 * itself stays what it is.
 */
export function issueMessage(raw: RawIssue): string {
  const isMissing = raw.input === undefined || raw.input === '' || raw.input === null
  switch (raw.code) {
    case 'invalid_type':
      if (isMissing) return 'required'
      return raw.expected === 'number' || raw.expected === 'int' ? 'number' : 'invalid'
    case 'invalid_value':
      return isMissing ? 'required' : 'choice'
    case 'invalid_format':
      if (isMissing) return 'required'
      return raw.format === 'email' || raw.format === 'url' ? raw.format : 'invalid'
    case 'too_small':
      return tooSmall(raw.origin, Number(raw.minimum))
    case 'too_big':
      return tooBig(raw.origin, Number(raw.maximum))
    case 'not_multiple_of':
      return 'number'
    case 'invalid_union': {
      const complaints = raw.errors?.at(-1)
      return isMissing ? 'required' : (complaints?.[0]?.message ?? 'invalid')
    }
    default:
      return 'invalid'
  }
}

/** The first complaint about each field, by dotted name. The form as a whole is named `form`. */
export function issuesOf(error: z.core.$ZodError): Record<string, FormIssue> {
  const found: Record<string, FormIssue> = {}
  for (const { path, message } of error.issues) {
    const name = path.length ? path.map(String).join('.') : 'form'
    if (!Object.hasOwn(found, name)) found[name] = readIssue(message)
  }
  return found
}

function tooSmall(origin: unknown, minimum: number) {
  if (origin === 'string') return minimum <= 1 ? 'required' : issue('too_short', { count: minimum })
  if (origin === 'number' || origin === 'int') return issue('too_small', { least: minimum })
  return minimum <= 1 ? 'required' : issue('too_few', { count: minimum })
}

function tooBig(origin: unknown, maximum: number) {
  if (origin === 'string') return issue('too_long', { count: maximum })
  if (origin === 'number' || origin === 'int') return issue('too_large', { most: maximum })
  return issue('too_many', { count: maximum })
}
