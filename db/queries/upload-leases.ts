import { sql } from 'kysely'
import type { Db } from '../db.ts'

/** So long an upload stays with a holder that went silent. The database's own clock counts: processes share no other. */
const seconds = 15

/** Takes an upload for one holder. @returns 'taken', 'held' while another has it, 'gone' when there is no such upload. */
export async function takeLease(db: Db, uploadId: string, holder: string) {
  const { rows } = await sql<{ isThere: boolean; isTaken: boolean }>`
    with taken as (
      insert into upload_leases (upload_id, holder, held_until)
      select id, ${holder}, now() + make_interval(secs => ${seconds}) from uploads where id = ${uploadId}
      on conflict (upload_id) do update
        set holder = excluded.holder, held_until = excluded.held_until, is_wanted = false
        where upload_leases.held_until < now()
      returning 1
    )
    select exists (select 1 from uploads where id = ${uploadId}) as is_there,
           exists (select 1 from taken) as is_taken`.execute(db)
  const { isThere, isTaken } = rows[0]!
  return isTaken ? 'taken' : isThere ? 'held' : 'gone'
}

/** Tells whoever holds an upload that another wants it. */
export async function wantLease(db: Db, uploadId: string) {
  await db.updateTable('uploadLeases').set({ isWanted: true }).where('uploadId', '=', uploadId).execute()
}

/** Keeps an upload for its holder. @returns whether it should give the upload up: another wants it, or has it. */
export async function renewLease(db: Db, uploadId: string, holder: string): Promise<boolean> {
  const row = await db
    .updateTable('uploadLeases')
    .set({ heldUntil: sql`now() + make_interval(secs => ${seconds})` })
    .where('uploadId', '=', uploadId)
    .where('holder', '=', holder)
    .returning('isWanted')
    .executeTakeFirst()
  return row?.isWanted ?? true
}

export async function endLease(db: Db, uploadId: string, holder: string) {
  await db.deleteFrom('uploadLeases').where('uploadId', '=', uploadId).where('holder', '=', holder).execute()
}
