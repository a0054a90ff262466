import type Stripe from 'stripe'
import { sql } from 'kysely'
import { findLastBookCheck, listProcessorBalance } from '#db/queries/book-checks.ts'
import { PLATFORM, type State } from '../../../stripe-double/state.ts'
import type { Invariant } from '../invariants.ts'

const stateIn = ({ ground }: Parameters<Invariant>[0]) => ground.world.double.state

/** The lines of the platform's own journal at the processor. */
const linesOf = (state: State) =>
  [...state.transactions.rows.values()].filter(({ id }) => state.ownerOf(id) === PLATFORM)

/**
 * I7: each of the processor's lines is exactly one movement of ours, nothing else touches `stripe_balance`, and what lies
 * there is the sum of the lines, per currency.
 */
const everyLineIsBooked: Invariant = async (look) => {
  const { db } = look.ground
  const lines = linesOf(stateIn(look))
  const { rows } = await sql<{ reference: string }>`
    select distinct m.reference from ledger_movements m
      left join ledger_postings p on p.movement_id = m.id
     where m.reference like 'bt:%' or 'stripe_balance' in (p.debit_account, p.credit_account)`.execute(db)
  const booked = new Set(rows.map(({ reference }) => reference))
  const missing = lines.find(({ id }) => !booked.delete(`bt:${id}`))
  if (missing) return `${missing.reporting_category} ${missing.id} is not booked`
  if (booked.size > 0) return `${[...booked][0]} is nothing that the processor knows`
  const sums: Record<string, number> = {}
  for (const { net, currency } of lines)
    sums[currency.toUpperCase()] = (sums[currency.toUpperCase()] ?? 0) + net
  const ours = await listProcessorBalance(db)
  const wrong = Object.keys({ ...sums, ...ours }).find((name) => (sums[name] ?? 0) !== (ours[name] ?? 0))
  return wrong && `${wrong}: ours ${ours[wrong]}, theirs ${sums[wrong]}`
}

type Made = { id: string; amount: number; currency: string; metadata: Stripe.Metadata | null }

const madeBy = (state: State, kind: string): Made[] => {
  const table = { transfer: state.transfers, refund: state.refunds, reversal: state.reversals }[kind]
  return [...(table ?? state.payouts).rows.values()]
}

/** I8: a request that is done was carried out exactly once, for its amount; a refused one not at all. */
const requestsActOnce: Invariant = async (look) => {
  const state = stateIn(look)
  const requests = await look.ground.db
    .selectFrom('processorRequests')
    .select(['id', 'kind', 'amount', 'currency', 'status', 'processorId'])
    .execute()
  const objects = ['transfer', 'refund', 'reversal', 'withdrawal'].flatMap((kind) => madeBy(state, kind))
  const made = new Map<string, Made[]>()
  for (const object of objects) {
    const id = object.metadata?.request_id
    if (id) made.set(id, [...(made.get(id) ?? []), object])
  }
  for (const { id, kind, amount, currency, status } of requests) {
    const own = made.get(id) ?? []
    made.delete(id)
    const expected = status === 'done' ? 1 : 0
    if (own.length !== expected) return `${kind} ${id} is ${status} and was made ${own.length} times`
    if (own[0] && (own[0].amount !== amount || own[0].currency.toUpperCase() !== currency))
      return `${kind} ${id} of ${amount} was made with ${own[0].amount}`
  }
  const [unknown] = made.keys()
  return unknown && `the processor acted on ${unknown}, which nobody asked for`
}

/**
 * I10: what was sent on and given back of a charge is at most the charge, but for what creators came to owe or Athar
 * lost on its deals.
 */
const chargesCoverWhatLeaves: Invariant = async (look) => {
  const state = stateIn(look)
  const { rows } = await sql<{ chargeId: string; borne: number }>`
    select h.id as charge_id, coalesce((
             select sum(p.amount) from ledger_postings p
              where (p.debit_account = 'chargeback_loss' or p.debit_account like 'creator\\_receivable:%')
                and p.collaboration_id in (select l.collaboration_id from checkout_lines l where l.checkout_id = h.checkout_id)),
             0)::bigint as borne
      from charges h`.execute(look.ground.db)
  for (const { chargeId, borne } of rows) {
    const charge = state.charges.get(chargeId)
    const sent = [...state.transfers.rows.values()]
      .filter(({ source_transaction: source }) => source === chargeId)
      .reduce((sum, transfer) => sum + transfer.amount - transfer.amount_reversed, 0)
    if (sent + charge.amount_refunded > charge.amount + borne)
      return `${chargeId} of ${charge.amount}: ${sent} sent, ${charge.amount_refunded} refunded, ${borne} borne`
  }
}

/** I11: what a bank has taken stands as a claim while it decides, and nothing of it when it has decided. */
const decidedChargebacksAreClosed: Invariant = async (look) => {
  const { rows } = await sql<{ id: string; balance: number }>`
    select split_part(address, ':', 2) as id, balance from ledger_accounts
     where kind = 'chargeback_receivable'`.execute(look.ground.db)
  const claims = new Map(rows.map(({ id, balance }) => [id, balance]))
  for (const { id, status, balance_transactions: moved } of stateIn(look).disputes.rows.values()) {
    const isDecided = ['won', 'lost', 'prevented'].includes(status)
    const taken = moved.reduce((sum, { amount }) => sum - amount, 0)
    const expected = isDecided ? 0 : taken
    if ((claims.get(id) ?? 0) !== expected)
      return `${id} is ${status}, taken ${taken}, claimed ${claims.get(id) ?? 0}`
  }
}

/** The nightly check says itself that the books agree. */
const checkIsClean: Invariant = async ({ ground }) => {
  const check = await findLastBookCheck(ground.db)
  return check?.isClean ? undefined : JSON.stringify(check?.differences ?? 'no check')
}

export const processorInvariants: Record<string, Invariant> = {
  'I7 every line is booked once': everyLineIsBooked,
  'I8 requests act once': requestsActOnce,
  'I10 charges cover what leaves': chargesCoverWhatLeaves,
  'I11 decided chargebacks are closed': decidedChargebacksAreClosed,
  'the check of the books is clean': checkIsClean,
}
