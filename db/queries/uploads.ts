import { sql } from 'kysely'
import type { BrandActor, CreatorActor } from '../../app/domain/actor.ts'
import type { StoredPicture } from '../../app/domain/content/picture.ts'
import {
  type MediaFault,
  type SentFile,
  type UploadPurpose,
  uploadStateOf,
} from '../../app/domain/content/upload.ts'
import type { StoredVideo } from '../../app/domain/content/video.ts'
import type { EvidenceFile } from '../../app/domain/dispute/case.ts'
import type { Db, Tx } from '../db.ts'

export type KeptMedia = StoredPicture | StoredVideo
type Sender = BrandActor | CreatorActor

const shown = ['id', 'name', 'declaredBytes', 'receivedAt', 'fault', 'kind', 'key', 'thumbKey'] as const

type Row = {
  id: string
  name: string
  declaredBytes: number
  receivedAt: Date | null
  fault: string | null
  kind: string | null
  key: string | null
  thumbKey: string | null
}

const sentFile = ({ declaredBytes, receivedAt, key, fault, kind, ...row }: Row): SentFile => ({
  ...row,
  bytes: declaredBytes,
  state: uploadStateOf({ receivedAt, key, fault }),
  fault: fault as MediaFault | null,
  kind: kind as SentFile['kind'],
})

