import { createHash } from 'node:crypto'
import type Stripe from 'stripe'
import type { CheckoutRequest } from '../../domain/payments.ts'

/** Hosted checkout has no Arabic: readers of Arabic get the language of their browser. */
const localeOf: Record<string, Stripe.Checkout.SessionCreateParams.Locale> = { en: 'en', ru: 'ru' }

/** A key stands for one body only: the page's language and where it leads back to are part of it. */
const keyOf = ({ checkoutId, locale, successUrl }: CheckoutRequest) =>
  `checkout-${checkoutId}-${createHash('sha256').update(`${locale} ${successUrl}`).digest('hex').slice(0, 16)}`

/** Opens the hosted page of one held payment, a line per part. @throws when the processor answers without a page. */
export async function createCheckout(stripe: Stripe, request: CheckoutRequest) {
  const { checkoutId, lines, transferGroup, successUrl, cancelUrl, locale, expiresAt } = request
  const metadata = { checkout_id: checkoutId }
  const session = await stripe.checkout.sessions.create(
    {
      mode: 'payment',
      client_reference_id: checkoutId,
      allowed_payment_method_types: ['card'],
      locale: localeOf[locale] ?? 'auto',
      line_items: lines.map(({ title, amount }) => ({
        quantity: 1,
        price_data: {
          currency: amount.currency.toLowerCase(),
          unit_amount: amount.amount,
          product_data: { name: title },
        },
      })),
      payment_intent_data: { transfer_group: transferGroup, metadata },
      metadata,
      success_url: successUrl,
      cancel_url: cancelUrl,
      expires_at: Math.floor(expiresAt.getTime() / 1000),
    },
    { idempotencyKey: keyOf(request) },
  )
  if (!session.id || !session.url) throw new Error('The processor opened a checkout without a page')
  return { id: session.id, url: session.url }
}
