import { expect, test } from 'vitest'
import { z } from 'zod'
import { readForm } from './form.ts'

const schema = z.object({
  title: z.string().min(1, 'required'),
  rows: z.array(z.object({ platform: z.enum(['x', 'youtube']) })).default([]),
  password: z.string().min(10).optional(),
})

const post = (body: BodyInit, headers: Record<string, string> = {}) =>
  new Request('http://a.example/', { method: 'POST', body, headers })

test('a valid form is its schema’s value, with its files beside it', async () => {
  const body = new FormData()
  body.set('title', '123')
  body.set('rows.0.platform', 'x')
  body.set('picture', new File(['abc'], 'a.png'))
  body.set('empty', new File([], ''))
  const read = await readForm(post(body), schema)
  expect(read).toMatchObject({ ok: true, value: { title: '123', rows: [{ platform: 'x' }] } })
  expect(read.ok && Object.keys(read.files)).toEqual(['picture'])
})

test('a form with errors is answered with 400, its errors by name and what was typed, never a password', async () => {
  const read = await readForm(post(new URLSearchParams('title=&rows.0.platform=z&password=short')), schema)
  expect(read.ok).toBe(false)
  if (read.ok) return
  expect(read.response.init?.status).toBe(400)
  expect(read.response.data).toEqual({
    errors: {
      title: { key: 'required', params: {} },
      'rows.0.platform': { key: 'choice', params: {} },
      password: { key: 'too_short', params: { count: 10 } },
    },
    values: { title: '', rows: [{ platform: 'z' }] },
    refusal: null,
  })
})

test.each([
  [
    'a multipart form that breaks off',
    post('--x\r\nbroken', { 'content-type': 'multipart/form-data; boundary=x' }),
  ],
  ['a field that reaches for the prototype', post(new URLSearchParams('__proto__.x=1'))],
  ['NUL in a field', post(new URLSearchParams('title=%00'))],
])('%s is thrown as a 400 page', async (_, request) => {
  await expect(readForm(request, schema)).rejects.toMatchObject({ init: { status: 400 } })
})