/** Bytes of an account's uploads that no draft has taken. Held until the transaction ends: the next one waits. */
export async function lockUploadedBytes(tx: Tx, accountId: string): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtext('athar: uploads'), hashtext(${accountId}))`.execute(tx)
  const { bytes } = await tx
    .selectFrom('uploads')
    .select((eb) => eb.fn.coalesce(sql<number>`sum(declared_bytes)::bigint`, eb.lit(0)).as('bytes'))
    .where('accountId', '=', accountId)
    .executeTakeFirstOrThrow()
  return bytes
}

type NewUpload = {
  id: string
  accountId: string
  collaborationId: string
  name: string
  purpose: UploadPurpose
  declaredBytes: number
  createdAt: Date
  expiresAt: Date
}

export async function recordUpload(tx: Tx, upload: NewUpload) {
  await tx.insertInto('uploads').values(upload).execute()
}

/** An upload of this sender; another's is not there: undefined. */
export async function findUpload(db: Db, id: string, sender: Sender): Promise<SentFile | undefined> {
  const row = await db
    .selectFrom('uploads')
    .select(shown)
    .where('id', '=', id)
    .where('accountId', '=', sender.accountId)
    .executeTakeFirst()
  return row && sentFile(row)
}

/** What a sender has on its way into the next draft of a deal or into its dispute, oldest first. */
export async function listUploads(
  db: Db,
  dealId: string,
  sender: Sender,
  purpose: UploadPurpose = 'draft',
): Promise<SentFile[]> {
  const rows = await db
    .selectFrom('uploads')
    .select(shown)
    .where('collaborationId', '=', dealId)
    .where('accountId', '=', sender.accountId)
    .where('purpose', '=', purpose)
    .orderBy('createdAt')
    .orderBy('id')
    .execute()
  return rows.map(sentFile)
}

/** How long an upload said that it is, and whether all of that had arrived. The caller knows whose it is. */
export async function findUploadLength(db: Db, id: string) {
  return db
    .selectFrom('uploads')
    .select(['declaredBytes', 'createdAt', 'receivedAt'])
    .where('id', '=', id)
    .executeTakeFirst()
}

/** Notes that an upload is whole. @returns false when that was noted before. */
export async function recordReceived(tx: Tx, id: string, receivedAt: Date, expiresAt: Date) {
  const { numUpdatedRows } = await tx
    .updateTable('uploads')
    .set({ receivedAt, expiresAt })
    .where('id', '=', id)
    .where('receivedAt', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** What an upload is for that is whole and that nobody has opened yet; undefined for every other. */
export async function findUnopened(db: Db, id: string): Promise<{ purpose: UploadPurpose } | undefined> {
  const row = await db
    .selectFrom('uploads')
    .select('purpose')
    .where('id', '=', id)
    .where('receivedAt', 'is not', null)
    .where('key', 'is', null)
    .where('fault', 'is', null)
    .executeTakeFirst()
  return row && { purpose: row.purpose as UploadPurpose }
}

/** Notes what opening an upload found. @returns false when it is gone or was opened by another; nothing is written. */
export async function recordOpened(db: Db, id: string, found: KeptMedia | EvidenceFile | MediaFault) {
  const { numUpdatedRows } = await db
    .updateTable('uploads')
    .set(
      typeof found === 'string'
        ? { fault: found }
        : { ...found, kind: 'durationMs' in found ? 'video' : 'width' in found ? 'image' : 'document' },
    )
    .where('id', '=', id)
    .where('key', 'is', null)
    .where('fault', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/**
 * Takes uploads of one deal out of a sender's hands, for the draft that they become part of.
 * @returns them in the order of `ids`, or undefined when one of them is not there or cannot be handed in.
 */
export async function takeUploads(
  tx: Tx,
  dealId: string,
  sender: CreatorActor,
  ids: readonly string[],
): Promise<KeptMedia[] | undefined> {
  const rows = await takeRows(tx, { dealId, sender, ids, purpose: 'draft' })
  return rows?.map(({ sentSha256: _, ...row }) => mediaOf(row))
}

/** The same for the dispute that they become evidence in. */
export async function takeEvidence(
  tx: Tx,
  dealId: string,
  sender: Sender,
  ids: readonly string[],
): Promise<EvidenceFile[] | undefined> {
  const rows = await takeRows(tx, { dealId, sender, ids, purpose: 'evidence' })
  return rows?.map(({ sentSha256, ...row }) => ({
    ...(row.width === null ? { key: row.key!, bytes: row.bytes!, sha256: row.sha256! } : mediaOf(row)),
    sentSha256: sentSha256!,
  }))
}

type Taken = { dealId: string; sender: Sender; ids: readonly string[]; purpose: UploadPurpose }

async function takeRows(tx: Tx, { dealId, sender, ids, purpose }: Taken) {
  if (ids.length === 0) return []
  const rows = await tx
    .deleteFrom('uploads')
    .where('id', 'in', ids)
    .where('collaborationId', '=', dealId)
    .where('accountId', '=', sender.accountId)
    .where('purpose', '=', purpose)
    .where('key', 'is not', null)
    .returning(['id', 'key', 'thumbKey', 'width', 'height', 'bytes', 'sha256', 'sentSha256', 'durationMs'])
    .execute()
  if (rows.length !== ids.length) return undefined
  const byId = new Map(rows.map(({ id, ...row }) => [id, row]))
  return ids.map((id) => byId.get(id)!)
}

type MediaRow = Record<'width' | 'height' | 'bytes' | 'durationMs', number | null> &
  Record<'key' | 'thumbKey' | 'sha256', string | null>

function mediaOf({ key, thumbKey, width, height, bytes, sha256, durationMs }: MediaRow): KeptMedia {
  const file = { key: key!, thumbKey, width: width!, height: height!, bytes: bytes!, sha256: sha256! }
  return durationMs === null ? file : { ...file, durationMs }
}

/** Forgets an upload. @returns the stored files that nothing names any more. */
export async function removeUpload(db: Db, id: string): Promise<string[]> {
  const rows = await db.deleteFrom('uploads').where('id', '=', id).returning(['key', 'thumbKey']).execute()
  return keysOf(rows)
}

/** Forgets what nobody came back for in time. @returns the uploads and the stored files that nothing names any more. */
export async function removeExpiredUploads(db: Db, now: Date) {
  const rows = await db
    .deleteFrom('uploads')
    .where('expiresAt', '<=', now)
    .returning(['id', 'key', 'thumbKey'])
    .execute()
  return { ids: rows.map(({ id }) => id), keys: keysOf(rows) }
}

/** Those of the ids whose bytes are still needed: their upload is there and was not opened yet. */
export async function listNeeded(db: Db, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('uploads')
    .select('id')
    .where('id', 'in', ids)
    .where('key', 'is', null)
    .where('fault', 'is', null)
    .execute()
  return rows.map(({ id }) => id)
}

/** Whether a stored file belongs to an upload of this account. */
export async function isOfOwnUpload(db: Db, key: string, accountId: string) {
  const row = await db
    .selectFrom('uploads')
    .select('id')
    .where('accountId', '=', accountId)
    .where((eb) => eb.or([eb('key', '=', key), eb('thumbKey', '=', key)]))
    .executeTakeFirst()
  return row !== undefined
}

const keysOf = (rows: { key: string | null; thumbKey: string | null }[]) =>
  rows.flatMap(({ key, thumbKey }) => [key, thumbKey].filter((name) => name !== null))
