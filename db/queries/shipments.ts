import type { BrandActor, CreatorActor } from '../../app/domain/actor.ts'
import {
  type Address,
  type Delivery,
  mayReadAddress,
  type Parcel,
  takesAddress,
} from '../../app/domain/collaboration/delivery.ts'
import type { Status } from '../../app/domain/collaboration/steps.ts'
import type { Db, Tx } from '../db.ts'

/** Writes where a deal's product is to be sent; another address takes its place. */
export async function recordAddress(tx: Tx, collaborationId: string, address: Address, now: Date) {
  await tx
    .insertInto('deliveryAddresses')
    .values({ collaborationId, ...address, givenAt: now })
    .onConflict((conflict) => conflict.column('collaborationId').doUpdateSet({ ...address, givenAt: now }))
    .execute()
}

/** Writes a parcel; one that was lost stays beside it. */
export async function recordShipment(
  tx: Tx,
  collaborationId: string,
  { carrier, tracking }: Parcel,
  accountId: string,
  now: Date,
) {
  await tx
    .insertInto('shipments')
    .values({ collaborationId, carrier, tracking, accountId, shippedAt: now })
    .execute()
}

/** The days that a deal was agreed with, and when. */
export async function findAgreedDays(db: Db, collaborationId: string) {
  return db
    .selectFrom('agreements')
    .select(['acceptedAt', 'draftDueOn'])
    .where('collaborationId', '=', collaborationId)
    .executeTakeFirstOrThrow()
}

/** The product's way as one side may see it. The caller has checked whose deal it is. */
export async function findDelivery(
  db: Db,
  { id, creatorId, status }: { id: string; creatorId: string; status: Status },
  actor: BrandActor | CreatorActor,
): Promise<Delivery> {
  const [given, last, shipments] = await Promise.all([
    addresses(db).where('d.collaborationId', '=', id).executeTakeFirst(),
    actor.role === 'creator' && takesAddress(status) ? findLastAddress(db, creatorId) : undefined,
    db
      .selectFrom('shipments')
      .select(['id', 'carrier', 'tracking', 'shippedAt'])
      .where('collaborationId', '=', id)
      .orderBy('id')
      .execute(),
  ])
  const address = given && (actor.role === 'creator' || mayReadAddress(status)) ? (given as Address) : null
  return { address, suggestion: (last as Address | undefined) ?? null, shipments }
}

const addresses = (db: Db) =>
  db
    .selectFrom('deliveryAddresses as d')
    .select(['d.recipient', 'd.line1', 'd.line2', 'd.city', 'd.postcode', 'd.country', 'd.phone'])

const findLastAddress = (db: Db, creatorId: string) =>
  addresses(db)
    .innerJoin('collaborations as c', 'c.id', 'd.collaborationId')
    .where('c.creatorId', '=', creatorId)
    .orderBy('d.givenAt', 'desc')
    .limit(1)
    .executeTakeFirst()
