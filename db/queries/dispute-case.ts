import type { Actor } from '../../app/domain/actor.ts'
import { readStoredBrief } from '../../app/domain/campaign/brief-stored.ts'
import { type CaseView, isGivenOut, shownRulings } from '../../app/domain/dispute/case-view.ts'
import type { Db } from '../db.ts'
import { isContested } from './chargebacks.ts'
import { visibleTo } from './collaborations.ts'
import { findDealMoney } from './deal-money.ts'
import { listEvidence } from './dispute-evidence.ts'
import { listTimeline } from './dispute-timeline.ts'
import { findCaseState, listDisputeSteps, listRulings, listStatements } from './disputes.ts'
import { listSettlementOffers } from './settlement-offers.ts'

/** The case as a side of the deal or staff sees it; undefined when there is none for them. */
export async function findCase(
  db: Db,
  id: string,
  actor: Exclude<Actor, { role: 'system' }>,
): Promise<CaseView | undefined> {
  const deal = await findDisputedDeal(db, id, actor)
  const dispute = deal && (await findCaseState(db, id))
  if (!dispute) return undefined
  const { creatorId, feeBps, body, ...shown } = deal
  const [money, contested, statements, evidence, offers] = await Promise.all([
    findDealMoney(db, { id, creatorId, currency: dispute.frozen.currency }),
    isContested(db, id),
    listStatements(db, id),
    listEvidence(db, id),
    listSettlementOffers(db, id),
  ])
  const [rulings, steps, timeline] = await Promise.all([
    listRulings(db, id),
    listDisputeSteps(db, id),
    listTimeline(db, id, actor, deal.zone),
  ])
  const isStaff = actor.role === 'staff'
  const heard = rulings.filter((ruling) => isStaff || isGivenOut(steps, ruling.id))
  const { frozen, released, feeTaken } = money
  return {
    reader: actor.role,
    deal: { ...shown, title: readStoredBrief(body).title },
    // Who of staff decides is nobody else's business before they have.
    dispute: isStaff ? dispute : { ...dispute, deciders: nobody },
    money: { frozen, released, feeTaken, feeBps },
    isContested: contested,
    statements,
    evidence,
    offers,
    rulings: shownRulings(heard, { status: dispute.status, steps }),
    timeline,
  }
}

const nobody = { first: null, appeal: null }

async function findDisputedDeal(db: Db, id: string, actor: Actor) {
  return db
    .selectFrom('collaborations as c')
    .innerJoin('brands as b', 'b.id', 'c.brandId')
    .innerJoin('creators as k', 'k.id', 'c.creatorId')
    .innerJoin('campaigns as g', 'g.id', 'c.campaignId')
    .innerJoin('briefVersions as v', (join) =>
      join.onRef('v.briefId', '=', 'c.briefId').onRef('v.version', '=', 'c.briefVersion'),
    )
    .select(['c.id', 'c.creatorId', 'c.status', 'c.feeBps', 'v.body', 'b.timeZone as zone'])
    .select(['b.name as brandName', 'k.name as creatorName', 'g.name as campaignName'])
    .where('c.id', '=', id)
    .where(visibleTo(actor))
    .executeTakeFirst()
}
