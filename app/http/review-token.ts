import { now } from '#app/clock.server.ts'
import { secretHash } from '#db/secret-hash.ts'
import { db } from '#db/db.server.ts'
import { findReviewLink } from '#db/queries/review-links.ts'
import { countReview } from './rate.ts'
import { notFound } from './refusal.ts'

/** What every answer under a secret address carries: it is found by nobody, kept by nobody and told to nobody. */
export const secretHeaders = {
  'x-robots-tag': 'noindex, nofollow',
  'referrer-policy': 'same-origin',
  'cache-control': 'private, no-store',
}

/** The open link that a secret names. @throws 404, the same for one that expired, was closed, or never was. */
export async function requireReviewLink(token: string | undefined, address: string) {
  if ((await countReview(address)) > 0 || !token || !/^[\w-]{43}$/.test(token)) throw notFound()
  const link = await findReviewLink(db, secretHash(token), now())
  if (!link) throw notFound()
  return link
}
