import { sql } from 'kysely'
import { type AccountKind, accountKinds } from '../../app/domain/escrow/accounts.ts'
import { money } from '../../app/domain/money.ts'
import type { Db } from '../db.ts'

/** How many accounts keep a running balance: each is compared with its postings when drift is looked for. */
export async function countRunningAccounts(db: Db): Promise<number> {
  const { accounts } = await db
    .selectFrom('ledgerAccounts as a')
    .innerJoin('ledgerAccountKinds as k', 'k.kind', 'a.kind')
    .select((eb) => eb.fn.countAll<number>().as('accounts'))
    .where('k.floor', '=', true)
    .executeTakeFirstOrThrow()
  return accounts
}

/** Postings with an end on a kind of account. Written as ranges, so that the indexes on both ends serve. */
const touching = (kind: AccountKind) => {
  const on = (end: 'debit_account' | 'credit_account') =>
    accountKinds[kind].owner === 'platform'
      ? sql<boolean>`${sql.ref(`p.${end}`)} = ${kind}`
      : sql<boolean>`${sql.ref(`p.${end}`)} like ${`${kind.replaceAll('_', '\\_')}:%`}`
  return { debit: on('debit_account'), credit: on('credit_account') }
}

type Line = {
  id: number
  kind: string
  collaborationId: string | null
  postedAt: Date
  currency: string
  debit: number
  credit: number
}

/**
 * Movements that touch a kind of account, newest first, with what each brought to either side of it. `before` is the
 * last movement on the page before; `older` is the one to go on from, null at the end.
 */
export async function listMovementsOn(
  db: Db,
  kind: AccountKind,
  { before, most = 50 }: { before?: number | undefined; most?: number } = {},
) {
  const { debit, credit } = touching(kind)
  const { rows } = await sql<Line>`
    with page as (
      select distinct p.movement_id as id from ledger_postings p
       where (${debit} or ${credit}) ${before === undefined ? sql`` : sql`and p.movement_id < ${before}`}
       order by 1 desc limit ${most + 1})
    select m.id, m.kind, m.collaboration_id, m.posted_at, p.currency,
           coalesce(sum(p.amount) filter (where ${debit}), 0)::bigint as debit,
           coalesce(sum(p.amount) filter (where ${credit}), 0)::bigint as credit
      from page join ledger_movements m on m.id = page.id join ledger_postings p on p.movement_id = m.id
     where ${debit} or ${credit}
     group by m.id, p.currency
     order by m.id desc, p.currency`.execute(db)
  const ids = [...new Set(rows.map(({ id }) => id))]
  const shown = new Set(ids.slice(0, most))
  return {
    older: ids.length > most ? ids[most - 1]! : null,
    movements: rows
      .filter(({ id }) => shown.has(id))
      .map(({ currency, debit: into, credit: from, ...line }) => ({
        ...line,
        debit: money(into, currency),
        credit: money(from, currency),
      })),
  }
}

/** One movement with its postings, both ends of each, and the step and the person it came from. */
export async function findMovement(db: Db, id: number) {
  const movement = await db
    .selectFrom('ledgerMovements as m')
    .leftJoin('collaborations as c', 'c.id', 'm.collaborationId')
    .leftJoin('brands as b', 'b.id', 'c.brandId')
    .leftJoin('creators as k', 'k.id', 'c.creatorId')
    .leftJoin('campaigns as g', 'g.id', 'c.campaignId')
    .select([
      'm.id',
      'm.kind',
      'm.reference',
      'm.collaborationId',
      'm.postedAt',
      'b.name as brandName',
      'k.name as creatorName',
      'g.name as campaignName',
    ])
    .where('m.id', '=', id)
    .executeTakeFirst()
  if (!movement) return undefined
  const [postings, step] = await Promise.all([
    db
      .selectFrom('ledgerPostings')
      .select(['id', 'debitAccount', 'creditAccount', 'amount', 'currency', 'collaborationId'])
      .where('movementId', '=', id)
      .orderBy('id')
      .execute(),
    findStepBehind(db, movement),
  ])
  return {
    ...movement,
    step,
    postings: postings.map(({ amount, currency, ...ends }) => ({ ...ends, amount: money(amount, currency) })),
  }
}

/** A step and the money it moves are written at the same instant. Cash from the processor may have no step behind it. */
async function findStepBehind(db: Db, movement: { collaborationId: string | null; postedAt: Date }) {
  if (!movement.collaborationId) return undefined
  return db
    .selectFrom('collaborationSteps as s')
    .leftJoin('accounts as a', 'a.id', 's.accountId')
    .select(['s.step', 's.role', 'a.name'])
    .where('s.collaborationId', '=', movement.collaborationId)
    .where('s.takenAt', '=', movement.postedAt)
    .orderBy('s.id', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** Every posting of one deal, oldest first. */
export async function listDealPostings(db: Db, collaborationId: string) {
  const rows = await db
    .selectFrom('ledgerMovements as m')
    .innerJoin('ledgerPostings as p', 'p.movementId', 'm.id')
    .select(['p.id', 'p.movementId', 'm.kind', 'm.postedAt', 'p.debitAccount', 'p.creditAccount'])
    .select(['p.amount', 'p.currency'])
    .where('p.collaborationId', '=', collaborationId)
    .orderBy('m.id')
    .orderBy('p.id')
    .execute()
  return rows.map(({ amount, currency, ...row }) => ({ ...row, amount: money(amount, currency) }))
}
