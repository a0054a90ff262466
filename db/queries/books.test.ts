import { expect } from 'vitest'
import { accountKinds, type AccountKind } from '../../app/domain/escrow/accounts.ts'
import { trialBalances } from '../../app/domain/escrow/trial-balance.ts'
import { test } from '../../app/jobs/testing.ts'
import { findMovement, listDealPostings, listMovementsOn } from './books.ts'
import { listBalances, listDrift } from './ledger.ts'

const kinds = Object.keys(accountKinds) as AccountKind[]

test('the totals of the books are the sums of all postings, equal on both sides', async ({ db, make }) => {
  await make.deal('completed')
  await make.deal('funded', { currency: 'KWD', price: '350.250' })
  const sums = await db
    .selectFrom('ledgerPostings')
    .select((eb) => ['currency', eb.fn.sum<number>('amount').as('total')])
    .groupBy('currency')
    .orderBy('currency')
    .execute()
  const books = trialBalances(await listBalances(db))
  expect(books.map(({ currency, debit }) => ({ currency, total: debit.amount }))).toEqual(
    sums.map(({ currency, total }) => ({ currency, total: Number(total) })),
  )
  for (const { debit, credit } of books) expect(debit).toEqual(credit)
  expect(await listDrift(db)).toEqual([])
})

test('the movements on a kind of account add up to its line in the books', async ({ db, make }) => {
  await make.deal('completed')
  const balances = await listBalances(db)
  for (const kind of kinds) {
    const { movements } = await listMovementsOn(db, kind, { most: 1_000 })
    const line = balances.find((row) => row.kind === kind && row.currency === 'SAR')
    const sum = (side: 'debit' | 'credit') =>
      movements
        .filter((movement) => movement[side].currency === 'SAR')
        .reduce((total, movement) => total + movement[side].amount, 0)
    expect([kind, sum('debit'), sum('credit')]).toEqual([kind, line?.debit ?? 0, line?.credit ?? 0])
  }
})

test('pages of movements follow each other, the newest first, and none is missed', async ({ db, make }) => {
  await make.deal('completed')
  const all = await listMovementsOn(db, 'stripe_balance', { most: 1_000 })
  const pages = []
  for (let before: number | undefined, isMore = true; isMore;) {
    const { movements, older } = await listMovementsOn(db, 'stripe_balance', { before, most: 2 })
    pages.push(...movements)
    isMore = older !== null
    before = older ?? undefined
  }
  expect(pages).toEqual(all.movements)
  const ids = all.movements.map(({ id }) => id)
  expect(ids).toEqual(ids.toSorted((a, b) => b - a))
})

test('held and frozen payments are told apart by their whole name', async ({ db, make }) => {
  const { id } = await make.deal('funded')
  const frozen = await listMovementsOn(db, 'escrow_frozen', { most: 1_000 })
  expect(frozen.movements.filter(({ collaborationId }) => collaborationId === id)).toEqual([])
})

test('a movement shows both ends of its postings and the step that caused it', async ({ db, make }) => {
  const { id, creator } = await make.deal('completed')
  const release = (await listDealPostings(db, id)).find(({ kind }) => kind === 'release')!
  expect(await findMovement(db, release.movementId)).toMatchObject({
    kind: 'release',
    brandName: 'Dukkan',
    step: { step: 'verify-post', role: 'brand', name: 'Person brand' },
    postings: [
      { debitAccount: `escrow:${id}`, creditAccount: `creator_payable:${creator.id}` },
      { debitAccount: `escrow:${id}`, creditAccount: 'platform_fee' },
    ],
  })
  expect(await findMovement(db, 999_999_999)).toBeUndefined()
})
