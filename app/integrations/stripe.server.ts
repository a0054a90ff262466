import { env } from '#app/env.server.ts'
import { connectStripe } from './stripe/connect.ts'

/** The payment processor of this installation. */
export const payments = connectStripe({
  secretKey: env.STRIPE_SECRET_KEY,
  api: env.STRIPE_API,
  webhookSecret: env.STRIPE_WEBHOOK_SECRET,
  thinSecret: env.STRIPE_THIN_SECRET,
})
