/** The SDK's type for each kind of object, by its `object` field. */
export const KINDS = {
  charge: 'Stripe.Charge',
  payment_intent: 'Stripe.PaymentIntent',
  'checkout.session': 'Stripe.Checkout.Session',
  transfer: 'Stripe.Transfer',
  transfer_reversal: 'Stripe.TransferReversal',
  refund: 'Stripe.Refund',
  dispute: 'Stripe.Dispute',
  payout: 'Stripe.Payout',
  topup: 'Stripe.Topup',
  balance: 'Stripe.Balance',
  balance_settings: 'Stripe.BalanceSettings',
  balance_transaction: 'Stripe.BalanceTransaction',
  event: 'Stripe.Event',
  login_link: 'Stripe.LoginLink',
  'radar.early_fraud_warning': 'Stripe.Radar.EarlyFraudWarning',
  'v2.core.account': 'Stripe.V2.Core.Account',
  'v2.core.account_link': 'Stripe.V2.Core.AccountLink',
  'v2.core.event': 'Stripe.V2.Core.Event',
} as const

export type Kind = keyof typeof KINDS
export const KIND_NAMES = Object.keys(KINDS) as Kind[]

/** The SDK's type for the parameters of each request. A request that is not here is one nobody has checked. */
export const REQUESTS = {
  'POST /v2/core/accounts': 'Stripe.V2.Core.AccountCreateParams',
  'GET /v2/core/accounts/:id': 'Stripe.V2.Core.AccountRetrieveParams',
  'POST /v2/core/account_links': 'Stripe.V2.Core.AccountLinkCreateParams',
  'POST /v1/checkout/sessions': 'Stripe.Checkout.SessionCreateParams',
  'POST /v1/transfers': 'Stripe.TransferCreateParams',
  'GET /v1/transfers': 'Stripe.TransferListParams',
  'GET /v1/transfers/:id': 'Stripe.TransferRetrieveParams',
  'POST /v1/transfers/:id/reversals': 'Stripe.TransferCreateReversalParams',
  'GET /v1/transfers/:id/reversals': 'Stripe.TransferListReversalsParams',
  'POST /v1/refunds': 'Stripe.RefundCreateParams',
  'GET /v1/refunds': 'Stripe.RefundListParams',
  'GET /v1/refunds/:id': 'Stripe.RefundRetrieveParams',
  'POST /v1/payouts': 'Stripe.PayoutCreateParams',
  'GET /v1/payouts': 'Stripe.PayoutListParams',
  'GET /v1/payouts/:id': 'Stripe.PayoutRetrieveParams',
  'GET /v1/topups/:id': 'Stripe.TopupRetrieveParams',
  'GET /v1/charges/:id': 'Stripe.ChargeRetrieveParams',
  'GET /v1/disputes/:id': 'Stripe.DisputeRetrieveParams',
  'GET /v1/balance': 'Stripe.BalanceRetrieveParams',
  'GET /v1/balance_transactions': 'Stripe.BalanceTransactionListParams',
  'GET /v1/balance_transactions/:id': 'Stripe.BalanceTransactionRetrieveParams',
} as const

export type RequestName = keyof typeof REQUESTS
