import { describe, expect } from 'vitest'
import { type Movement, type Posting } from '../../app/domain/escrow/movements.ts'
import { money } from '../../app/domain/money.ts'
import type { Db } from '../db.ts'
import { test } from '../testing.ts'
import { findBalance, listBalances, listDrift, post } from './ledger.ts'

const now = new Date('2026-11-22T10:00:00Z')
let movements = 0
const unique = () => `test:${process.pid}:${(movements += 1)}`

const movement = (postings: Posting[], reference = unique()): Movement => ({
  kind: 'test',
  reference,
  collaborationId: null,
  postings,
})
const posting = (debit: string, credit: string, amount: number): Posting =>
  ({ debit, credit, amount: money(amount, 'SAR') }) as Posting
const book = (db: Db, written: Movement) => db.transaction().execute((tx) => post(tx, written, now))

describe('the books', () => {
  test('hold what was paid in and refuse to give out more', async ({ db }) => {
    await book(db, movement([posting('stripe_balance', 'escrow:deal-a', 500)]))
    expect(await findBalance(db, 'escrow:deal-a', 'SAR')).toEqual(money(500, 'SAR'))
    await expect(book(db, movement([posting('escrow:deal-a', 'creator_payable:x', 501)]))).rejects.toThrow(
      /never_negative/,
    )
    expect(await findBalance(db, 'creator_payable:x', 'SAR')).toEqual(money(0, 'SAR'))
  })

  test('take the same movement once, and refuse its reference with another body', async ({ db }) => {
    const paid = movement([posting('stripe_balance', 'escrow:deal-b', 700)])
    const booked = await Promise.all(Array.from({ length: 6 }, () => book(db, paid)))
    expect(booked.filter(Boolean)).toHaveLength(1)
    expect(await findBalance(db, 'escrow:deal-b', 'SAR')).toEqual(money(700, 'SAR'))
    await expect(
      book(db, { ...paid, postings: [posting('stripe_balance', 'escrow:deal-b', 701)] }),
    ).rejects.toThrow(/another body/)
  })

  test('debits equal credits in every currency, and no balance drifts from its postings', async ({ db }) => {
    await book(
      db,
      movement([
        posting('stripe_balance', 'escrow:deal-c', 900),
        posting('stripe_fee', 'stripe_balance', 30),
      ]),
    )
    const balances = (await listBalances(db)).filter(({ currency }) => currency === 'SAR')
    const total = (side: 'debit' | 'credit') => balances.reduce((sum, row) => sum + row[side], 0)
    expect(total('debit')).toBe(total('credit'))
    expect(await listDrift(db)).toEqual([])
  })
})
