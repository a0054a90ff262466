import { expect } from 'vitest'
import type { StaffActor } from '../../app/domain/actor.ts'
import type { Db } from '../db.ts'
import { listClosedReceivables } from './book-checks.ts'
import { type DealMoney, listDealMoney } from './deal-money.ts'
import { listDrift } from './ledger.ts'

/** Whatever happened, the money that came in is somewhere, and only in one place. */
export function addsUp(deal: DealMoney) {
  const { funded, held, frozen, commission, released, refunding, refunded, chargedBack } = deal
  const parts = [held, frozen, commission, released, refunding, refunded, chargedBack]
  expect(parts.reduce((sum, { amount }) => sum + amount, 0)).toBe(funded.amount)
}

const staff: StaffActor = { role: 'staff', id: 'staff', accountId: 'staff' }

/** The books of a database at rest: every deal adds up, every balance is its postings, no closed chargeback is owed. */
export async function booksAreWhole(db: Db) {
  for (const deal of await listDealMoney(db, staff)) addsUp(deal)
  expect(await listDrift(db)).toEqual([])
  expect(await listClosedReceivables(db)).toEqual([])
}
