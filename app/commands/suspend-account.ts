import type { Db, Tx } from '#db/db.ts'
import { isContested } from '#db/queries/chargebacks.ts'
import { findPerson, listDealsOf, lockPerson, type Person } from '#db/queries/people.ts'
import { deleteSessionsOf } from '#db/queries/sessions.ts'
import { lockSuspension, recordLifted, recordSuspension } from '#db/queries/suspensions.ts'
import { settledFrom, type SuspensionForm } from '../domain/account/suspension.ts'
import type { StaffActor } from '../domain/actor.ts'
import { Refusal } from '../domain/refusal.ts'
import { advance, holdCollaboration } from './advance.ts'
import { payUnsent } from './pay-unsent.ts'
import { tellPerson } from './tell-person.ts'

type Asked = Omit<SuspensionForm, 'do'>

/**
 * Suspends a person of a brand or a creator: nothing new begins with them. What is paid and has no draft in
 * review or post goes on or is called off, its money split by stage; sign-in and payouts are closed as asked. They are told why.
 * @throws Refusal: unknown, staff, suspended already
 */
export async function suspendAccount(db: Db, actor: StaffActor, accountId: string, asked: Asked, now: Date) {
  await db.transaction().execute(async (tx) => {
    const person = await holdPerson(tx, accountId)
    const settledDeals = asked.deals === 'settle' ? await callOff(tx, actor, person, now) : 0
    const row = { ...asked, accountId, settledDeals, byId: actor.accountId }
    const source = await recordSuspension(tx, row, now)
    if (!source) throw new Refusal('conflict', 'suspension.running')
    if (asked.closesSignIn) await deleteSessionsOf(tx, accountId)
    await tellPerson(
      tx,
      { accountId, kind: 'account-suspended', source, detail: { reason: asked.reason } },
      now,
    )
  })
}

/** Lets a person back; what was held for them is sent. @throws Refusal: unknown, not suspended. */
export async function liftSuspension(
  db: Db,
  actor: StaffActor,
  accountId: string,
  reason: string,
  now: Date,
) {
  await db.transaction().execute(async (tx) => {
    await holdPerson(tx, accountId)
    const running = await lockSuspension(tx, accountId)
    if (!running) throw new Refusal('conflict', 'suspension.none')
    await recordLifted(tx, running.id, { by: actor.accountId, reason }, now)
    const source = `${running.id}:lifted`
    await tellPerson(tx, { accountId, kind: 'account-restored', source, detail: { reason } }, now)
  })
  const person = await findPerson(db, accountId)
  if (person?.creatorId) await payUnsent(db, person.creatorId, now)
}

async function holdPerson(tx: Tx, accountId: string): Promise<Person> {
  const person = await lockPerson(tx, accountId)
  if (!person) throw new Refusal('not_found', 'suspension.unknown')
  if (person.role === 'staff') throw new Refusal('forbidden', 'suspension.staff')
  return person
}

async function callOff(tx: Tx, actor: StaffActor, person: Person, now: Date): Promise<number> {
  const deals = (await listDealsOf(tx, person)).filter(({ status }) => settledFrom.includes(status))
  let count = 0
  for (const { id } of deals.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    const deal = await holdCollaboration(tx, actor, id)
    // A bank decides about that money first; and between the list and the lock a deal may have moved on.
    if (!settledFrom.includes(deal.status) || (await isContested(tx, id))) continue
    await advance(tx, actor, deal, 'call-off', now)
    count += 1
  }
  return count
}
