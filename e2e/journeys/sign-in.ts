import { createHash, randomBytes } from 'node:crypto'
import type { BrowserContext } from '@playwright/test'
import type { Db } from '#db/db.ts'

/** Secrets of staff begin with a word of their own, as the session's own code wants them. */
const secretOf = (role: string) => `${role === 'staff' ? 'staff.' : ''}${randomBytes(24).toString('hex')}`

/** Signs somebody in by a row in the sessions, as if the forms had been filled. @returns the cookie's header. */
export async function signInAs(db: Db, accountId: string): Promise<string> {
  const { role } = await db
    .selectFrom('accounts')
    .select('role')
    .where('id', '=', accountId)
    .executeTakeFirstOrThrow()
  const secret = secretOf(role)
  const idHash = createHash('sha256').update(secret).digest('hex')
  const expiresAt = new Date(Date.now() + 3_600_000)
  const secondFactorAt = role === 'staff' ? new Date() : null
  await db.insertInto('sessions').values({ idHash, accountId, expiresAt, secondFactorAt }).execute()
  return `athar=${secret}`
}

/** Hands a browser the cookie of a signed-in account. */
export async function bringIn(context: BrowserContext, db: Db, accountId: string, origin: string) {
  const [name, value] = (await signInAs(db, accountId)).split('=') as [string, string]
  await context.addCookies([{ name, value, url: origin, httpOnly: true, sameSite: 'Lax' }])
}

export async function accountByEmail(db: Db, email: string): Promise<string> {
  const { id } = await db
    .selectFrom('accounts')
    .select('id')
    .where('email', '=', email)
    .executeTakeFirstOrThrow()
  return id
}
