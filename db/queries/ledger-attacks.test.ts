import { CompiledQuery } from 'kysely'
import pg from 'pg'
import { describe, expect } from 'vitest'
import type { Posting } from '../../app/domain/escrow/movements.ts'
import { money } from '../../app/domain/money.ts'
import type { Db } from '../db.ts'
import { test as base } from '../testing.ts'
import { victims } from './door-attacks.testing.ts'
import { attacks } from './ledger-attacks.testing.ts'
import { listDrift, post } from './ledger.ts'

const test = base.extend<{ books: () => Promise<string> }>({
  /** The books with money in them; answers a digest of everything they are and everything that guards them. */
  books: async ({ db, owner }, use) => {
    await openBooks(db)
    await use(async () => {
      expect(await listDrift(db)).toEqual([])
      return digestOf(owner)
    })
  },
})

describe('refused to the role of the app', () => {
  for (const { name, statements } of attacks)
    test(name, async ({ url, books }) => {
      const before = await books()
      expect(await attempt(url, statements, 'commit')).toMatch(refused)
      expect(await books()).toBe(before)
    })
})

describe('refused to the owner', () => {
  for (const { name, statements } of attacks)
    test(name, async ({ ownerUrl, books }) => {
      const before = await books()
      expect(await attempt(ownerUrl, statements, 'commit')).toMatch(refused)
      expect(await books()).toBe(before)
    })
})

// What a server without event triggers of a superuser still refuses to the owner: all but changes of the schema.
describe('refused to the owner by the tables alone', () => {
  const unguarded = [
    'alter event trigger ledger_guards disable',
    'alter event trigger ledger_guards_drop disable',
  ]
  for (const { name, statements } of attacks.filter(({ onSchema }) => !onSchema))
    test(name, async ({ ownerUrl, books }) => {
      const before = await books()
      const words = [...unguarded, ...statements, 'set constraints all immediate']
      expect(await attempt(ownerUrl, words, 'rollback')).toMatch(refused)
      expect(await books()).toBe(before)
    })
})

/** Insufficient privilege, a broken constraint, a value out of place: never a slip of the attacker's pen. */
const refused = /^(42501|23\d\d\d|22\w\w\w|428C9)$/

/** Runs the statements in a transaction. @returns the SQLSTATE it was refused with, or what it did. */
async function attempt(url: string, statements: string[], end: 'commit' | 'rollback'): Promise<string> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query('begin')
    for (const statement of statements) await client.query(statement)
    await client.query(end)
    return 'done'
  } catch (error) {
    return error instanceof pg.DatabaseError ? `${error.code}` : String(error)
  } finally {
    await client.end()
  }
}

const openBooks = (db: Db) =>
  db.transaction().execute((tx) => {
    const postings: Posting[] = [
      { debit: 'stripe_balance', credit: victims.first as 'escrow', amount: money(500, 'SAR') },
      { debit: 'stripe_balance', credit: victims.last as 'escrow', amount: money(300, 'SAR') },
      { debit: 'bank', credit: 'stripe_balance', amount: money(1, 'SAR') },
    ]
    return post(
      tx,
      { kind: 'test', reference: 'base', collaborationId: null, postings },
      new Date('2026-11-22'),
    )
  })

async function digestOf(owner: Db): Promise<string> {
  const parts = [
    ...['ledger_account_kinds', 'ledger_accounts', 'ledger_movements', 'ledger_postings'].map(
      (table) => `select t::text as line from ${table} t`,
    ),
    `select tgrelid::regclass || tgname || tgenabled::text || tgfoid::regproc from pg_trigger
      where tgrelid::regclass::text like 'ledger%'`,
    `select p.oid::regprocedure || md5(prosrc) || coalesce(proconfig::text, '') from pg_proc p
      where pronamespace = 'public'::regnamespace`,
    `select conrelid::regclass || conname || pg_get_constraintdef(oid) from pg_constraint
      where conrelid::regclass::text like 'ledger%'`,
  ]
  const { rows } = await owner.executeQuery<{ digest: string }>(
    CompiledQuery.raw(
      `select md5(string_agg(line, ';' order by line)) as digest from (${parts.join(' union all ')}) as lines`,
    ),
  )
  return rows[0]!.digest
}
