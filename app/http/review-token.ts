import { now } from '#app/clock.server.ts'
import { db } from '#db/db.server.ts'
import { findReviewLink } from '#db/queries/review-links.ts'
import { countReview } from './rate.ts'
import { bySecret } from './secret-address.ts'

/** The open link that a secret names. @throws 404. */
export const requireReviewLink = (token: string | undefined, address: string) =>
  bySecret(token, countReview(address), (hash) => findReviewLink(db, hash, now()))
