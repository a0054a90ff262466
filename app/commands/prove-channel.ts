import { randomBytes } from 'node:crypto'
import type { Db, Tx } from '#db/db.ts'
import {
  findProof,
  isProven,
  lockChannel,
  recordProof,
  recordProofAsked,
} from '#db/queries/channel-proofs.ts'
import { enqueue } from '#db/queries/jobs.ts'
import type { CreatorActor } from '../domain/actor.ts'
import { isCodeOver, lookBy, proofCode } from '../domain/channel/proof.ts'
import { Refusal } from '../domain/refusal.ts'

/**
 * Gives a creator the code by which they prove a channel: one of theirs, or one of a list that belongs to nobody.
 * @throws Refusal not_found when the channel is somebody else's, conflict when it is proven.
 */
export async function beginProof(db: Db, actor: CreatorActor, channelId: string, now: Date) {
  await db.transaction().execute((tx) => giveCode(tx, actor, channelId, now))
}

/** The same within the caller's transaction. */
export async function giveCode(tx: Tx, actor: CreatorActor, channelId: string, now: Date) {
  const channel = await lockChannel(tx, channelId)
  if (!channel || (channel.creatorId !== null && channel.creatorId !== actor.id))
    throw new Refusal('not_found', 'channel.unknown')
  if (await isProven(tx, channelId)) throw new Refusal('conflict', 'channel.proven')
  await recordProof(tx, actor, { channelId, code: proofCode(randomBytes(8)) }, now)
}

/**
 * The creator says that the code stands in the profile: it is looked for.
 * @throws Refusal not_found when the proof is not theirs, conflict when its code has run out or it was asked for before.
 */
export async function askForLook(db: Db, actor: CreatorActor, proofId: string, now: Date) {
  await db.transaction().execute(async (tx) => {
    const proof = await findProof(tx, proofId)
    if (proof?.creatorId !== actor.id) throw new Refusal('not_found', 'channel.unknown')
    if (isCodeOver(proof, now)) throw new Refusal('conflict', 'channel.code_over')
    if (!(await recordProofAsked(tx, actor, proofId, lookBy(now), now)))
      throw new Refusal('conflict', 'channel.asked')
    await enqueue(tx, { name: 'look-for-code', data: { proofId } })
  })
}
