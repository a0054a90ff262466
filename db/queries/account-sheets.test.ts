import fc from 'fast-check'
import { expect } from 'vitest'
import { accountKinds, type AccountKind } from '../../app/domain/escrow/accounts.ts'
import { test } from '../../app/jobs/testing.ts'
import type { Db } from '../db.ts'
import { listOwnerNames } from './account-names.ts'
import {
  type AccountId,
  findAccountSheet,
  findBalanceAt,
  listAccounts,
  type SheetLine,
} from './account-sheets.ts'
import { listBalances } from './ledger.ts'

test('the running balance of every account ends at what stands on it, on pages of any length', async ({
  db,
  make,
}) => {
  await make.deal('completed')
  await make.deal('funded', { currency: 'KWD', price: '350.250' })
  await make.deal('completed', { payout: false })
  const kept = await db
    .selectFrom('ledgerAccounts as a')
    .innerJoin('ledgerAccountKinds as k', 'k.kind', 'a.kind')
    .select(['a.address', 'a.currency', 'a.balance'])
    .where('k.floor', '=', true)
    .execute()
  expect(kept.length).toBeGreaterThan(4)
  for (const { address, currency, balance } of kept)
    for (const most of [1, 3, 100]) {
      const lines = await walk(db, { address, currency: currency as 'SAR' }, most)
      expect([address, lines.at(-1)?.balance.amount ?? 0]).toEqual([address, balance])
    }
})

test('an account without a running balance ends at its line in the books', async ({ db, make }) => {
  await make.deal('completed')
  for (const { kind, currency, debit, credit } of await listBalances(db)) {
    if (accountKinds[kind as AccountKind].owner !== 'platform') continue
    const grown = accountKinds[kind as AccountKind].normal === 'debit' ? debit - credit : credit - debit
    const lines = await walk(db, { address: kind, currency }, 4)
    expect([kind, currency, lines.at(-1)!.balance.amount]).toEqual([kind, currency, grown])
    const { accounts } = await listAccounts(db, kind as AccountKind)
    expect(accounts).toContainEqual({ address: kind, balance: { amount: grown, currency } })
  }
})

test('the balance at any instant is that of the last posting until then, and what a page begins with', async ({
  db,
  make,
}) => {
  await make.deal('completed')
  const account: AccountId = { address: 'stripe_balance', currency: 'SAR' }
  const lines = await walk(db, account, 100)
  const [first, last] = [lines[0]!.postedAt.getTime(), lines.at(-1)!.postedAt.getTime()]
  const instants = fc.oneof(
    fc.integer({ min: first - 5_000, max: last + 5_000 }),
    fc.constantFrom(...lines.map(({ postedAt }) => postedAt.getTime())),
  )
  await fc.assert(
    fc.asyncProperty(instants, async (instant) => {
      const at = new Date(instant)
      const until = lines.filter(({ postedAt }) => postedAt <= at).at(-1)?.balance.amount ?? 0
      expect((await findBalanceAt(db, account, at)).amount).toBe(until)
      const { opening, lines: later } = await findAccountSheet(db, account, {
        from: new Date(instant + 1),
        most: 500,
      })
      expect(opening.amount).toBe(until)
      expect((later.at(-1)?.balance ?? opening).amount).toBe((await findBalanceAt(db, account)).amount)
    }),
    { numRuns: 60 },
  )
})

test('accounts follow each other over pages, none is missed, and their owners have names', async ({
  db,
  make,
}) => {
  for (let deals = 0; deals < 3; deals += 1) await make.deal('funded')
  const all = await listAccounts(db, 'escrow', { most: 1_000 })
  const paged = []
  for (let after: AccountId | undefined, isMore = true; isMore;) {
    const { accounts, next } = await listAccounts(db, 'escrow', { after, most: 2 })
    paged.push(...accounts)
    isMore = next !== null
    after = next ?? undefined
  }
  expect(paged).toEqual(all.accounts)
  const names = await listOwnerNames(
    db,
    all.accounts.map(({ address }) => address),
  )
  for (const { address } of all.accounts)
    expect(names[address.split(':')[1]!]).toMatchObject({ name: 'Dukkan · Noura' })
})

async function walk(db: Db, account: AccountId, most: number): Promise<SheetLine[]> {
  const lines: SheetLine[] = []
  for (let after: number | undefined, isMore = true; isMore;) {
    const sheet = await findAccountSheet(db, account, { after, most })
    expect(sheet.opening.amount).toBe(lines.at(-1)?.balance.amount ?? 0)
    lines.push(...sheet.lines)
    isMore = sheet.next !== null
    after = sheet.next ?? undefined
  }
  return lines
}
