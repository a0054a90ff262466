import type { CreatorActor } from '../../app/domain/actor.ts'
import type { Platform } from '../../app/domain/channel/platforms.ts'
import type { OwnProof, ProofRefusal, ProofStatus } from '../../app/domain/channel/proof.ts'
import type { Db, Tx } from '../db.ts'

const proofs = (db: Db) =>
  db
    .selectFrom('channelProofs as p')
    .innerJoin('channels as h', 'h.id', 'p.channelId')
    .select(['p.id', 'p.code', 'p.status', 'p.begunAt', 'p.askedAt', 'p.decidedAt', 'p.reason', 'p.note'])
    .select(['p.channelId', 'p.creatorId', 'h.platform', 'h.handle', 'h.name', 'h.url'])

type Row = Awaited<ReturnType<ReturnType<typeof proofs>['executeTakeFirstOrThrow']>>
const asProof = <R extends Row>({ status, reason, platform, ...row }: R) => ({
  ...row,
  status: status as ProofStatus,
  reason: reason as ProofRefusal | null,
  platform: platform as Platform,
})

/** The newest proof of each channel that a creator has begun one for. */
export async function listOwnProofs(db: Db, creatorId: string): Promise<OwnProof[]> {
  const rows = await proofs(db)
    .distinctOn('p.channelId')
    .select('h.creatorId as ownerId')
    .where('p.creatorId', '=', creatorId)
    .orderBy('p.channelId')
    .orderBy('p.begunAt', 'desc')
    .execute()
  return rows.map(({ ownerId, ...row }) => ({ ...asProof(row), isOwn: ownerId === creatorId }))
}

/** What waits for staff, the one whose promise runs out first before the others. */
export async function listAskedProofs(db: Db, most = 100) {
  const rows = await proofs(db)
    .innerJoin('creators as k', 'k.id', 'p.creatorId')
    .leftJoin('creators as o', 'o.id', 'h.creatorId')
    .select(['k.name as creatorName', 'k.handle as creatorHandle', 'p.dueAt', 'o.name as ownerName'])
    .where('p.status', '=', 'asked')
    .orderBy('p.dueAt')
    .orderBy('p.id')
    .limit(most)
    .execute()
  return rows.map(({ dueAt, ...row }) => ({ ...asProof(row), dueAt: dueAt! }))
}

/** A channel, its row held: two who prove it wait for each other. */
export async function lockChannel(tx: Tx, id: string) {
  return tx
    .selectFrom('channels')
    .select(['id', 'creatorId'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

export async function findProof(db: Db, id: string) {
  const row = await proofs(db).where('p.id', '=', id).executeTakeFirst()
  return row && asProof(row)
}

/** Whether somebody's proof of the channel stands. */
export async function isProven(db: Db, channelId: string): Promise<boolean> {
  const row = await db
    .selectFrom('channelProofs')
    .select('id')
    .where('channelId', '=', channelId)
    .where('status', '=', 'proven')
    .executeTakeFirst()
  return row !== undefined
}

type NewProof = { channelId: string; code: string }

/** Gives a code in place of one that was given before. The caller holds the channel; a proof that is asked for stays. */
export async function recordProof(tx: Tx, actor: CreatorActor, proof: NewProof, now: Date) {
  await tx
    .deleteFrom('channelProofs')
    .where('channelId', '=', proof.channelId)
    .where('creatorId', '=', actor.id)
    .where('status', '=', 'given')
    .execute()
  await tx
    .insertInto('channelProofs')
    .values({ ...proof, creatorId: actor.id, begunAt: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** @returns false when the proof is not the creator's, or was asked for before. */
export async function recordProofAsked(tx: Tx, actor: CreatorActor, id: string, dueAt: Date, now: Date) {
  const row = await tx
    .updateTable('channelProofs')
    .set({ status: 'asked', askedAt: now, dueAt })
    .where('id', '=', id)
    .where('creatorId', '=', actor.id)
    .where('status', '=', 'given')
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

type Decision = { status: 'proven' | 'refused'; reason: ProofRefusal | null; note: string; by: string | null }

/** @returns whom to tell, undefined when the proof does not wait any more. */
export async function recordProofDecision(
  tx: Tx,
  id: string,
  { by, ...decision }: Decision,
  now: Date,
): Promise<{ accountId: string } | undefined> {
  return tx
    .updateTable('channelProofs as p')
    .from('creators as k')
    .set({ ...decision, dueAt: null, decidedAt: now, decidedBy: by })
    .where('p.id', '=', id)
    .where('p.status', '=', 'asked')
    .whereRef('k.id', '=', 'p.creatorId')
    .returning('k.accountId')
    .executeTakeFirst()
}

/** The other proofs of a channel that are still looked for. */
export async function listRivals(tx: Tx, { id, channelId }: { id: string; channelId: string }) {
  const rows = await tx
    .selectFrom('channelProofs')
    .select('id')
    .where('channelId', '=', channelId)
    .where('status', '=', 'asked')
    .where('id', '<>', id)
    .execute()
  return rows.map((row) => row.id)
}

/** The channel is the creator's from now on. */
export async function recordOwner(tx: Tx, channelId: string, creatorId: string, now: Date) {
  await tx
    .updateTable('channels')
    .set({ creatorId, updatedAt: now })
    .where('id', '=', channelId)
    .where('creatorId', 'is', null)
    .execute()
}
