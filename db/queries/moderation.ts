import { sql } from 'kysely'
import type {
  Breach,
  CaseStatus,
  Find,
  ModerationOutcome,
  Standing,
  Subject,
  SubjectKind,
} from '../../app/domain/moderation/case.ts'
import type { Db, Tx } from '../db.ts'

/** Something somebody wrote, as it stood when it was reported: whose it is, what it says, where it is seen. */
export type Excerpt = { ownerAccount: string; excerpt: string; path: string }

export type ModerationCase = Subject &
  Excerpt & {
    caseId: string
    status: CaseStatus
    openedAt: Date
    dueAt: Date | null
    owner: string
    /** Who made the first decision. */
    decidedBy: string | null
  }

/** The case of a subject that waits for staff, held; opened when there is none. */
export async function openCase(
  tx: Tx,
  { kind, id }: Subject,
  { ownerAccount, excerpt, path }: Excerpt,
  dueAt: Date,
  now: Date,
) {
  await tx
    .insertInto('moderationCases')
    .values({
      subjectKind: kind,
      subjectId: id,
      ownerAccount,
      excerpt,
      path,
      status: 'open',
      openedAt: now,
      dueAt,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return tx
    .selectFrom('moderationCases')
    .select(['id', 'status', 'dueAt'])
    .where('subjectKind', '=', kind)
    .where('subjectId', '=', id)
    .where('status', 'in', ['open', 'appealed'])
    .forUpdate()
    .executeTakeFirstOrThrow()
}

/** What was written anew while its case is open belongs to the case as well. */
export async function addToExcerpt(tx: Tx, { kind, id }: Subject, text: string) {
  await tx
    .updateTable('moderationCases')
    .set({ excerpt: sql<string>`excerpt || e'\n\n' || ${text}::text` })
    .where('subjectKind', '=', kind)
    .where('subjectId', '=', id)
    .where('status', 'in', ['open', 'appealed'])
    .where(sql<boolean>`strpos(excerpt, ${text}::text) = 0`)
    .execute()
}

export async function recordCaseChange(
  tx: Tx,
  caseId: string,
  change: { status?: CaseStatus; dueAt: Date | null },
) {
  await tx.updateTable('moderationCases').set(change).where('id', '=', caseId).execute()
}

/** Whether anything was ever found or reported about a subject. */
export async function hasCase(db: Db, { kind, id }: Subject): Promise<boolean> {
  const row = await db
    .selectFrom('moderationCases')
    .select('id')
    .where('subjectKind', '=', kind)
    .where('subjectId', '=', id)
    .executeTakeFirst()
  return row !== undefined
}

/** A report, or a find of the lists where no account is given. A person's second one of a case changes nothing. */
export async function recordReport(
  tx: Tx,
  report: { caseId: string; accountId: string | null; reason: Breach | Find; note: string },
  now: Date,
) {
  await tx
    .insertInto('moderationReports')
    .values({ ...report, madeAt: now })
    .onConflict((conflict) => conflict.constraint('moderation_reports_once').doNothing())
    .execute()
}

export async function recordStanding(
  tx: Tx,
  { kind, id }: Subject,
  standing: { state: Standing; reason: Breach | null; caseId: string } | null,
  now: Date,
) {
  const subject = { subjectKind: kind, subjectId: id }
  if (standing)
    await tx
      .insertInto('moderated')
      .values({ ...subject, ...standing, since: now })
      .onConflict((conflict) =>
        conflict.columns(['subjectKind', 'subjectId']).doUpdateSet({ ...standing, since: now }),
      )
      .execute()
  else await tx.deleteFrom('moderated').where('subjectKind', '=', kind).where('subjectId', '=', id).execute()
}

export async function findStandingOf(db: Db, { kind, id }: Subject): Promise<Standing | null> {
  const row = await db
    .selectFrom('moderated')
    .select('state')
    .where('subjectKind', '=', kind)
    .where('subjectId', '=', id)
    .executeTakeFirst()
  return (row?.state as Standing | undefined) ?? null
}

/** A condition for lists of what everybody sees: the subject is neither held nor hidden nor removed. */
export const isSeen = (kind: SubjectKind, id: string) =>
  sql<boolean>`not exists (select from moderated m where m.subject_kind = ${kind} and m.subject_id = ${sql.ref(id)}::text)`

const caseRows = (db: Db) =>
  db
    .selectFrom('moderationCases as c')
    .innerJoin('accounts as o', 'o.id', 'c.ownerAccount')
    .leftJoin('moderationDecisions as d', (join) =>
      join.onRef('d.caseId', '=', 'c.id').on('d.round', '=', 'first'),
    )
    .select(['c.id', 'c.subjectKind', 'c.subjectId', 'c.ownerAccount', 'c.excerpt', 'c.path', 'c.status'])
    .select(['c.openedAt', 'c.dueAt', 'o.name as owner', 'd.accountId as decidedBy'])

type CaseRow = Awaited<ReturnType<ReturnType<typeof caseRows>['execute']>>[number]

const caseOf = ({ id, subjectKind, subjectId, status, ...row }: CaseRow): ModerationCase => ({
  ...row,
  caseId: id,
  kind: subjectKind as SubjectKind,
  id: subjectId,
  status: status as CaseStatus,
})

export async function findCase(db: Db, caseId: string): Promise<ModerationCase | undefined> {
  const row = await caseRows(db).where('c.id', '=', caseId).executeTakeFirst()
  return row && caseOf(row)
}

/** A case whose row is held. */
export async function lockCase(tx: Tx, caseId: string): Promise<ModerationCase | undefined> {
  const row = await caseRows(tx).where('c.id', '=', caseId).forUpdate('c').executeTakeFirst()
  return row && caseOf(row)
}

export type Report = {
  id: number
  by: string | null
  reason: Breach | Find
  note: string
  madeAt: Date
}

export async function listReports(db: Db, caseId: string): Promise<Report[]> {
  const rows = await db
    .selectFrom('moderationReports as r')
    .leftJoin('accounts as a', 'a.id', 'r.accountId')
    .select(['r.id', 'a.name as by', 'r.reason', 'r.note', 'r.madeAt'])
    .where('r.caseId', '=', caseId)
    .orderBy('r.id')
    .execute()
  return rows.map((row) => ({ ...row, reason: row.reason as Report['reason'] }))
}

export type Decision = {
  round: 'first' | 'appeal'
  outcome: ModerationOutcome
  reason: Breach | 'none'
  note: string
  by: string
  decidedAt: Date
}

export async function listDecisions(db: Db, caseId: string): Promise<Decision[]> {
  const rows = await db
    .selectFrom('moderationDecisions as d')
    .innerJoin('accounts as a', 'a.id', 'd.accountId')
    .select(['d.round', 'd.outcome', 'd.reason', 'd.note', 'a.name as by', 'd.decidedAt'])
    .where('d.caseId', '=', caseId)
    .orderBy('d.decidedAt')
    .execute()
  return rows as Decision[]
}

export async function recordDecision(
  tx: Tx,
  decision: Omit<Decision, 'by' | 'decidedAt'> & { caseId: string; accountId: string },
  now: Date,
) {
  await tx
    .insertInto('moderationDecisions')
    .values({ ...decision, decidedAt: now })
    .execute()
}

export async function findAppeal(db: Db, caseId: string) {
  return db
    .selectFrom('moderationAppeals')
    .select(['body', 'madeAt'])
    .where('caseId', '=', caseId)
    .executeTakeFirst()
}

export async function recordAppeal(
  tx: Tx,
  appeal: { caseId: string; accountId: string; body: string },
  now: Date,
) {
  await tx
    .insertInto('moderationAppeals')
    .values({ ...appeal, madeAt: now })
    .execute()
}

/** People who are told of a case: the one whose it is, and those who reported it. */
export async function findCasePeople(db: Db, caseId: string) {
  const people = await db
    .selectFrom('accounts as a')
    .innerJoin('moderationCases as c', (join) => join.on('c.id', '=', caseId))
    .select(['a.id as accountId', 'a.email', 'a.locale', 'c.subjectKind as kind'])
    .select((eb) => eb('a.id', '=', eb.ref('c.ownerAccount')).as('isOwner'))
    .where((eb) =>
      eb.or([
        eb('a.id', '=', eb.ref('c.ownerAccount')),
        eb(
          'a.id',
          'in',
          eb
            .selectFrom('moderationReports as r')
            .select((inner) => inner.ref('r.accountId').$notNull().as('id'))
            .where('r.caseId', '=', caseId)
            .where('r.accountId', 'is not', null),
        ),
      ]),
    )
    .execute()
  return people.map((person) => ({
    ...person,
    kind: person.kind as SubjectKind,
    isOwner: Boolean(person.isOwner),
  }))
}
