import { sql } from 'kysely'
import { isEnded, isUnderWay } from '#app/domain/collaboration/steps.ts'
import { payable } from '#app/domain/escrow/manual-payout.ts'
import { type Money, money, plus, share } from '#app/domain/money.ts'
import { findBankAccount, findPayoutRoute } from '#db/queries/bank-accounts.ts'
import { isContested } from '#db/queries/chargebacks.ts'
import { type DealMoney, findDealMoney, listDealMoney } from '#db/queries/deal-money.ts'
import { findPayoutAccount } from '#db/queries/payout-accounts.ts'
import { findHalt } from '#db/queries/payout-halts.ts'
import type { Invariant, Look } from '../invariants.ts'

/** I9: nothing is on its way, nothing is unexplained and no request waits when there is nothing left to do. */
const nothingIsUnderWay: Invariant = async ({ ground }) => {
  const { rows } = await sql<{ what: string }>`
    select address || ' ' || balance as what from ledger_accounts
     where kind in ('transfer_in_transit', 'refund_in_transit') and balance <> 0
    union all
    select 'request ' || id || ' is ' || status from processor_requests where status = 'pending'
    union all
    select 'suspense ' || currency from ledger_postings where 'suspense' in (debit_account, credit_account)
     group by currency having sum(case when debit_account = 'suspense' then amount else -amount end) <> 0
    union all
    select a.address || ' ' || a.balance || ', asked ' || coalesce(sum(p.amount), 0)
      from ledger_accounts a
      left join manual_payouts p on a.address = 'payout_in_transit:' || p.creator_id and p.currency = a.currency
       and p.status in ('queued', 'seconding')
     where a.kind = 'payout_in_transit' group by a.address, a.currency, a.balance
    having a.balance <> coalesce(sum(p.amount), 0)
    union all
    select 'take-back ' || id || ' is ' || status from take_backs where status <> 'done'`.execute(ground.db)
  if (rows[0]) return rows[0].what
  return (await findHalt(ground.db)) && 'payouts are halted although the books agree'
}

/** What entitles to a release, by the form of its reference. */
const entitled = sql`case
  when m.reference like 'release:part:%' then s.step = 'release-part'
  when m.reference like '%:stage' then s.step in ('cancel-late-draft', 'cancel-late-revision', 'cancel-late-post', 'return-held', 'call-off')
  when m.reference like '%:ruling' then s.step in ('settle', 'accept-settlement')
  when m.reference like 'release:commission:%' then true
  else s.step in ('verify-post', 'grant-rights') end`

/**
 * I13: money is released only after somebody took the step that releases it, of a part never more than its price, and
 * never more than was paid in.
 */
const releasesAreEntitled: Invariant = async ({ ground }) => {
  const { rows } = await sql<{ reference: string }>`
    select m.reference from ledger_movements m
     where m.kind = 'release' and not exists (
       select from collaboration_steps s where s.collaboration_id = m.collaboration_id and ${entitled})
    union all
    select m.reference from ledger_movements m
      join milestones t on m.reference = 'release:part:' || t.id
      join ledger_postings p on p.movement_id = m.id
     group by m.id, m.reference, t.amount having sum(p.amount) > t.amount
    union all
    select reference from (
      select m.reference, sum(case m.kind when 'charge' then p.amount when 'release' then -p.amount when 'taken-back' then p.amount end)
               over (partition by p.collaboration_id order by p.movement_id) as left_of_it
        from ledger_postings p join ledger_movements m on m.id = p.movement_id
       where m.kind in ('charge', 'release', 'taken-back') and p.collaboration_id is not null
         and p.debit_account <> 'stripe_fee') as course
     where left_of_it < 0`.execute(ground.db)
  return rows[0] && `${rows[0].reference} without the right to it`
}

const sumOf = (currency: string, amounts: number[]) =>
  money(
    amounts.reduce((sum, amount) => sum + amount, 0),
    currency,
  )

/** What the processor and the bank have to say of a deal. */
async function outside({ ground }: Look, { id, currency }: Look['cast']['deals'][number]) {
  const { state } = ground.world.double
  const own = <T extends { metadata: Record<string, string> | null }>(rows: Iterable<T>) =>
    [...rows].filter(({ metadata }) => metadata?.collaboration_id === id)
  const sent = await ground.db
    .selectFrom('manualPayouts')
    .select('amount')
    .where('collaborationId', '=', id)
    .where('status', '=', 'sent')
    .execute()
  const paidCheckouts = [...state.charges.rows.values()]
    .filter(({ status, metadata }) => status === 'succeeded' && metadata.checkout_id)
    .map(({ metadata }) => metadata.checkout_id!)
  const lines =
    paidCheckouts.length === 0
      ? []
      : await ground.db
          .selectFrom('checkoutLines')
          .select('amount')
          .where('collaborationId', '=', id)
          .where('checkoutId', 'in', paidCheckouts)
          .execute()
  const transfers = own(state.transfers.rows.values())
  return {
    funded: sumOf(
      currency,
      lines.map(({ amount }) => amount),
    ),
    paid: sumOf(currency, [
      ...transfers.map(({ amount, amount_reversed: back }) => amount - back),
      ...sent.map(({ amount }) => amount),
    ]),
    refunded: sumOf(
      currency,
      own(state.refunds.rows.values())
        .filter(({ status }) => status !== 'failed')
        .map(({ amount }) => amount),
    ),
  }
}

