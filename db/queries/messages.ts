import { sql } from 'kysely'
import type { Standing } from '../../app/domain/moderation/case.ts'
import type { Db, Tx } from '../db.ts'

type NewMessage = {
  collaborationId: string
  role: 'brand' | 'creator' | 'staff'
  accountId: string
  body: string
}

/** @returns its id; a notice names `message:` with it as its source. */
export async function recordMessage(tx: Tx, message: NewMessage, now: Date): Promise<number> {
  const { id } = await tx
    .insertInto('messages')
    .values({ ...message, sentAt: now })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/**
 * The thread of a deal, oldest first, with what moderation made of each message. The caller has checked who reads, and
 * leaves out what is not for them.
 */
export async function listMessages(db: Db, collaborationId: string) {
  const rows = await db
    .selectFrom('messages as m')
    .innerJoin('accounts as a', 'a.id', 'm.accountId')
    .leftJoin('moderated as x', (join) =>
      join.on('x.subjectKind', '=', 'message').on('x.subjectId', '=', sql<string>`m.id::text`),
    )
    .select(['m.id', 'm.role', 'm.body', 'm.sentAt', 'a.name as author', 'x.state as standing'])
    .where('m.collaborationId', '=', collaborationId)
    .orderBy('m.id')
    .execute()
  return rows.map(({ standing, ...row }) => ({ ...row, standing: standing as Standing | null }))
}

/** In which deal a message stands, and which side sent it. */
export async function findMessagePlace(db: Db, id: number) {
  return db.selectFrom('messages').select(['collaborationId', 'role']).where('id', '=', id).executeTakeFirst()
}
