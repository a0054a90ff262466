import { randomBytes } from 'node:crypto'
import type { Tx } from '#db/db.ts'
import { approveForDeal, lockHosts } from '#db/queries/brand-hosts.ts'
import { findLinkSubject, recordLink } from '#db/queries/tracked-links.ts'
import { readDestination, taggedDestination } from '../domain/outcome/destination.ts'
import { linkCode, linkCodeBytes, promoCodeFor } from '../domain/outcome/link-code.ts'
import { isForSigning } from '../domain/outcome/link-target.ts'

/**
 * Gives an agreed collaboration its tracked link and its promo code, in the transaction of the agreement.
 * @returns the link's code; undefined when the brief's link is no address to send people to.
 */
export async function createLink(
  tx: Tx,
  deal: { id: string; brief: { link: string } },
  now: Date,
): Promise<string | undefined> {
  const url = readDestination(deal.brief.link)
  if (!url) return undefined
  const { brandId, ...subject } = await findLinkSubject(tx, deal.id)
  await lockHosts(tx, brandId)
  // Both sides have signed where the link leads. Briefs of earlier versions may name what cannot be approved.
  if (isForSigning(url)) await approveForDeal(tx, brandId, url.hostname, now)
  return recordLinkFor(tx, { collaborationId: deal.id, destination: deal.brief.link, ...subject }, now)
}

type LinkSubject = {
  collaborationId: string
  /** An http(s) address; it is stored with its UTM parameters. */
  destination: string
  campaignName: string
  handle: string
}

/** One more tracked link of a collaboration. `random` gives that many random bytes. @returns its code. */
export async function recordLinkFor(
  tx: Tx,
  { collaborationId, destination, campaignName, handle }: LinkSubject,
  now: Date,
  random: (size: number) => Uint8Array = randomBytes,
): Promise<string> {
  for (let draw = 0; draw < 5; draw += 1) {
    const code = linkCode(random(linkCodeBytes))
    const link = {
      code,
      collaborationId,
      destination: taggedDestination(destination, { campaignName, code }),
      promoCode: promoCodeFor(handle, code),
    }
    if (await recordLink(tx, link, now)) return code
  }
  throw new Error('five codes in a row were taken')
}
