import { randomUUID } from 'node:crypto'
import type { Db, Tx } from '#db/db.ts'
import { isContested } from '#db/queries/chargebacks.ts'
import type { LockedCollaboration } from '#db/queries/collaborations.ts'
import {
  findCommissionFacts,
  findSettled,
  listCommissionRuns,
  recordCommissionRun,
} from '#db/queries/commission.ts'
import { lockConversions } from '#db/queries/conversion-events.ts'
import { enqueue } from '#db/queries/jobs.ts'
import { type Role, system } from '../domain/actor.ts'
import { type Settlement, settlementOf } from '../domain/commission/settlement.ts'
import { closesAt, type CommissionFacts } from '../domain/commission/statement.ts'
import { money } from '../domain/money.ts'
import { holdCollaboration } from './advance.ts'
import { closeCommission } from './close-commission.ts'
import { releaseTo } from './move-money.ts'
import { dealOf } from './deal-of.ts'
import { refundBrand } from './refund-brand.ts'

/**
 * Brings a deal's commission up to date: everything due since the last run is released at once, less what refunds took
 * away since; when the term is over the rest goes back to the brand. A second run finds nothing to do. While a bank may
 * still take a payment of the deal back, all of it waits for a later run.
 */
export async function accrueCommission(db: Db, id: string, now: Date) {
  await db.transaction().execute(async (tx) => {
    const deal = await holdCollaboration(tx, system, id)
    // Nobody changes whose an order is while commission is accrued for it.
    await lockConversions(tx, deal.brandId)
    const facts = await findCommissionFacts(tx, id)
    if (!facts || (await isContested(tx, id))) return
    const runs = await listCommissionRuns(tx, id)
    if (runs.some(({ kind }) => kind === 'close')) await returnLate(tx, deal, now)
    else await run(tx, deal, facts, now)
  })
}

async function run(tx: Tx, deal: LockedCollaboration, facts: CommissionFacts, now: Date) {
  const { id } = deal
  const runId = randomUUID()
  const isClosing = now >= closesAt(facts)
  const { commission } = await dealOf(tx, deal)
  const settled = await findSettled(tx, id)
  const settlement = settlementOf(facts, settled, { pot: commission.amount, now, isClosing })
  const { changes, release, takeBack } = settlement
  await releaseTo(tx, deal, `commission:${runId}`, money(release, facts.currency), 'commission_held', now)
  const end = isClosing
    ? await closeCommission(tx, deal, { runId, takeBack }, now)
    : { takenBack: 0, returned: 0 }
  if (isClosing || release > 0 || changes.length > 0)
    await recordCommissionRun(
      tx,
      {
        id: runId,
        collaborationId: id,
        kind: isClosing ? 'close' : 'accrual',
        released: release,
        ...end,
        currency: facts.currency,
        changes,
      },
      now,
    )
  await tellOf(tx, id, facts, { runId, isClosing, settlement }, now)
}

/** A bank gave money back to a budget that is closed: it is the brand's. */
async function returnLate(tx: Tx, deal: LockedCollaboration, now: Date) {
  const { commission: rest } = await dealOf(tx, deal)
  if (rest.amount === 0) return
  await refundBrand(tx, deal, rest, 'commission_held', now)
  const run = {
    id: randomUUID(),
    collaborationId: deal.id,
    kind: 'accrual',
    released: 0,
    takenBack: 0,
  } as const
  await recordCommissionRun(tx, { ...run, returned: rest.amount, currency: rest.currency, changes: [] }, now)
}

type Told = { runId: string; isClosing: boolean; settlement: Settlement }

/** The creator hears of money, both sides of the end, and once of a budget that no longer reaches. */
async function tellOf(
  tx: Tx,
  id: string,
  { fundings }: CommissionFacts,
  { runId, isClosing, settlement: { lines, release } }: Told,
  now: Date,
) {
  const say = (step: string, by: Role, source: string) =>
    enqueue(tx, {
      name: 'tell',
      data: { collaborationId: id, step, by, source: `commission:${source}`, at: now.toISOString() },
    })
  if (isClosing) {
    if (fundings.length > 0) await say('commission-closed', 'system', runId)
    return
  }
  if (release > 0) await say('commission-released', 'brand', runId)
  if (lines.some(({ state }) => state === 'cut'))
    await say('commission-spent', 'system', `${id}:${fundings.length}`)
}
