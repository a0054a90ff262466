import { type Power, powersIn } from '../../app/domain/staff/powers.ts'
import type { Db } from '../db.ts'

/** Who a session belongs to. `partyId` is the brand or the creator of the account, null for staff. */
export type SessionPerson = {
  accountId: string
  name: string
  email: string
  role: 'brand' | 'creator' | 'staff'
  locale: string
  partyId: string | null
  zone: string | null
  powers: Power[]
}

export type SessionRow = SessionPerson & {
  expiresAt: Date
  createdAt: Date
  /** When staff showed their second factor in this session last. */
  secondFactorAt: Date | null
  /** Whose pages a session of staff's shows for now. */
  viewing: { id: string; subjectId: string; endsAt: Date } | null
}

/** Accounts with the side each stands for; a brand is the first that somebody joined. */
const persons = (db: Db) =>
  db
    .selectFrom('accounts')
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
    .select([
      'accounts.id as accountId',
      'accounts.name',
      'accounts.email',
      'accounts.role',
      'accounts.locale',
    ])
    .select(['accounts.powers', 'creators.id as creatorId', 'creators.timeZone as creatorZone'])
    .select(['brand.id as brandId', 'brand.timeZone as brandZone'])

type PersonRow = NonNullable<Awaited<ReturnType<ReturnType<typeof persons>['executeTakeFirst']>>>

function asPerson({
  creatorId,
  creatorZone,
  brandId,
  brandZone,
  role,
  powers,
  ...person
}: PersonRow): SessionPerson {
  return {
    ...person,
    role: role as SessionPerson['role'],
    powers: powersIn(powers),
    partyId: role === 'brand' ? brandId : role === 'creator' ? creatorId : null,
    zone: role === 'brand' ? brandZone : creatorZone,
  }
}

/** Somebody as their own session would have them. */
export async function findSessionPerson(db: Db, accountId: string): Promise<SessionPerson | undefined> {
  const row = await persons(db).where('accounts.id', '=', accountId).executeTakeFirst()
  return row && asPerson(row)
}

/** The session of a hashed secret with the person behind it: one query for every "who are you". */
export async function findSession(db: Db, idHash: string): Promise<SessionRow | undefined> {
  const row = await persons(db)
    .innerJoin('sessions', 'sessions.accountId', 'accounts.id')
    .leftJoin('viewings', (join) =>
      join.onRef('viewings.id', '=', 'sessions.viewingId').on('viewings.endedAt', 'is', null),
    )
    .where('sessions.idHash', '=', idHash)
    .where('accounts.endedAt', 'is', null)
    .select(['sessions.expiresAt', 'sessions.createdAt', 'sessions.secondFactorAt'])
    .select(['viewings.id as viewingId', 'viewings.subjectId', 'viewings.endsAt'])
    .executeTakeFirst()
  if (!row) return undefined
  const { expiresAt, createdAt, secondFactorAt, viewingId, subjectId, endsAt, ...person } = row
  const viewing = viewingId ? { id: viewingId, subjectId: subjectId!, endsAt: endsAt! } : null
  return { ...asPerson(person), expiresAt, createdAt, secondFactorAt, viewing }
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
