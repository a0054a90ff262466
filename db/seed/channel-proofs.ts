import { checkChannel } from '../../app/commands/check-channel.ts'
import { askForLook, beginProof } from '../../app/commands/prove-channel.ts'
import type { CreatorActor, StaffActor } from '../../app/domain/actor.ts'
import { plusDays, plusHours } from '../../app/domain/clock.ts'
import type { Db } from '../db.ts'
import { listOwnProofs } from '../queries/channel-proofs.ts'
import { listKitChannels } from '../queries/media-kit.ts'

/**
 * The demo's creator has proven her largest channel; the code of another, or of one that came from a list, waits for
 * staff, and a further one from the list waits for her.
 */
export async function writeChannelProofs(
  db: Db,
  { star, staff, today }: { star: CreatorActor; staff: StaffActor; today: Date },
) {
  const own = (await listKitChannels(db, star.id)).map(({ id }) => id)
  const [largest, ...others] = [...own, ...(await listedChannels(db, 2))]
  if (largest) {
    const proofId = await ask(db, star, largest, plusDays(today, -40))
    await checkChannel(db, staff, { proofId, verdict: 'proven', reason: '', note: '' }, plusDays(today, -39))
  }
  const [asked, given] = [others[0], others.at(-1)]
  if (asked) await ask(db, star, asked, plusHours(today, -20))
  if (given && given !== asked) await beginProof(db, star, given, plusHours(today, -3))
}

async function ask(db: Db, star: CreatorActor, channelId: string, at: Date) {
  await beginProof(db, star, channelId, at)
  const { id } = (await listOwnProofs(db, star.id)).find((proof) => proof.channelId === channelId)!
  await askForLook(db, star, id, at)
  return id
}

async function listedChannels(db: Db, most: number) {
  const rows = await db
    .selectFrom('channels')
    .select('id')
    .where('creatorId', 'is', null)
    .orderBy('followers', (order) => order.desc().nullsLast())
    .limit(most)
    .execute()
  return rows.map(({ id }) => id)
}
