import type { Db, Tx } from '../db.ts'

type NewMessage = {
  collaborationId: string
  role: 'brand' | 'creator' | 'staff'
  accountId: string
  body: string
}

/** @returns what a notice names as its source. */
export async function recordMessage(tx: Tx, message: NewMessage, now: Date): Promise<string> {
  const { id } = await tx
    .insertInto('messages')
    .values({ ...message, sentAt: now })
    .returning('id')
    .executeTakeFirstOrThrow()
  return `message:${id}`
}

/** The thread of a deal, oldest first. The caller has checked who reads. */
export async function listMessages(db: Db, collaborationId: string) {
  return db
    .selectFrom('messages as m')
    .innerJoin('accounts as a', 'a.id', 'm.accountId')
    .select(['m.id', 'm.role', 'm.body', 'm.sentAt', 'a.name as author'])
    .where('m.collaborationId', '=', collaborationId)
    .orderBy('m.id')
    .execute()
}
