import { sql } from 'kysely'
import type { Actor, CreatorActor } from '../../app/domain/actor.ts'
import type { Platform } from '../../app/domain/channel/platforms.ts'
import { plusDays } from '../../app/domain/clock.ts'
import type { Licence, LicenceForm, LicenceKind, LicenceStatus } from '../../app/domain/compliance/licence.ts'
import type { Db, Tx } from '../db.ts'

const licences = (db: Db) =>
  db
    .selectFrom('creatorLicences as l')
    .leftJoin('channels as h', 'h.id', 'l.channelId')
    .select(['l.id', 'l.kind', 'l.number', 'l.holder', 'l.status', 'l.reason', 'l.pictureKey as picture'])
    .select(['l.channelId', 'h.platform', 'h.handle as channelHandle', 'h.url as channelUrl'])
    .select(sql<string | null>`l.valid_until::text`.as('validUntil'))

type Row = Awaited<ReturnType<ReturnType<typeof licences>['executeTakeFirstOrThrow']>>
const asLicence = <R extends Row>({
  kind,
  status,
  channelId,
  platform,
  channelHandle,
  channelUrl,
  ...row
}: R) => ({
  ...row,
  channel: channelId
    ? { id: channelId, platform: platform as Platform, handle: channelHandle!, url: channelUrl! }
    : null,
  kind: kind as LicenceKind,
  status: status as LicenceStatus,
})

/** A creator's licences, the newest first. */
export async function listLicences(db: Db, creatorId: string): Promise<Licence[]> {
  const rows = await licences(db)
    .where('l.creatorId', '=', creatorId)
    .orderBy('l.declaredAt', 'desc')
    .execute()
  return rows.map(asLicence)
}

type NewLicence = Omit<LicenceForm, 'channelId'> & { channelId?: string; pictureKey?: string }

export async function recordLicence(tx: Tx, actor: CreatorActor, licence: NewLicence, now: Date) {
  await tx
    .insertInto('creatorLicences')
    .values({
      ...licence,
      validUntil: licence.validUntil || null,
      channelId: licence.channelId || null,
      creatorId: actor.id,
      declaredAt: now,
    })
    .execute()
}

/** @returns false when it is not the creator's. */
export async function removeLicence(tx: Tx, actor: CreatorActor, id: string): Promise<boolean> {
  const row = await tx
    .deleteFrom('creatorLicences')
    .where('id', '=', id)
    .where('creatorId', '=', actor.id)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** The licences that staff has not looked at, the longest waiting first. */
export async function listDeclared(db: Db, most = 100) {
  const rows = await licences(db)
    .innerJoin('creators as k', 'k.id', 'l.creatorId')
    .select(['k.name as creatorName', 'k.handle', 'l.declaredAt'])
    .where('l.status', '=', 'declared')
    .orderBy('l.declaredAt')
    .limit(most)
    .execute()
  return rows.map(asLicence)
}

type Verdict = { id: string; status: 'verified' | 'refused'; reason: string; accountId: string }

/** @returns whose licence it is, undefined when it was looked at already. */
export async function recordLicenceCheck(tx: Tx, { id, status, reason, accountId }: Verdict, now: Date) {
  return tx
    .updateTable('creatorLicences')
    .set({ status, reason, checkedAt: now, checkedBy: accountId })
    .where('id', '=', id)
    .where('status', '=', 'declared')
    .returning(['creatorId', 'kind'])
    .executeTakeFirst()
}

export async function findBirthday(db: Db, creatorId: string): Promise<string | null> {
  const { bornOn } = await db
    .selectFrom('creators')
    .select(sql<string | null>`born_on::text`.as('bornOn'))
    .where('id', '=', creatorId)
    .executeTakeFirstOrThrow()
  return bornOn
}

export async function recordBirthday(db: Db, creatorId: string, bornOn: string) {
  await db.updateTable('creators').set({ bornOn }).where('id', '=', creatorId).execute()
}

const holders = (db: Db) =>
  licences(db)
    .innerJoin('creators as k', 'k.id', 'l.creatorId')
    .innerJoin('accounts as a', 'a.id', 'k.accountId')
    .select(['l.creatorId', 'k.timeZone as zone', 'a.id as accountId', 'a.email', 'a.locale'])

/** The longest way ahead that a reminder looks, in days, with room for any time zone. */
const aheadDays = 32

/** Licences that end soon, each with all that its holder has and with whom to tell. */
export async function listEndingLicences(db: Db, now: Date) {
  const day = (days: number) => plusDays(now, days).toISOString().slice(0, 10)
  const rows = await holders(db)
    .where('l.status', '<>', 'refused')
    .where('l.validUntil', '>=', day(-1))
    .where('l.validUntil', '<=', day(aheadDays))
    .orderBy('l.validUntil')
    .execute()
  return withAll(db, rows)
}

/** A licence with all that its holder has, and with whom to tell; undefined when nobody holds it any more. */
export async function findLicenceHolder(db: Db, id: string) {
  const rows = await holders(db).where('l.id', '=', id).execute()
  return (await withAll(db, rows))[0]
}

type Held = Awaited<ReturnType<ReturnType<typeof holders>['execute']>>

async function withAll(db: Db, rows: Held) {
  if (rows.length === 0) return []
  const others = await licences(db)
    .select('l.creatorId')
    .where(
      'l.creatorId',
      'in',
      rows.map(({ creatorId }) => creatorId),
    )
    .execute()
  return rows.map(({ zone, accountId, email, locale, ...row }) => ({
    ...{ zone, accountId, email, locale, licence: asLicence(row) },
    all: others.filter(({ creatorId }) => creatorId === row.creatorId).map(asLicence),
  }))
}

/** The picture of a licence's paper is for its holder and for staff. */
export async function mayReadLicencePicture(db: Db, key: string, reader: Actor | undefined) {
  if (reader?.role !== 'creator' && reader?.role !== 'staff') return false
  const row = await db
    .selectFrom('creatorLicences')
    .select('id')
    .where('pictureKey', '=', key)
    .$if(reader.role === 'creator', (query) => query.where('creatorId', '=', reader.id!))
    .executeTakeFirst()
  return row !== undefined
}
