import type Stripe from 'stripe'
import type { PayoutStatus } from '../../domain/payments.ts'

/** A recipient account: Athar holds the money and bears the losses, the creator only receives. */
export async function createPayoutAccount(
  stripe: Stripe,
  creator: { id: string; email: string; country: string },
) {
  const account = await stripe.v2.core.accounts.create(
    {
      contact_email: creator.email,
      dashboard: 'express',
      identity: {
        country: creator.country as Stripe.V2.Core.AccountCreateParams.Identity['country'],
        entity_type: 'individual',
      },
      configuration: {
        recipient: { capabilities: { stripe_balance: { stripe_transfers: { requested: true } } } },
      },
      defaults: {
        currency: 'usd',
        responsibilities: { fees_collector: 'application', losses_collector: 'application' },
      },
      metadata: { creator_id: creator.id },
    },
    { idempotencyKey: `account-${creator.id}` },
  )
  if (!account.id) throw new Error('The processor made an account without an id')
  return account.id
}

export async function onboardingUrl(
  stripe: Stripe,
  account: string,
  urls: { returnUrl: string; refreshUrl: string },
) {
  const link = await stripe.v2.core.accountLinks.create({
    account,
    use_case: {
      type: 'account_onboarding',
      account_onboarding: { return_url: urls.returnUrl, refresh_url: urls.refreshUrl },
    },
  })
  if (!link.url) throw new Error('The processor made an onboarding link without an address')
  return link.url
}

const known: readonly PayoutStatus[] = ['pending', 'active', 'restricted', 'rejected', 'unsupported']

/** Whether transfers may be sent; a status we do not know counts as restricted. */
export async function payoutStatus(stripe: Stripe, account: string): Promise<PayoutStatus> {
  const { configuration } = await stripe.v2.core.accounts.retrieve(account, {
    include: ['configuration.recipient'],
  })
  const status = configuration?.recipient?.capabilities?.stripe_balance?.stripe_transfers?.status
  return known.find((name) => name === status) ?? 'restricted'
}
