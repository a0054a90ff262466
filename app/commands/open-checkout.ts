import type { Db } from '#db/db.ts'
import { recordCheckoutSession } from '#db/queries/payments.ts'
import type { BrandActor } from '../domain/actor.ts'
import { plusHours } from '../domain/clock.ts'
import type { Payments } from '../domain/payments.ts'
import { startCheckout } from './start-checkout.ts'

/** The processor closes a hosted page after a day at the latest. */
const openHours = 23

/**
 * The address of the hosted page on which the brand pays. The processor is asked between the two writes, under the
 * checkout's own key: a repeated call ends on the same page. @throws Refusal as startCheckout.
 */
export async function openCheckout(
  db: Db,
  payments: Payments,
  actor: BrandActor,
  id: string,
  page: { dealUrl: string; locale: string },
  now: Date,
): Promise<string> {
  const checkout = await startCheckout(db, actor, id, now)
  if (checkout.url) return checkout.url
  const session = await payments.createCheckout({
    checkoutId: checkout.id,
    collaborationId: id,
    amount: checkout.amount,
    title: checkout.title,
    locale: page.locale,
    successUrl: `${page.dealUrl}?paid=1`,
    cancelUrl: page.dealUrl,
    expiresAt: plusHours(checkout.createdAt, openHours),
  })
  await recordCheckoutSession(db, checkout.id, session)
  return session.url
}
