import { sql } from 'kysely'
import { readStoredBrief } from '../../app/domain/campaign/brief-stored.ts'
import { dayIn } from '../../app/domain/clock.ts'
import type { Platform } from '../../app/domain/channel/platforms.ts'
import type { Facts } from '../../app/domain/compliance/facts.ts'
import type { RuleId } from '../../app/domain/compliance/rules.ts'
import { type ComplianceView, judge, type Waiver } from '../../app/domain/compliance/waiver.ts'
import type { Db, Tx } from '../db.ts'
import { listLicences } from './licences.ts'

/** What a deal is judged by at this moment. The caller has checked that its reader may see it. */
export async function findFacts(db: Db, collaborationId: string, now: Date): Promise<Facts> {
  const row = await db
    .selectFrom('collaborations as c')
    .innerJoin('brands as b', 'b.id', 'c.brandId')
    .innerJoin('creators as k', 'k.id', 'c.creatorId')
    .innerJoin('channels as h', 'h.id', 'c.channelId')
    .innerJoin('briefVersions as v', (join) =>
      join.onRef('v.briefId', '=', 'c.briefId').onRef('v.version', '=', 'c.briefVersion'),
    )
    .select([
      'c.creatorId',
      'c.erid',
      'b.name',
      'b.legalName',
      'b.taxId',
      'b.timeZone',
      'h.platform',
      'h.followers',
      'c.channelId',
    ])
    .select(['v.body', sql<string | null>`k.born_on::text`.as('bornOn')])
    .select((eb) =>
      eb
        .selectFrom('drafts as d')
        .select('d.caption')
        .whereRef('d.collaborationId', '=', 'c.id')
        .orderBy('d.version', 'desc')
        .limit(1)
        .as('caption'),
    )
    .where('c.id', '=', collaborationId)
    .executeTakeFirstOrThrow()
  const { creatorId, bornOn, followers, erid, legalName, name, taxId, timeZone, body, caption } = row
  return {
    jurisdictions: readStoredBrief(body).jurisdictions,
    platform: row.platform as Platform,
    channelId: row.channelId,
    caption,
    creator: { bornOn, followers, licences: await listLicences(db, creatorId) },
    advertiser: { name: legalName || name, inn: taxId, erid },
    today: dayIn(now, timeZone),
  }
}

/** What both sides of a deal read of its compliance. The caller has checked that its reader may see the deal. */
export async function findCompliance(db: Db, collaborationId: string, now: Date): Promise<ComplianceView> {
  const [facts, waived] = await Promise.all([
    findFacts(db, collaborationId, now),
    listWaivers(db, collaborationId),
  ])
  return { findings: judge(facts, waived), erid: facts.advertiser.erid }
}

/** What staff has waived for a deal. */
export async function listWaivers(db: Db, collaborationId: string): Promise<Waiver[]> {
  const rows = await waivers(db).where('w.collaborationId', '=', collaborationId).execute()
  return rows.map(({ rule, ...row }) => ({ ...row, rule: rule as RuleId }))
}

/** Everything that staff has waived, the newest first; of one rule where it is named. */
export async function listAllWaivers(db: Db, rule: RuleId | null, { offset = 0, limit = 50 } = {}) {
  const rows = await waivers(db)
    .$if(rule !== null, (query) => query.where('w.rule', '=', rule!))
    .orderBy('w.id', 'desc')
    .offset(offset)
    .limit(limit)
    .execute()
  return rows.map(({ rule: waived, ...row }) => ({ ...row, rule: waived as RuleId }))
}

const waivers = (db: Db) =>
  db
    .selectFrom('complianceWaivers as w')
    .innerJoin('accounts as a', 'a.id', 'w.accountId')
    .innerJoin('collaborations as c', 'c.id', 'w.collaborationId')
    .innerJoin('brands as b', 'b.id', 'c.brandId')
    .innerJoin('creators as k', 'k.id', 'c.creatorId')
    .select(['w.collaborationId', 'w.rule', 'w.reason', 'w.waivedAt', 'a.name as author'])
    .select(['b.name as brandName', 'k.name as creatorName'])

type NewWaiver = { collaborationId: string; rule: RuleId; reason: string; accountId: string }

/** @returns false when the rule is waived for this deal already. */
export async function recordWaiver(tx: Tx, waiver: NewWaiver, now: Date): Promise<boolean> {
  const row = await tx
    .insertInto('complianceWaivers')
    .values({ ...waiver, waivedAt: now })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

export async function recordErid(tx: Tx, collaborationId: string, erid: string) {
  await tx.updateTable('collaborations').set({ erid }).where('id', '=', collaborationId).execute()
}
