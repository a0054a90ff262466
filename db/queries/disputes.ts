import { type Actor, accountOf, type Role } from '../../app/domain/actor.ts'
import type {
  CaseState,
  Dispute,
  DisputeStepTaken,
  RulingLanguage,
  RulingWords,
  Statement,
  StoredRuling,
} from '../../app/domain/dispute/case.ts'
import type { Criterion, ReasonName } from '../../app/domain/dispute/reasons.ts'
import {
  type DisputeSide,
  disputeSilence,
  type DisputeStatus,
  disputeStatuses,
} from '../../app/domain/dispute/steps.ts'
import { type Money, money } from '../../app/domain/money.ts'
import type { Db, Tx } from '../db.ts'

type NewDispute = {
  collaborationId: string
  reason: ReasonName
  byRole: DisputeSide
  dealStatus: string
  accountId: string | null
  frozen: Money
  dueAt: Date | null
}

export async function recordDispute(tx: Tx, { frozen, ...dispute }: NewDispute, now: Date) {
  await tx
    .insertInto('disputes')
    .values({
      ...dispute,
      ...{ status: 'opened' satisfies DisputeStatus, frozen: frozen.amount, openedAt: now, enteredAt: now },
    })
    .execute()
}

export async function recordDisputeChange(
  tx: Tx,
  collaborationId: string,
  change: { status: DisputeStatus; dueAt: Date | null },
  now: Date,
) {
  await tx
    .updateTable('disputes')
    .set({ ...change, enteredAt: now })
    .where('collaborationId', '=', collaborationId)
    .execute()
}

/** What went to the creator in the end, fee included. */
export async function recordDisputeOutcome(tx: Tx, collaborationId: string, toCreator: Money) {
  await tx
    .updateTable('disputes')
    .set({ toCreator: toCreator.amount })
    .where('collaborationId', '=', collaborationId)
    .execute()
}

type DisputeEvent = {
  collaborationId: string
  step: DisputeStepTaken['step']
  from: DisputeStatus | null
  to: DisputeStatus
  actor: Actor
  note?: string
  rulingId?: number | null
}

