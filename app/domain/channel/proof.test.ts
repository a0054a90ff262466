import { expect, test } from 'vitest'
import { channelCheckForm, codeDays, isCodeOver, proofCode, showsCode } from './proof.ts'
import { plusDays } from '../clock.ts'

const begunAt = new Date('2026-11-28T10:00:00Z')

test('a code holds only letters and digits that nobody mistakes for each other', () => {
  const codes = Array.from({ length: 256 }, (_, at) => proofCode(new Uint8Array(8).fill(at)))
  for (const code of codes) expect(code).toMatch(/^athar-[a-hjkmnp-z2-9]{8}$/)
  expect(new Set(codes).size).toBe(31)
})

test('a code is found in a page as a word of its own, in capitals as well', () => {
  const code = 'athar-7k2m9qrs'
  expect(showsCode(`<meta content="food · ${code}">`, code)).toBe(true)
  expect(showsCode('Book me: ATHAR-7K2M9QRS', code)).toBe(true)
  expect(showsCode(`طبخ ${code}، الرياض`, code)).toBe(true)
  expect(showsCode(`x${code}`, code)).toBe(false)
  expect(showsCode(`${code}2`, code)).toBe(false)
  expect(showsCode('athar-7k2m9qr', code)).toBe(false)
})

test('a code that was given runs out, one that is looked for does not', () => {
  const end = plusDays(begunAt, codeDays)
  expect(isCodeOver({ status: 'given', begunAt }, new Date(end.getTime() - 1))).toBe(false)
  expect(isCodeOver({ status: 'given', begunAt }, end)).toBe(true)
  expect(isCodeOver({ status: 'asked', begunAt }, plusDays(end, 30))).toBe(false)
})

test('a refusal names its reason', () => {
  const proofId = '00000000-0000-4000-8000-000000000001'
  expect(channelCheckForm.safeParse({ proofId, verdict: 'refused' }).error?.issues[0]).toMatchObject({
    path: ['reason'],
    message: 'required',
  })
  expect(channelCheckForm.safeParse({ proofId, verdict: 'proven' }).success).toBe(true)
})
