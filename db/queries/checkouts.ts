import { sql } from 'kysely'
import type { Funding } from '../../app/domain/escrow/cash.ts'
import { type Money, money } from '../../app/domain/money.ts'
import type { Db, Tx } from '../db.ts'

export type CheckoutLine = { milestoneId: string; collaborationId: string; amount: number }

type NewCheckout = { brandId: string; accountId: string; amount: Money; lines: CheckoutLine[] }

/** Writes a checkout that pays for parts of one or several deals. @returns its id. */
export async function recordCheckout(tx: Tx, { lines, amount, ...checkout }: NewCheckout, now: Date) {
  const { id } = await tx
    .insertInto('checkouts')
    .values({ ...checkout, amount: amount.amount, currency: amount.currency, createdAt: now })
    .returning('id')
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('checkoutLines')
    .values(lines.map((line) => ({ checkoutId: id, ...line })))
    .execute()
  return id
}

/** The newest checkout of exactly these parts that can still be paid, so that a second click goes to the same page. */
export async function findOpenCheckout(db: Db, brandId: string, milestoneIds: readonly string[]) {
  const row = await db
    .selectFrom('checkouts as k')
    .select(['k.id', 'k.sessionId', 'k.url', 'k.amount', 'k.currency', 'k.createdAt'])
    .where('k.brandId', '=', brandId)
    .where('k.status', 'in', ['started', 'open'])
    .where(
      sql<boolean>`(select array_agg(l.milestone_id order by l.milestone_id) from checkout_lines l where l.checkout_id = k.id)
        = (select array_agg(id order by id) from unnest(${milestoneIds}::uuid[]) as id)`,
    )
    .orderBy('k.createdAt', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && { ...row, amount: money(row.amount, row.currency) }
}

export async function recordCheckoutSession(db: Db, id: string, session: { id: string; url: string }) {
  await db
    .updateTable('checkouts')
    .set({ sessionId: session.id, url: session.url, status: 'open' })
    .where('id', '=', id)
    .where('status', '=', 'started')
    .execute()
}

/** A checkout that was paid, by its own id, or that the processor closed, by its session's. Paid is the last word. */
export async function recordCheckoutEnd(
  db: Db,
  checkout: { id: string } | { sessionId: string },
  status: 'paid' | 'expired',
) {
  await db
    .updateTable('checkouts')
    .set({ status })
    .where((eb) => ('id' in checkout ? eb('id', '=', checkout.id) : eb('sessionId', '=', checkout.sessionId)))
    .where('status', 'in', status === 'paid' ? ['started', 'open', 'expired'] : ['started', 'open'])
    .execute()
}

/** Closes the checkouts from before an instant that nobody has paid. */
export async function expireOldCheckouts(db: Db, before: Date) {
  await db
    .updateTable('checkouts')
    .set({ status: 'expired' })
    .where('status', 'in', ['started', 'open'])
    .where('createdAt', '<', before)
    .execute()
}

export type PaidLine = Funding & { milestoneId: string }

/** What a checkout pays for, in one order of deals; empty when it is not in these books. */
export async function listPaidLines(db: Db, checkoutId: string): Promise<PaidLine[]> {
  const rows = await db
    .selectFrom('checkoutLines as l')
    .innerJoin('milestones as m', 'm.id', 'l.milestoneId')
    .select(['l.milestoneId', 'l.collaborationId', 'l.amount', 'm.currency', 'm.kind'])
    .where('l.checkoutId', '=', checkoutId)
    .orderBy('l.collaborationId')
    .orderBy('m.position')
    .execute()
  return rows.map(({ kind, ...line }) => ({
    ...line,
    pot: kind === 'commission' ? ('commission_held' as const) : ('escrow' as const),
  }))
}

/** Whether the newest checkout for a deal is neither paid, as far as the books know, nor closed. */
export async function isBeingPaid(db: Db, collaborationId: string): Promise<boolean> {
  const row = await db
    .selectFrom('checkouts as k')
    .innerJoin('checkoutLines as l', 'l.checkoutId', 'k.id')
    .select('k.status')
    .where('l.collaborationId', '=', collaborationId)
    .orderBy('k.createdAt', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.status === 'open' || row?.status === 'started'
}
