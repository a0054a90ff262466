import { sql } from 'kysely'
import type { BrandActor, CreatorActor } from '../../app/domain/actor.ts'
import type { EntryLine } from '../../app/domain/contest/entry-file.ts'
import type { Db, Tx } from '../db.ts'

type Side = BrandActor | CreatorActor

/** Every line of one file. The database refuses them once the list is frozen. */
export async function recordEntries(
  tx: Tx,
  actor: Side,
  { contestId, name }: { contestId: string; name: string },
  lines: readonly EntryLine[],
  now: Date,
) {
  const { id } = await tx
    .insertInto('contestImports')
    .values({
      ...{ contestId, name, rowCount: lines.length },
      ...{ role: actor.role, accountId: actor.accountId, importedAt: now },
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const column = <T>(of: (line: EntryLine) => T) => lines.map(of)
  await sql`
    insert into contest_entries (contest_id, import_id, line, handle, body, entered_at, follows, country, age, imported_at)
    select ${contestId}::uuid, ${id}::uuid, l.line, l.handle, l.body, l.entered_at, l.follows, l.country, l.age, ${now}
      from unnest(${column(({ line }) => line)}::int[], ${column(({ handle }) => handle)}::text[],
                  ${column(({ body }) => body)}::text[],
                  ${column(({ enteredAt }) => enteredAt?.toISOString() ?? null)}::timestamptz[],
                  ${column(({ follows }) => follows)}::boolean[], ${column(({ country }) => country)}::text[],
                  ${column(({ age }) => age)}::int[])
        as l (line, handle, body, entered_at, follows, country, age)`.execute(tx)
}

export async function countEntries(db: Db, contestId: string) {
  const { count } = await db
    .selectFrom('contestEntries')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('contestId', '=', contestId)
    .executeTakeFirstOrThrow()
  return count
}

/** Everything that was brought in, in the order it came. */
export const listEntries = (db: Db, contestId: string) =>
  db
    .selectFrom('contestEntries')
    .select([
      'id',
      'importId',
      'line',
      'handle',
      'body',
      'enteredAt',
      'follows',
      'country',
      'age',
      'importedAt',
    ])
    .where('contestId', '=', contestId)
    .orderBy('id')
    .execute()

/** The files that were brought in, newest first. */
export async function listEntryImports(db: Db, contestId: string) {
  const rows = await db
    .selectFrom('contestImports')
    .select(['id', 'role', 'name', 'rowCount', 'importedAt'])
    .where('contestId', '=', contestId)
    .orderBy('importedAt', 'desc')
    .orderBy('id')
    .execute()
  return rows.map(({ role, ...row }) => ({ ...row, role: role as Side['role'] }))
}

/** @returns false when the account was taken out before. */
export async function recordExclusion(
  tx: Tx,
  actor: Side,
  exclusion: { contestId: string; handle: string; reason: string },
  now: Date,
) {
  const row = await tx
    .insertInto('contestExclusions')
    .values({ ...exclusion, role: actor.role, accountId: actor.accountId, madeAt: now })
    .onConflict((conflict) => conflict.doNothing())
    .returning('handle')
    .executeTakeFirst()
  return row !== undefined
}

/** Accounts that a side took out, with its reason. */
export async function listExclusions(db: Db, contestId: string) {
  const rows = await db
    .selectFrom('contestExclusions')
    .select(['handle', 'reason', 'role', 'madeAt'])
    .where('contestId', '=', contestId)
    .orderBy('madeAt')
    .execute()
  return rows.map(({ role, ...row }) => ({ ...row, role: role as Side['role'] }))
}
