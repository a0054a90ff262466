import { sql } from 'kysely'
import type { BrandActor } from '../../app/domain/actor.ts'
import { agreedBrief, readOfferTerms } from '../../app/domain/campaign/brief-offer.ts'
import { readStoredBrief } from '../../app/domain/campaign/brief-stored.ts'
import type { Db } from '../db.ts'
import { visibleTo } from './collaborations.ts'

/** A draft that waits for the brand's decision. */
export type WaitingDraft = Awaited<ReturnType<typeof listWaitingDrafts>>[number]

/** Every draft in review of a brand, the nearest deadline first, each with its pictures and what was found so far. */
export async function listWaitingDrafts(db: Db, actor: BrandActor) {
  const rows = await db
    .selectFrom('collaborations as c')
    .innerJoin('creators as k', 'k.id', 'c.creatorId')
    .innerJoin('campaigns as g', 'g.id', 'c.campaignId')
    .innerJoin('briefVersions as v', (join) =>
      join.onRef('v.briefId', '=', 'c.briefId').onRef('v.version', '=', 'c.briefVersion'),
    )
    .innerJoinLateral(
      (eb) =>
        eb
          .selectFrom('drafts')
          .select(['drafts.id', 'drafts.version'])
          .whereRef('drafts.collaborationId', '=', 'c.id')
          .orderBy('drafts.version', 'desc')
          .limit(1)
          .as('d'),
      (join) => join.onTrue(),
    )
    .innerJoinLateral(
      (eb) =>
        eb
          .selectFrom('offers')
          .select(['offers.draftDueOn', 'offers.terms'])
          .whereRef('offers.collaborationId', '=', 'c.id')
          .orderBy('offers.version', 'desc')
          .limit(1)
          .as('o'),
      (join) => join.onTrue(),
    )
    .select([
      'c.id',
      'c.dueAt',
      'c.changesAsked',
      'k.name as creatorName',
      'g.name as campaignName',
      'v.body',
      'o.draftDueOn',
      'o.terms',
      'd.id as draftId',
      'd.version',
    ])
    .select(openRemarks.as('openRemarks'))
    .select(failedChecks.as('failedChecks'))
    .where('c.status', '=', 'in_review')
    .where(visibleTo(actor))
    .orderBy('c.dueAt')
    .orderBy('c.id')
    .limit(100)
    .execute()
  const files = await listFiles(
    db,
    rows.map(({ draftId }) => draftId),
  )
  return rows.map(({ body, draftDueOn, terms, draftId, ...row }) => {
    const written = readStoredBrief(body)
    const { title, includedRevisions } = agreedBrief(written, readOfferTerms(written, { draftDueOn, terms }))
    return {
      ...row,
      title,
      includedRevisions,
      pictures: files.filter((file) => file.draftId === draftId).map(({ key }) => key),
    }
  })
}

/** Remarks on a draft `d` whose last word is not that they are settled. */
const openRemarks = sql<number>`(
  select count(*) from draft_comments m
   where m.draft_id = d.id and m.parent_id is null
     and coalesce((select e.event from draft_comment_events e where e.comment_id = m.id order by e.id desc limit 1), '')
         <> 'resolve')`

/** Points of the brief that were last found not to be met in a draft `d`. */
const failedChecks = sql<number>`(
  select count(*) from (
    select distinct on (q.point) q.verdict from draft_checks q where q.draft_id = d.id order by q.point, q.id desc) as last
   where last.verdict = 'not_ok')`

async function listFiles(db: Db, draftIds: readonly string[]) {
  if (draftIds.length === 0) return []
  return db
    .selectFrom('draftFiles')
    .select((eb) => ['draftId', eb.fn.coalesce('thumbKey', 'key').as('key')])
    .where('draftId', 'in', draftIds)
    .where('position', '<', 3)
    .orderBy('position')
    .execute()
}
