import type { Posting } from '#app/domain/escrow/movements.ts'
import { money } from '#app/domain/money.ts'
import type { Db } from '#db/db.ts'
import { post } from '#db/queries/ledger.ts'
import { agree, openCampaign } from '#db/queries/outcomes.testing.ts'
import { type Load, runLoad } from './load.ts'

export type BenchDeal = { id: string; creatorId: string }

const now = new Date('2026-11-23T09:00:00Z')
const posted = (debit: string, credit: string, amount: number) =>
  ({ debit, credit, amount: money(amount, 'SAR') }) as Posting

/** The four movements of a payment's life; `times` makes each that much larger. */
const life = ({ id, creatorId }: BenchDeal, times = 1): Posting[][] => [
  [
    posted('stripe_balance', `escrow:${id}`, 10_000 * times),
    posted('stripe_fee', 'stripe_balance', 290 * times),
  ],
  [
    posted(`escrow:${id}`, `creator_payable:${creatorId}`, 9_000 * times),
    posted(`escrow:${id}`, 'platform_fee', 1_000 * times),
  ],
  [posted(`creator_payable:${creatorId}`, `transfer_in_transit:${creatorId}`, 9_000 * times)],
  [posted(`transfer_in_transit:${creatorId}`, 'stripe_balance', 9_000 * times)],
]

/** Deals of one brand, each with a creator of its own and more money in every account than a run can take out. */
export async function openDeals(db: Db, count: number): Promise<BenchDeal[]> {
  const campaign = await openCampaign(db)
  const deals: BenchDeal[] = []
  while (deals.length < count) {
    const { id, creator } = await agree(db, campaign, { link: false })
    const deal = { id, creatorId: creator.id }
    for (const [step, times] of [4_000_000, 3_000_000, 2_000_000].entries())
      await book(db, deal, life(deal, times)[step]!, `funded:${step}`)
    deals.push(deal)
  }
  return deals
}

/** One transaction: the deal's row held as the commands hold it, the movement, the commit. */
const book = (db: Db, { id }: BenchDeal, postings: Posting[], key: string) =>
  db.transaction().execute(async (tx) => {
    await tx.selectFrom('collaborations').select('id').where('id', '=', id).forUpdate().execute()
    await post(tx, { kind: 'bench', reference: `bench:${id}:${key}`, collaborationId: id, postings }, now)
  })

/** Every second connection is busy with the first deal, the others are spread over the rest; `run` tells loads apart. */
export const loadMovements = (
  db: Db,
  [busy, ...others]: BenchDeal[],
  connections: number,
  seconds: number,
  run: string,
): Promise<Load> =>
  runLoad(connections, seconds, (connection, turn) => {
    const deal = connection % 2 === 0 ? busy! : others[(connection * 7 + turn) % others.length]!
    return book(db, deal, life(deal)[turn % 4]!, `${run}:${connection}:${turn}`)
  })
