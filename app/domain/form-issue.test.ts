import { expect, test } from 'vitest'
import { z } from 'zod'
import { briefForm } from './campaign/brief.ts'
import { issue, issueMessage, issuesOf, readIssue } from './form-issue.ts'

function complaints(schema: z.ZodType, value: unknown) {
  const read = schema.safeParse(value, { error: issueMessage })
  return read.success ? {} : issuesOf(read.error)
}

const form = z.object({
  name: z.string().trim().min(1).max(5),
  age: z.coerce.number().int().min(18).max(99),
  kind: z.enum(['a', 'b']),
  email: z.email(),
  link: z.union([z.literal(''), z.url('url')]),
  tags: z.array(z.string()).min(2).max(3),
  code: z.string().refine((code) => code === 'x', issue('wrong_code', { count: 3, hint: 'a&b=c' })),
})
const fine = { name: 'Lina', age: '20', kind: 'a', email: 'a@b.co', link: '', tags: ['a', 'b'], code: 'x' }

test.each([
  [{ name: '' }, 'name', { key: 'required', params: {} }],
  [{ name: undefined }, 'name', { key: 'required', params: {} }],
  [{ name: 'too long' }, 'name', { key: 'too_long', params: { count: 5 } }],
  [{ age: 'old' }, 'age', { key: 'number', params: {} }],
  [{ age: '12' }, 'age', { key: 'too_small', params: { least: 18 } }],
  [{ age: '120' }, 'age', { key: 'too_large', params: { most: 99 } }],
  [{ kind: '' }, 'kind', { key: 'required', params: {} }],
  [{ kind: 'c' }, 'kind', { key: 'choice', params: {} }],
  [{ email: 'nobody' }, 'email', { key: 'email', params: {} }],
  [{ link: 'nowhere' }, 'link', { key: 'url', params: {} }],
  [{ tags: ['a'] }, 'tags', { key: 'too_few', params: { count: 2 } }],
  [{ tags: ['a', 'b', 'c', 'd'] }, 'tags', { key: 'too_many', params: { count: 3 } }],
  [{ code: 'y' }, 'code', { key: 'wrong_code', params: { count: 3, hint: 'a&b=c' } }],
])('%j is told as a key at its field', (change, name, expected) => {
  expect(complaints(form, { ...fine, ...change })).toEqual({ [name]: expected })
})

test('a form without errors has none', () => {
  expect(complaints(form, fine)).toEqual({})
})

test('errors of an empty brief stand at their fields, each once', () => {
  const found = complaints(briefForm, {})
  expect(found.title).toEqual({ key: 'required', params: {} })
  expect(found.deliverables).toEqual({ key: 'required', params: {} })
})

test('a sentence of zod that nobody translated is told as invalid', () => {
  expect(readIssue('Invalid input: expected nan')).toEqual({ key: 'invalid', params: {} })
})
