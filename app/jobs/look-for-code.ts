import { findProof } from '#db/queries/channel-proofs.ts'
import { checkChannel } from '../commands/check-channel.ts'
import { system } from '../domain/actor.ts'
import { showsCode } from '../domain/channel/proof.ts'
import type { Job } from '../domain/jobs.ts'
import type { JobContext } from './context.ts'
import { unlessOvertaken } from './run-clocks.ts'

type Asked = Extract<Job, { name: 'look-for-code' }>['data']

/**
 * Looks for a creator's code in the profile's public page, where this installation may ask the web. A page that shows it
 * proves the channel; anything else proves nothing, and staff looks.
 */
export async function lookForCode(
  { db, fetchPage, now }: Pick<JobContext, 'db' | 'fetchPage' | 'now'>,
  data: Record<string, unknown>,
) {
  const { proofId } = data as Asked
  const proof = await findProof(db, proofId)
  if (!fetchPage || proof?.status !== 'asked') return
  const page = await fetchPage(proof.url)
  if (page.kind !== 'page' || page.status !== 200 || !showsCode(page.text, proof.code)) return
  await unlessOvertaken(checkChannel(db, system, { proofId, verdict: 'proven', reason: '', note: '' }, now()))
}
