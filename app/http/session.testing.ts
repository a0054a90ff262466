import { randomUUID } from 'node:crypto'
import type { Db } from '#db/db.ts'
import { plusDays } from '../domain/clock.ts'

/** Signs somebody in. @returns the header that their browser sends; none for somebody without an account. */
export async function signedIn(db: Db, accountId?: string, role?: 'staff'): Promise<{ cookie?: string }> {
  if (!accountId) return {}
  // Opened late: the session's own file reads the environment, which a test sets before.
  const { hashSecret, sessionCookie } = await import('./session.server.ts')
  const secret = `${role ? `${role}.` : ''}${randomUUID()}`
  await db
    .insertInto('sessions')
    .values({
      ...{ idHash: hashSecret(secret), accountId, expiresAt: plusDays(new Date(), 1) },
      ...(role && { secondFactorAt: new Date() }),
    })
    .execute()
  return { cookie: `${sessionCookie}=${secret}` }
}
