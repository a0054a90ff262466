import { randomUUID } from 'node:crypto'
import { claimOf } from '#app/commands/dispute.testing.ts'
import { openDispute } from '#app/commands/open-dispute.ts'
import type { StaffActor } from '#app/domain/actor.ts'
import type { Status } from '#app/domain/collaboration/steps.ts'
import type { Db } from '#db/db.ts'
import { acts as dealActs } from '../deals/acts.ts'
import type { Real as DealReal, Stage } from '../deals/stage.ts'
import type { Real } from './act.ts'
import { begin, type Model, type Person, type Side } from './model.ts'

/** What a sequence begins with: who disputes, how far the deal was, and how much is frozen. */
export type Opening = { by: Side; along: number; price: number }

/** From an agreement to a published post. */
const usualWay = ['creator accepts', 'brand pays', 'creator hands in', 'brand approves', 'creator publishes']
/** A dispute needs held money: the first two steps are always taken. */
export const fewestSteps = 2
export const mostSteps = usualWay.length

const staffOf = new WeakMap<Db, Record<Person, StaffActor>>()

/** Three persons of staff for a database. */
async function castStaff(db: Db, { staff: ann }: DealReal): Promise<Record<Person, StaffActor>> {
  const known = staffOf.get(db)
  if (known) return known
  const another = async (): Promise<StaffActor> => {
    const values = { email: `${randomUUID()}@example.test`, role: 'staff', name: 'Person staff' }
    const row = await db.insertInto('accounts').values(values).returning('id').executeTakeFirstOrThrow()
    return { role: 'staff', id: row.id, accountId: row.id }
  }
  const cast = { ann, ben: await another(), cleo: await another() }
  staffOf.set(db, cast)
  return cast
}

/** A deal brought to where it is disputed, by the acts of the campaign about deals, and its dispute opened. */
export async function beginDispute(stage: Stage, { by, along, price }: Opening) {
  const deal = await stage.begin({ begins: 'brand', included: 1, along: 0, ships: false, price })
  for (const name of usualWay.slice(0, along)) {
    const act = dealActs[name]!
    const at = stage.clock.now
    await act.real(deal.real, at)
    act.model(deal.model, at.getTime())
  }
  const at = stage.clock.now
  const status: Status = deal.model.status
  const { db, id, [by]: actor } = deal.real
  await openDispute(db, actor, id, claimOf(by, status), at)
  const model: Model = begin(by, price, at.getTime())
  const real: Real = { ...deal.real, staff: await castStaff(db, deal.real), model }
  return { model, real }
}
