import { describe, expect } from 'vitest'
import { type Movement, type Posting } from '../../app/domain/escrow/movements.ts'
import { money } from '../../app/domain/money.ts'
import type { Db } from '../db.ts'
import { test } from '../testing.ts'
import { findBalance, listBalances, listDrift, post } from './ledger.ts'
import { agree, openCampaign } from './outcomes.testing.ts'

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

  test('movements over the same accounts, new ones too, never wait for each other in a ring', async ({
    db,
  }) => {
    const booked = await Promise.all(
      Array.from({ length: 60 }, (_, i) => {
        const [a, b] = i % 2 ? ['escrow:ring-a', 'escrow:ring-b'] : ['escrow:ring-b', 'escrow:ring-a']
        return book(db, movement([posting('stripe_balance', a!, 9), posting(a!, b!, 4), posting(b!, a!, 2)]))
      }),
    )
    expect(booked.every(Boolean)).toBe(true)
    expect(await listDrift(db)).toEqual([])
  })

  test('a movement does not wait for another one’s platform-wide accounts', async ({ db }) => {
    await book(db, movement([posting('stripe_balance', 'escrow:open', 5)]))
    await db.transaction().execute(async (open) => {
      await post(open, movement([posting('stripe_balance', 'escrow:open', 5)]), now)
      await book(db, movement([posting('stripe_balance', 'escrow:beside', 5)]))
    })
    expect(await findBalance(db, 'escrow:beside', 'SAR')).toEqual(money(5, 'SAR'))
  })

  test('each posting names its deal, the movement’s where it names none', async ({ db }) => {
    const campaign = await openCampaign(db)
    const [one, two] = [await agree(db, campaign), await agree(db, campaign)]
    const written = {
      ...movement([
        posting('stripe_balance', `escrow:${one.id}`, 5),
        { ...posting('stripe_balance', `escrow:${two.id}`, 7), collaborationId: two.id },
      ]),
      collaborationId: one.id,
    }
    await book(db, written)
    const rows = await db
      .selectFrom('ledgerPostings as p')
      .innerJoin('ledgerMovements as m', 'm.id', 'p.movementId')
      .select(['p.collaborationId', 'p.amount'])
      .where('m.reference', '=', written.reference)
      .orderBy('p.id')
      .execute()
    expect(rows).toEqual([
      { collaborationId: one.id, amount: 5 },
      { collaborationId: two.id, amount: 7 },
    ])
  })
})
