import { now } from '#app/clock.server.ts'
import { accountOf } from '#app/domain/reliability/account.ts'
import { reliabilityOf, type Share } from '#app/domain/reliability/reliability.ts'
import { replay } from '#app/domain/reliability/replay.ts'
import { db } from '#db/db.server.ts'
import { listCreatorsOf } from '#db/queries/channels.page.ts'
import { listDealPasts } from '#db/queries/deal-pasts.ts'
import type { Party } from '#db/queries/feedback.ts'

/** How a party's reliability came about; `isOwn` names the deals. */
export async function findAccount({ side, id }: Party, isOwn: boolean) {
  const at = now()
  const pasts = await listDealPasts(db, side, [id], at)
  // An address that only carries an id says nothing of the deal, but nobody else needs it.
  const account = accountOf(side, pasts, { now: at, isOwn })
  return isOwn
    ? account
    : { ...account, deals: account.deals.map((deal, place) => ({ ...deal, id: String(place) })) }
}

/** How reliable a party was. */
export async function findShares({ side, id }: Party): Promise<Share[]> {
  const at = now()
  const pasts = await listDealPasts(db, side, [id], at)
  return reliabilityOf(
    side,
    pasts.flatMap((past) => replay(past, at)),
    at,
  )
}

/** How reliable the creators of channels were, by channel; a channel that is nobody's is left out. */
export async function listSharesOfChannels(channelIds: readonly string[]): Promise<Map<string, Share[]>> {
  const at = now()
  const creators = await listCreatorsOf(db, channelIds)
  const pasts = await listDealPasts(db, 'creator', [...new Set(creators.values())], at)
  const found = [...creators].map(([channelId, creatorId]) => {
    const own = pasts.filter((past) => past.creatorId === creatorId)
    return [
      channelId,
      reliabilityOf(
        'creator',
        own.flatMap((past) => replay(past, at)),
        at,
      ),
    ] as const
  })
  return new Map(found)
}
