import { env } from '#app/env.server.ts'
import { connectStripe } from './stripe/connect.ts'

/** The payment processor of this installation. */
export const payments = connectStripe({
  secretKey: env.STRIPE_SECRET_KEY,
  api: env.STRIPE_API,
  secrets: {
    account: env.STRIPE_WEBHOOK_SECRET,
    connect: env.STRIPE_CONNECT_SECRET,
    thin: env.STRIPE_THIN_SECRET,
  },
})
