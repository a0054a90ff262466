import type { Status } from '../../app/domain/collaboration/steps.ts'
import { money } from '../../app/domain/money.ts'
import type { Db, Tx } from '../db.ts'

/** A person with the side they stand for; a brand's is the first that they joined. */
export type Person = {
  id: string
  name: string
  email: string
  role: 'brand' | 'creator' | 'staff'
  locale: string
  createdAt: Date
  brandId: string | null
  brandName: string | null
  creatorId: string | null
  handle: string | null
}

const people = (db: Db) =>
  db
    .selectFrom('accounts as a')
    .leftJoin('creators as k', 'k.accountId', 'a.id')
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('brandMembers as m')
          .innerJoin('brands as b', 'b.id', 'm.brandId')
          .select(['b.id', 'b.name'])
          .whereRef('m.accountId', '=', 'a.id')
          .orderBy('m.joinedAt')
          .limit(1)
          .as('brand'),
      (join) => join.onTrue(),
    )
    .select(['a.id', 'a.name', 'a.email', 'a.role', 'a.locale', 'a.createdAt'])
    .select(['brand.id as brandId', 'brand.name as brandName', 'k.id as creatorId', 'k.handle'])

export async function findPerson(db: Db, id: string): Promise<Person | undefined> {
  const row = await people(db).where('a.id', '=', id).executeTakeFirst()
  return row && { ...row, role: row.role as Person['role'] }
}

/** The same; what is decided about a person waits for what is being decided. */
export async function lockPerson(tx: Tx, id: string): Promise<Person | undefined> {
  await tx.selectFrom('accounts').select('id').where('id', '=', id).forNoKeyUpdate().execute()
  return findPerson(tx, id)
}

/** The deals of a person's side, the newest first. */
export async function listDealsOf(db: Db, { brandId, creatorId }: Pick<Person, 'brandId' | 'creatorId'>) {
  if (!brandId && !creatorId) return []
  const rows = await db
    .selectFrom('collaborations as c')
    .innerJoin('campaigns as g', 'g.id', 'c.campaignId')
    .innerJoin('brands as b', 'b.id', 'c.brandId')
    .innerJoin('creators as k', 'k.id', 'c.creatorId')
    .select(['c.id', 'c.status', 'c.price', 'c.currency', 'c.enteredAt', 'g.name as campaign'])
    .select(['b.name as brandName', 'k.name as creatorName'])
    .where((eb) => (creatorId ? eb('c.creatorId', '=', creatorId) : eb('c.brandId', '=', brandId!)))
    .orderBy('c.createdAt', 'desc')
    .orderBy('c.id')
    .execute()
  return rows.map(({ price, currency, status, ...deal }) => ({
    ...deal,
    status: status as Status,
    price: money(price, currency),
  }))
}

/** Where a person is signed in, the newest first. */
export async function listSessionsOf(db: Db, accountId: string, now: Date) {
  return db
    .selectFrom('sessions')
    .select(['createdAt', 'expiresAt', 'userAgent'])
    .where('accountId', '=', accountId)
    .where('expiresAt', '>', now)
    .orderBy('createdAt', 'desc')
    .limit(20)
    .execute()
}

/** Disputes of a person's deals, the newest first. */
export async function listDisputesOf(db: Db, { brandId, creatorId }: Pick<Person, 'brandId' | 'creatorId'>) {
  if (!brandId && !creatorId) return []
  return db
    .selectFrom('disputes as d')
    .innerJoin('collaborations as c', 'c.id', 'd.collaborationId')
    .select(['c.id', 'd.reason', 'd.byRole', 'd.status', 'd.openedAt'])
    .where((eb) => (creatorId ? eb('c.creatorId', '=', creatorId) : eb('c.brandId', '=', brandId!)))
    .orderBy('d.openedAt', 'desc')
    .limit(50)
    .execute()
}

/** Who belongs to a brand. */
export async function listMembers(db: Db, brandId: string) {
  return db
    .selectFrom('brandMembers as m')
    .innerJoin('accounts as a', 'a.id', 'm.accountId')
    .select(['a.id', 'a.name', 'a.email', 'm.role'])
    .where('m.brandId', '=', brandId)
    .orderBy('m.joinedAt')
    .execute()
}
