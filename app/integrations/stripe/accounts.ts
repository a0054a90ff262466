import type Stripe from 'stripe'
import { money } from '../../domain/money.ts'
import { type BankPayout, bankPayoutStatuses, type PayoutStatus } from '../../domain/payments.ts'
import { sound } from './objects.ts'

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
  return sound(account).id
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

/** Whether transfers may be sent; a status we do not know counts as restricted, a closed account as rejected. */
export async function payoutStatus(stripe: Stripe, account: string): Promise<PayoutStatus> {
  const { configuration, closed } = sound(
    await stripe.v2.core.accounts.retrieve(account, { include: ['configuration.recipient'] }),
  )
  if (closed) return 'rejected'
  const status = configuration?.recipient?.capabilities?.stripe_balance?.stripe_transfers?.status
  return known.find((name) => name === status) ?? 'restricted'
}

/** A payout of a creator's account to their bank, as the processor says now; a status we do not know is on its way. */
export async function bankPayout(stripe: Stripe, id: string, account: string): Promise<BankPayout> {
  const payout = sound(await stripe.payouts.retrieve(id, {}, { stripeAccount: account }))
  return {
    id: payout.id,
    amount: money(payout.amount, payout.currency.toUpperCase()),
    status: bankPayoutStatuses.find((name) => name === payout.status) ?? 'in_transit',
    failure: payout.failure_code,
    arrivesOn: new Date(payout.arrival_date * 1000).toISOString().slice(0, 10),
  }
}
