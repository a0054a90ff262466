import type { Db, Tx } from '#db/db.ts'
import {
  findProof,
  listRivals,
  lockChannel,
  recordOwner,
  recordProofDecision,
} from '#db/queries/channel-proofs.ts'
import { accountOf, type StaffActor, type SystemActor } from '../domain/actor.ts'
import type { ProofRefusal } from '../domain/channel/proof.ts'
import { Refusal } from '../domain/refusal.ts'
import { tellPerson } from './tell-person.ts'

type Verdict = { proofId: string; verdict: 'proven' | 'refused'; reason: ProofRefusal | ''; note: string }
type Checker = StaffActor | SystemActor

/**
 * Somebody has looked for the code in the profile. A proven channel of a list becomes its creator's, and others who
 * asked for the same one hear that it is another's.
 * @throws Refusal not_found, or conflict when the proof was decided before or the channel has become somebody else's.
 */
export async function checkChannel(
  db: Db,
  actor: Checker,
  { proofId, verdict, reason, note }: Verdict,
  now: Date,
) {
  await db.transaction().execute(async (tx) => {
    const proof = await findProof(tx, proofId)
    if (!proof) throw new Refusal('not_found', 'channel.unknown')
    const { channelId, creatorId } = proof
    const channel = await lockChannel(tx, channelId)
    const decide = (id: string, why: ProofRefusal | null, words = '') =>
      recordDecision(tx, actor, { id, handle: proof.handle, reason: why, note: words }, now)
    if (verdict === 'refused') return decide(proofId, reason as ProofRefusal, note)
    if (channel!.creatorId !== null && channel!.creatorId !== creatorId)
      throw new Refusal('conflict', 'channel.taken')
    await decide(proofId, null)
    await recordOwner(tx, channelId, creatorId, now)
    for (const id of await listRivals(tx, { id: proofId, channelId })) await decide(id, 'another_person')
  })
}

type Decided = { id: string; handle: string; reason: ProofRefusal | null; note: string }

async function recordDecision(tx: Tx, actor: Checker, { id, handle, reason, note }: Decided, now: Date) {
  const status = reason === null ? 'proven' : 'refused'
  const told = await recordProofDecision(tx, id, { status, reason, note, by: accountOf(actor) }, now)
  if (!told) throw new Refusal('conflict', 'channel.checked')
  const about = { kind: `channel-${status}`, source: `channel-proof:${id}`, detail: { channel: handle } }
  await tellPerson(tx, { ...told, ...about, path: '/creator/channels' }, now)
}
