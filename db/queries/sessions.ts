import { type Power, powersIn } from '../../app/domain/staff/powers.ts'
import type { Db } from '../db.ts'

/** Who a session belongs to. `partyId` is the brand or the creator of the account, null for staff. */
export type SessionRow = {
  expiresAt: Date
  createdAt: Date
  accountId: string
  name: string
  email: string
  role: 'brand' | 'creator' | 'staff'
  locale: string
  partyId: string | null
  zone: string | null
  powers: Power[]
  /** When staff showed their second factor in this session last. */
  secondFactorAt: Date | null
}

/** The session of a hashed secret with the person behind it: one query for every "who are you". */
export async function findSession(db: Db, idHash: string): Promise<SessionRow | undefined> {
  const row = await db
    .selectFrom('sessions')
    .innerJoin('accounts', 'accounts.id', 'sessions.accountId')
    .leftJoin('creators', 'creators.accountId', 'accounts.id')
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('brandMembers')
          .innerJoin('brands', 'brands.id', 'brandMembers.brandId')
          .select(['brands.id', 'brands.timeZone'])
          .whereRef('brandMembers.accountId', '=', 'accounts.id')
          .orderBy('brandMembers.joinedAt')
          .limit(1)
          .as('brand'),
      (join) => join.onTrue(),
    )
    .where('sessions.idHash', '=', idHash)
    .select([
      'sessions.expiresAt',
      'sessions.createdAt',
      'sessions.secondFactorAt',
      'accounts.powers',
      'accounts.id as accountId',
      'accounts.name',
      'accounts.email',
      'accounts.role',
      'accounts.locale',
      'creators.id as creatorId',
      'creators.timeZone as creatorZone',
      'brand.id as brandId',
      'brand.timeZone as brandZone',
    ])
    .executeTakeFirst()
  if (!row) return undefined
  const { creatorId, creatorZone, brandId, brandZone, role, ...session } = row
  return {
    ...session,
    powers: powersIn(session.powers),
    role: role as SessionRow['role'],
    partyId: role === 'brand' ? brandId : role === 'creator' ? creatorId : null,
    zone: role === 'brand' ? brandZone : creatorZone,
  }
}

export type NewSession = {
  idHash: string
  accountId: string
  expiresAt: Date
  createdAt: Date
  userAgent: string | null
}

export async function recordSession(db: Db, session: NewSession) {
  await db.insertInto('sessions').values(session).execute()
}

export async function recordSessionExpiry(db: Db, idHash: string, expiresAt: Date) {
  await db.updateTable('sessions').set({ expiresAt }).where('idHash', '=', idHash).execute()
}

export async function deleteSession(db: Db, idHash: string) {
  await db.deleteFrom('sessions').where('idHash', '=', idHash).execute()
}

/** The second factor was shown in this session. */
export async function recordSecondFactorShown(db: Db, idHash: string, secondFactorAt: Date) {
  await db.updateTable('sessions').set({ secondFactorAt }).where('idHash', '=', idHash).execute()
}

/** Signs the account out everywhere. */
export async function deleteSessionsOf(db: Db, accountId: string) {
  await db.deleteFrom('sessions').where('accountId', '=', accountId).execute()
}

export async function deleteExpiredSessions(db: Db, now: Date) {
  await db.deleteFrom('sessions').where('expiresAt', '<', now).execute()
}