/**
 * I14: what was paid for a deal is held, frozen, released, on its way back, given back or taken by a bank, and the
 * amounts are those of the processor; Athar's fee is its share of what is released.
 */
const dealsAddUp: Invariant = async (look) => {
  for (const deal of look.cast.deals) {
    const [known] = await listDealMoney(look.ground.db, look.cast.staff[0], { id: deal.id })
    const there = await outside(look, deal)
    if (!known) {
      if (there.funded.amount > 0) return `deal ${deal.id} was paid for and has no money`
      continue
    }
    const whole: Money = [
      ...[known.held, known.frozen, known.commission, known.released],
      ...[known.refunding, known.refunded, known.chargedBack],
    ].reduce(plus)
    if (whole.amount !== known.funded.amount) return `deal ${deal.id}: ${amountsOf(known)}`
    for (const name of ['funded', 'paid', 'refunded'] as const)
      if (there[name].amount !== known[name].amount)
        return `deal ${deal.id} ${name}: ours ${known[name].amount}, outside ${there[name].amount}`
    const fee = share(known.released, known.feeBps)
    if (fee.amount !== known.fee.amount)
      return `deal ${deal.id}: fee ${known.fee.amount} of ${known.released.amount}`
  }
}

const amountsOf = (deal: DealMoney) =>
  Object.entries(deal)
    .filter(([, value]) => typeof value === 'object' && value !== null && 'amount' in value)
    .map(([name, value]) => `${name} ${(value as Money).amount}`)
    .join(', ')

/** A status says where the money is: held while the work goes on, frozen in a dispute, nowhere after the end. */
const statusesAgree: Invariant = async (look) => {
  const { db } = look.ground
  const rows = await db
    .selectFrom('collaborations')
    .select(['id', 'status', 'creatorId'])
    .where('id', 'in', idsOf(look))
    .execute()
  for (const { id, status, creatorId } of rows) {
    const deal = look.cast.deals.find((one) => one.id === id)!
    const { held, frozen } = await findDealMoney(db, { id, creatorId, currency: deal.currency })
    const isOver = isEnded(status as DealMoney['status']) || ['accepted', 'verified'].includes(status)
    if (isOver && held.amount + frozen.amount > 0)
      return `${status} deal ${id} holds ${held.amount} and ${frozen.amount} frozen`
    if (status === 'disputed' && held.amount > 0) return `disputed deal ${id} holds ${held.amount} unfrozen`
    if (!isUnderWay(status as DealMoney['status']) && status !== 'disputed') continue
    const { rows: parts } = await sql<{ funded: number; isCharged: boolean }>`
      select coalesce(sum(m.amount) filter (where m.status in ('funded', 'delivered') and m.kind = 'work'), 0)::bigint as funded,
             exists (select from checkout_lines l join charges h on h.checkout_id = l.checkout_id
                       join chargebacks b on b.charge_id = h.id where l.collaboration_id = ${id}) as is_charged
        from milestones m where m.collaboration_id = ${id}`.execute(db)
    const { funded, isCharged } = parts[0]!
    if (!isCharged && funded !== held.amount + frozen.amount)
      return `${status} deal ${id} holds ${held.amount + frozen.amount} for parts of ${funded}`
  }
}

const idsOf = ({ cast }: Look) => ['00000000-0000-0000-0000-000000000000', ...cast.deals.map(({ id }) => id)]

/** What the processor says now of a creator's account; undefined when there is none. */
async function accountThere({ db, world }: Look['ground'], creatorId: string) {
  const known = await findPayoutAccount(db, creatorId)
  if (!known) return undefined
  const { closed, configuration } = world.double.state.accounts.get(known.processorId)
  const status = configuration?.recipient?.capabilities?.stripe_balance?.stripe_transfers?.status
  return closed ? 'closed' : status
}

/**
 * Whoever can be paid is paid: what is owed waits only for bank details, for an account at the processor or for a bank's
 * decision.
 */
const nobodyIsForgotten: Invariant = async ({ ground, cast }) => {
  const { db } = ground
  for (const { id, creator, currency } of cast.deals) {
    const deal = await findDealMoney(db, { id, creatorId: creator.id, currency })
    if (payable(deal.payable).amount === 0 || (await isContested(db, id))) continue
    const { rail } = await findPayoutRoute(db, creator.id)
    const bank = await findBankAccount(db, creator.id)
    const isWaitedFor =
      rail === 'manual' ? !bank || bank.isRefused : (await accountThere(ground, creator.id)) !== 'active'
    if (!isWaitedFor) return `deal ${id} owes its creator ${deal.payable.amount} by ${rail}`
  }
}

export const dealInvariants: Record<string, Invariant> = {
  'I9 nothing is under way': nothingIsUnderWay,
  'I13 releases are entitled': releasesAreEntitled,
  'I14 deals add up': dealsAddUp,
  'statuses agree with the money': statusesAgree,
  'nobody is forgotten': nobodyIsForgotten,
}
