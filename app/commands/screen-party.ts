import type { Tx } from '#db/db.ts'
import { findParty } from '#db/queries/parties.ts'
import type { BrandActor, CreatorActor } from '../domain/actor.ts'
import { screenText } from './screen-text.ts'

/** Looks up in the word lists what others read of a brand or a creator: its names and what it says of itself. */
export async function screenParty(tx: Tx, actor: BrandActor | CreatorActor, now: Date) {
  const { name, person, about, path } = await findParty(tx, actor)
  const excerpt = [...new Set([name, person, about])].filter(Boolean).join('\n')
  const subject = { kind: actor.role === 'brand' ? 'brand' : 'kit', id: actor.id } as const
  await screenText(tx, subject, { ownerAccount: actor.accountId, excerpt, path }, now)
}
