import type { Brief } from '#app/domain/campaign/brief.ts'
import type { Platform } from '#app/domain/channel/platforms.ts'
import type { FormIssue } from '#app/domain/form-issue.ts'
import { askedFor } from '#app/domain/matching/asked-price.ts'
import type { Money } from '#app/domain/money.ts'
import { keepPictures } from '#app/integrations/pictures.ts'
import { storage } from '#app/integrations/storage.server.ts'
import { db } from '#db/db.server.ts'
import { listPackages } from '#db/queries/channels.ts'

type OwnChannel = { id: string; platform: Platform }

/** What the creator's own packages ask for the work of a brief, by the channel that has a price for all of it. */
export async function findOwnPrice(brief: Brief, channels: readonly OwnChannel[]): Promise<Money | null> {
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

/** The picture of an application, kept; nothing when none was chosen. */
export async function keepSentPicture(
  files: File[] | undefined,
): Promise<{ picture?: string } | { issue: FormIssue }> {
  const [file] = files ?? []
  if (!file) return {}
  const kept = await keepPictures(storage, [file])
  return 'issue' in kept ? kept : { picture: kept.pictures[0]!.key }
}
