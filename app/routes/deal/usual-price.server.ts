import type { Brief } from '#app/domain/campaign/brief.ts'
import type { Platform } from '#app/domain/channel/platforms.ts'
import { askedFor } from '#app/domain/matching/asked-price.ts'
import type { Money } from '#app/domain/money.ts'
import { db } from '#db/db.server.ts'
import { listPackages } from '#db/queries/channels.ts'

type Asked = { id: string; platform: Platform }

/** What packages ask for the work of a brief, of the first of some channels that has a price for all of it. */
export async function findUsualPrice(brief: Brief, channels: readonly Asked[]): Promise<Money | null> {
  const packages = await listPackages(
    db,
    channels.map(({ id }) => id),
  )
  const prices = channels.map(
    ({ id, platform }) =>
      askedFor(
        platform,
        packages.filter(({ channelId }) => channelId === id),
        brief.deliverables,
      ).price,
  )
  return prices.find((price) => price !== null) ?? null
}