/** Writes into the dispute's history. @returns what a notice names as its source. */
export async function recordDisputeStep(
  tx: Tx,
  { collaborationId, step, from, to, actor, note = '', rulingId = null }: DisputeEvent,
  now: Date,
): Promise<string> {
  const { id } = await tx
    .insertInto('disputeSteps')
    .values({
      ...{ collaborationId, step, fromStatus: from, toStatus: to, note, rulingId },
      ...{ role: actor.role, accountId: accountOf(actor), takenAt: now },
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return `dispute-step:${id}`
}

export async function findDispute(db: Db, collaborationId: string): Promise<Dispute | undefined> {
  const row = await db
    .selectFrom('disputes as d')
    .innerJoin('collaborations as c', 'c.id', 'd.collaborationId')
    .select(['d.collaborationId', 'd.reason', 'd.byRole', 'd.status', 'd.dealStatus', 'd.frozen'])
    .select(['d.openedAt', 'd.enteredAt', 'd.dueAt', 'd.toCreator', 'c.currency'])
    .where('d.collaborationId', '=', collaborationId)
    .executeTakeFirst()
  if (!row) return undefined
  const { currency, frozen, toCreator, ...rest } = row
  return {
    ...rest,
    reason: row.reason as ReasonName,
    byRole: row.byRole as DisputeSide,
    status: row.status as DisputeStatus,
    frozen: money(frozen, currency),
    toCreator: toCreator === null ? null : money(toCreator, currency),
  }
}

/** The dispute with who decided in it and who accepted its last ruling. Whoever changes it holds the deal's row. */
export async function findCaseState(db: Db, collaborationId: string): Promise<CaseState | undefined> {
  const dispute = await findDispute(db, collaborationId)
  if (!dispute) return undefined
  const rulings = await listRulings(db, collaborationId)
  const steps = await listDisputeSteps(db, collaborationId)
  const last = (round: StoredRuling['round']) => rulings.findLast((ruling) => ruling.round === round)
  const [first, appeal] = [last('first'), last('appeal')]
  const second = steps.findLast(({ step, rulingId }) => step === 'confirm-ruling' && rulingId === first?.id)
  const accepted = steps.flatMap(({ step, rulingId, role }) =>
    step === 'accept-ruling' && rulingId === first?.id ? [role as DisputeSide] : [],
  )
  return {
    ...dispute,
    accepted,
    deciders: {
      first: first ? { author: first.accountId, second: second?.accountId ?? null } : null,
      appeal: appeal ? { author: appeal.accountId } : null,
    },
  }
}

type NewRuling = Pick<StoredRuling, 'round' | 'toCreator' | 'fee' | 'frozen' | 'language' | 'words'> & {
  collaborationId: string
  criterion: Criterion
  accountId: string
}

export async function recordRuling(
  tx: Tx,
  { toCreator, fee, frozen, words, ...ruling }: NewRuling,
  now: Date,
) {
  const { id } = await tx
    .insertInto('disputeRulings')
    .values({
      ...ruling,
      ...{ toCreator: toCreator.amount, fee: fee.amount, frozen: frozen.amount, ruledAt: now },
      words: JSON.stringify(words),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Every ruling that was written in a dispute, oldest first: the last of a round is the one that counts. */
export async function listRulings(db: Db, collaborationId: string): Promise<StoredRuling[]> {
  const rows = await db
    .selectFrom('disputeRulings as r')
    .innerJoin('collaborations as c', 'c.id', 'r.collaborationId')
    .innerJoin('accounts as a', 'a.id', 'r.accountId')
    .select(['r.id', 'r.round', 'r.toCreator', 'r.fee', 'r.frozen', 'r.criterion', 'r.language', 'r.words'])
    .select(['r.accountId', 'r.ruledAt', 'a.name as author', 'c.currency'])
    .where('r.collaborationId', '=', collaborationId)
    .orderBy('r.id')
    .execute()
  return rows.map(({ currency, toCreator, fee, frozen, ...row }) => ({
    ...row,
    round: row.round as StoredRuling['round'],
    criterion: row.criterion as Criterion | null,
    language: row.language as RulingLanguage,
    words: row.words as RulingWords,
    toCreator: money(toCreator, currency),
    fee: money(fee, currency),
    frozen: money(frozen, currency),
  }))
}

export async function listDisputeSteps(
  db: Db,
  collaborationId: string,
): Promise<(DisputeStepTaken & { accountId: string | null })[]> {
  const rows = await db
    .selectFrom('disputeSteps as s')
    .leftJoin('accounts as a', 'a.id', 's.accountId')
    .select(['s.id', 's.step', 's.role', 's.note', 's.rulingId', 's.takenAt', 's.accountId'])
    .select('a.name as author')
    .where('s.collaborationId', '=', collaborationId)
    .orderBy('s.id')
    .execute()
  return rows.map((row) => ({ ...row, step: row.step as DisputeStepTaken['step'], role: row.role as Role }))
}

type NewStatement = Pick<Statement, 'kind' | 'position' | 'role' | 'asks' | 'body'> & {
  collaborationId: string
  accountId: string | null
}

export async function recordStatement(tx: Tx, { asks, ...statement }: NewStatement, now: Date) {
  await tx
    .insertInto('disputeStatements')
    .values({ ...statement, asks: asks?.amount ?? null, madeAt: now })
    .execute()
}

/** What the sides have said, in its order. */
export async function listStatements(db: Db, collaborationId: string): Promise<Statement[]> {
  const rows = await db
    .selectFrom('disputeStatements as s')
    .innerJoin('collaborations as c', 'c.id', 's.collaborationId')
    .leftJoin('accounts as a', 'a.id', 's.accountId')
    .select(['s.id', 's.kind', 's.position', 's.role', 's.asks', 's.body', 's.madeAt', 'c.currency'])
    .select('a.name as author')
    .where('s.collaborationId', '=', collaborationId)
    .orderBy('s.id')
    .execute()
  return rows.map(({ currency, asks, ...row }) => ({
    ...row,
    kind: row.kind as Statement['kind'],
    position: row.position as Statement['position'],
    role: row.role as DisputeSide,
    asks: asks === null ? null : money(asks, currency),
  }))
}

/** Statuses of which time has something to say by itself. */
const silent = disputeStatuses.filter((status) => disputeSilence(status) !== null)

/** Disputes in which silence now means a step, the longest overdue first. */
export async function listDueDisputes(db: Db, now: Date, most = 200): Promise<string[]> {
  const rows = await db
    .selectFrom('disputes')
    .select('collaborationId')
    .where('dueAt', '<=', now)
    .where('status', 'in', silent)
    .orderBy('dueAt')
    .limit(most)
    .execute()
  return rows.map(({ collaborationId }) => collaborationId)
}

/** The languages of the people on both sides of a deal. */
export async function listReaderLanguages(db: Db, collaborationId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('collaborations as c')
    .innerJoin('creators as k', 'k.id', 'c.creatorId')
    .innerJoin('accounts as a', (join) =>
      join.on((eb) =>
        eb.or([
          eb('a.id', '=', eb.ref('k.accountId')),
          eb(
            'a.id',
            'in',
            eb.selectFrom('brandMembers as m').select('m.accountId').whereRef('m.brandId', '=', 'c.brandId'),
          ),
        ]),
      ),
    )
    .select('a.locale')
    .distinct()
    .where('c.id', '=', collaborationId)
    .execute()
  return rows.map(({ locale }) => locale)
}

/** The creator of a deal that the reader was found to see. */
export async function findCreatorOf(db: Db, collaborationId: string): Promise<string> {
  const { creatorId } = await db
    .selectFrom('collaborations')
    .select('creatorId')
    .where('id', '=', collaborationId)
    .executeTakeFirstOrThrow()
  return creatorId
}

/** What the two sides of a deal are called anywhere: no published word says it. */
export async function listNamesOf(db: Db, collaborationId: string): Promise<string[]> {
  const row = await db
    .selectFrom('collaborations as c')
    .innerJoin('brands as b', 'b.id', 'c.brandId')
    .innerJoin('creators as k', 'k.id', 'c.creatorId')
    .innerJoin('channels as h', 'h.id', 'c.channelId')
    .innerJoin('campaigns as g', 'g.id', 'c.campaignId')
    .select([
      'b.name as brand',
      'k.name as creator',
      'k.handle',
      'h.handle as channelHandle',
      'h.name as channel',
    ])
    .select('g.name as campaign')
    .where('c.id', '=', collaborationId)
    .executeTakeFirstOrThrow()
  return [...new Set(Object.values(row))]
}
