import { sql } from 'kysely'
import type { CreatorActor } from '../../app/domain/actor.ts'
import type { Earned, Position, TakenBack } from '../../app/domain/escrow/earnings.ts'
import { type Currency, type Money, money } from '../../app/domain/money.ts'
import type { Db } from '../db.ts'
import { isContested } from './chargebacks.ts'
import { listDealMoney } from './deal-money.ts'

export type EarnedDeal = Earned & { campaignName: string; brandName: string }

type Place = 'waiting' | 'transferring' | 'banking' | 'paid' | 'repaid'

/** A creator's deals into which money was ever paid, newest payment first, with where the creator's part of each is. */
export async function listEarnings(db: Db, actor: CreatorActor): Promise<EarnedDeal[]> {
  const [deals, positions] = await Promise.all([listDealMoney(db, actor), listPositions(db, actor.id)])
  return Promise.all(
    deals.map(async (deal) => {
      const at = (place: Place): Position => {
        const row = positions.find(({ id, place: where }) => id === deal.id && where === place)
        return { amount: money(Math.max(0, row?.amount ?? 0), deal.held.currency), since: row?.since ?? null }
      }
      const { id, status, feeBps, held, frozen, released, fee, dueAt, terms, campaignName, brandName } = deal
      const waiting = at('waiting')
      return {
        ...{
          id,
          status,
          feeBps,
          held,
          frozen,
          released,
          fee,
          dueAt,
          terms,
          campaignName,
          brandName,
          waiting,
        },
        transferring: at('transferring'),
        banking: at('banking'),
        paid: at('paid'),
        repaid: at('repaid'),
        isContested: waiting.amount.amount > 0 && (await isContested(db, id)),
      }
    }),
  )
}

const accountsOf = (creatorId: string) => ({
  payable: `creator_payable:${creatorId}`,
  transfer: `transfer_in_transit:${creatorId}`,
  payout: `payout_in_transit:${creatorId}`,
  debt: `creator_receivable:${creatorId}`,
})

/** Where a creator's money is, deal by deal: what came in less what went out, and when something last came in. */
async function listPositions(db: Db, creatorId: string) {
  const { payable, transfer, payout, debt } = accountsOf(creatorId)
  const placeOf = (account: 'debit_account' | 'credit_account') => sql`
    case ${sql.ref(account)} when ${payable} then 'waiting' when ${transfer} then 'transferring'
                             when ${payout} then 'banking' when ${debt} then 'repaid' end`
  const { rows } = await sql<{ id: string; place: Place; amount: number; since: Date | null }>`
    with moved as (
      select p.collaboration_id as id, m.posted_at, p.debit_account, p.credit_account, p.amount
        from ledger_postings p join ledger_movements m on m.id = p.movement_id
       where p.debit_account in (${payable}, ${transfer}, ${payout}, ${debt})
          or p.credit_account in (${payable}, ${transfer}, ${payout}, ${debt}))
    select id, place, sum(amount)::bigint as amount, max(posted_at) filter (where amount > 0) as since
      from (select id, posted_at, ${placeOf('credit_account')} as place, amount from moved
            union all
            select id, posted_at, ${placeOf('debit_account')}, -amount from moved
            union all
            select id, posted_at, 'paid', amount from moved
             where debit_account in (${transfer}, ${payout}) and credit_account in ('stripe_balance', 'bank')
            union all
            select id, posted_at, 'paid', -amount from moved
             where debit_account in ('stripe_balance', 'bank') and credit_account = ${payable}) as ends
     where id is not null and place is not null
     group by id, place`.execute(db)
  return rows
}

/** What a creator's money lost after its release, or got back, the newest first. */
export async function listTakenBack(db: Db, creatorId: string, most = 100): Promise<TakenBack[]> {
  const { payable, debt } = accountsOf(creatorId)
  const grown = (account: string) => sql`
    coalesce(sum(case when p.debit_account = ${account} then p.amount else -p.amount end)
      filter (where ${account} in (p.debit_account, p.credit_account)), 0)::bigint`
  const { rows } = await sql<
    Omit<TakenBack, 'fromWaiting' | 'owed'> & { fromWaiting: number; owed: number; currency: Currency }
  >`
    select m.id, p.collaboration_id as deal_id, m.kind, m.posted_at as at, p.currency,
           ${grown(payable)} as from_waiting, ${grown(debt)} as owed
      from ledger_postings p join ledger_movements m on m.id = p.movement_id
     where ${debt} in (p.debit_account, p.credit_account)
        or (m.kind in ('taken-back', 'chargeback-recovered', 'chargeback-returned')
            and ${payable} in (p.debit_account, p.credit_account))
     group by m.id, p.collaboration_id, p.currency
     order by m.posted_at desc, m.id desc
     limit ${most}`.execute(db)
  return rows.map(({ fromWaiting, owed, currency, ...row }) => ({
    ...row,
    fromWaiting: money(fromWaiting, currency),
    owed: money(owed, currency),
  }))
}

/** What a creator owes Athar, one amount per currency. */
export async function listDebts(db: Db, creatorId: string): Promise<Money[]> {
  const rows = await db
    .selectFrom('ledgerAccounts')
    .select(['balance', 'currency'])
    .where('address', '=', accountsOf(creatorId).debt)
    .where('balance', '>', 0)
    .orderBy('currency')
    .execute()
  return rows.map(({ balance, currency }) => money(balance, currency))
}
