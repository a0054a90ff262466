import { data } from '@remix-run/node'
import type { z } from 'zod'
import { MalformedForm, nest } from '#app/domain/form-data.ts'
import { type FormAnswer, type FormIssue, issueMessage, issuesOf } from '#app/domain/form-issue.ts'
import { badRequest } from './refusal.ts'

type Answer = ReturnType<typeof data<Required<FormAnswer>>>

export type Read<S extends z.ZodType> =
  { ok: true; value: z.output<S>; files: Record<string, File[]> } | { ok: false; response: Answer }

/**
 * Reads a posted form with the schema that also guards it in the browser. Files are left out of `value` and come in
 * `files` by field name. A form with errors is answered with 400, its errors at their fields and what was typed.
 * @throws a 400 answer when the body is no form at all.
 */
export async function readForm<S extends z.ZodType>(request: Request, schema: S): Promise<Read<S>> {
  const { values, files } = await readEntries(request)
  const read = schema.safeParse(values, { error: issueMessage })
  if (read.success) return { ok: true, value: read.data, files }
  return { ok: false, response: formErrors(issuesOf(read.error), values) }
}

/** The answer for errors that only a command or a query can find, such as an address that is taken. */
export function formErrors(errors: Record<string, FormIssue>, values: unknown): Answer {
  return data({ errors, values: withoutSecrets(values) as Record<string, unknown>, refusal: null }, 400)
}

async function readEntries(request: Request) {
  const form = await request.formData().catch(() => undefined)
  if (!form) throw badRequest()
  const texts: [string, FormDataEntryValue][] = []
  const files: Record<string, File[]> = {}
  for (const [name, value] of form) {
    if (typeof value === 'string') texts.push([name, value])
    else if (value.size > 0 || value.name) (files[name] ??= []).push(value)
  }
  try {
    return { values: nest(texts), files }
  } catch (error) {
    if (error instanceof MalformedForm) throw badRequest()
    throw error
  }
}

/** What was typed goes back into the form, except what must not stand in a page. */
function withoutSecrets(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutSecrets)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => !/password/i.test(name))
      .map(([name, inner]) => [name, withoutSecrets(inner)]),
  )
}
