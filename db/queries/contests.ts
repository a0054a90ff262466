import type { Actor } from '../../app/domain/actor.ts'
import type { Platform } from '../../app/domain/channel/platforms.ts'
import type { Contest } from '../../app/domain/contest/contest.ts'
import type { Cause } from '../../app/domain/contest/draw.ts'
import type { VerdictCounts } from '../../app/domain/contest/entry.ts'
import type { ContestRules } from '../../app/domain/contest/rules.ts'
import type { Db, Tx } from '../db.ts'
import { visibleTo } from './collaborations.ts'

type NewContest = {
  collaborationId: string
  code: string
  rules: ContestRules
  seedHash: string
  beaconRound: number
  closesAt: Date
  freezesAt: Date
  accountId: string
}

/** The rules with the hash of the seed, and the seed beside them, which nobody reads before the draw. @returns its id. */
export async function recordContest(tx: Tx, { rules, ...contest }: NewContest, seed: string, now: Date) {
  const { id } = await tx
    .insertInto('contests')
    .values({ ...contest, rules: JSON.stringify(rules), openedAt: now })
    .returning('id')
    .executeTakeFirstOrThrow()
  await tx.insertInto('contestSeeds').values({ contestId: id, seed }).execute()
  return id
}

export async function recordCancellation(
  tx: Tx,
  cancellation: { contestId: string; reason: string; accountId: string },
  now: Date,
) {
  await tx
    .insertInto('contestCancellations')
    .values({ ...cancellation, madeAt: now })
    .execute()
}

/** The newest contest of a deal, for either side of it. */
export const findContest = (db: Db, collaborationId: string, actor: Actor) =>
  found(db, (all) => all.where('c.id', '=', collaborationId).where(visibleTo(actor)))

/** A contest as the public page shows it, by the code in its address. */
export const findContestByCode = (db: Db, code: string) => found(db, (all) => all.where('t.code', '=', code))

export const findContestById = (db: Db, id: string) => found(db, (all) => all.where('t.id', '=', id))

/** What a contest of a deal would be about: whose, where, and since when the deal knows its post. */
export async function findContestSubject(db: Db, collaborationId: string) {
  return db
    .selectFrom('collaborations as c')
    .innerJoin('channels as h', 'h.id', 'c.channelId')
    .innerJoin('brands as b', 'b.id', 'c.brandId')
    .innerJoin('creators as k', 'k.id', 'c.creatorId')
    .select(['h.handle', 'k.handle as creatorHandle', 'b.timeZone as zone'])
    .where('c.id', '=', collaborationId)
    .executeTakeFirstOrThrow()
}

/** Contests whose list is to be frozen, or whose draw waits, at this moment. */
export async function listDueContests(db: Db, now: Date) {
  return db
    .selectFrom('contests as t')
    .leftJoin('contestCancellations as x', 'x.contestId', 't.id')
    .leftJoin('contestFreezes as f', 'f.contestId', 't.id')
    .leftJoin('contestDraws as d', 'd.contestId', 't.id')
    .select(['t.id', 't.collaborationId', 't.beaconRound', 'f.frozenAt'])
    .select((eb) =>
      eb
        .exists(
          eb.selectFrom('contestBeacons as e').select('e.contestId').whereRef('e.contestId', '=', 't.id'),
        )
        .as('hasBeacon'),
    )
    .where('t.freezesAt', '<=', now)
    .where('x.contestId', 'is', null)
    .where('d.contestId', 'is', null)
    .orderBy('t.freezesAt')
    .execute()
}

const contestRows = (db: Db) =>
  db
    .selectFrom('contests as t')
    .innerJoin('collaborations as c', 'c.id', 't.collaborationId')
    .innerJoin('channels as h', 'h.id', 'c.channelId')
    .innerJoin('brands as b', 'b.id', 'c.brandId')
    .innerJoin('creators as k', 'k.id', 'c.creatorId')
    .leftJoin('publications as p', 'p.collaborationId', 'c.id')
    .leftJoin('contestCancellations as x', 'x.contestId', 't.id')
    .leftJoin('contestFreezes as f', 'f.contestId', 't.id')
    .leftJoin('contestBeacons as e', 'e.contestId', 't.id')
    .leftJoin('contestDraws as d', 'd.contestId', 't.id')
    .select(['t.id', 't.collaborationId', 't.code', 't.rules', 't.seedHash', 't.beaconRound'])
    .select(['t.openedAt', 't.closesAt', 't.freezesAt', 'h.platform', 'h.handle', 'b.timeZone as zone'])
    .select(['b.name as brandName', 'k.name as creatorName', 'p.url as postUrl'])
    .select(['x.madeAt as calledOffAt', 'x.reason as calledOffReason'])
    .select(['f.frozenAt', 'f.listHash', 'f.entryCount', 'f.counts', 'e.signature as beaconSignature'])
    .select(['d.seed', 'd.beacon', 'd.ranked', 'd.drawnAt'])
    .orderBy('t.openedAt', 'desc')
    .limit(1)

async function found(
  db: Db,
  narrow: (rows: ReturnType<typeof contestRows>) => ReturnType<typeof contestRows>,
): Promise<Contest | undefined> {
  const row = await narrow(contestRows(db)).executeTakeFirst()
  if (!row) return undefined
  const { seed, beacon, ranked, listHash, entryCount, counts, ...rest } = row
  return {
    ...rest,
    platform: row.platform as Platform,
    rules: row.rules as unknown as ContestRules,
    frozen:
      listHash === null
        ? null
        : { listHash, entryCount: entryCount!, counts: counts as unknown as VerdictCounts },
    draw: seed === null ? null : { seed, beacon: beacon!, ranked: ranked!, drawnAt: row.drawnAt! },
    replacements: seed === null ? [] : await listReplacements(db, row.id),
  }
}

async function listReplacements(db: Db, contestId: string) {
  const rows = await db
    .selectFrom('contestReplacements')
    .select(['rank', 'cause', 'reason', 'madeAt'])
    .where('contestId', '=', contestId)
    .orderBy('madeAt')
    .orderBy('rank')
    .execute()
  return rows.map(({ cause, ...row }) => ({ ...row, cause: cause as Cause }))
}
