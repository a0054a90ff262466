import type { Db } from '#db/db.ts'
import { recordCheckoutSession } from '#db/queries/checkouts.ts'
import type { BrandActor } from '../domain/actor.ts'
import { plusHours } from '../domain/clock.ts'
import type { Payments } from '../domain/payments.ts'
import { startCheckout } from './start-checkout.ts'

/** The processor closes a hosted page after a day at the latest. */
const openHours = 23

/**
 * The address of the hosted page on which the brand pays for parts of its deals. The processor is asked between the two
 * writes, under the checkout's own key: a repeated call ends on the same page. @throws Refusal as startCheckout.
 */
export async function openCheckout(
  db: Db,
  payments: Payments,
  actor: BrandActor,
  milestoneIds: readonly string[],
  page: { backUrl: string; locale: string },
  now: Date,
): Promise<string> {
  const { id, lines, transferGroup, url, createdAt } = await startCheckout(db, actor, milestoneIds, now)
  if (url) return url
  const session = await payments.createCheckout({
    checkoutId: id,
    lines,
    transferGroup,
    locale: page.locale,
    successUrl: `${page.backUrl}?paid=1`,
    cancelUrl: page.backUrl,
    expiresAt: plusHours(createdAt, openHours),
  })
  await recordCheckoutSession(db, id, session)
  return session.url
}
