import type Stripe from 'stripe'

/** Every name the processor accepts per request, held to the SDK's own types; other names are refused. */
export const SESSION_PARAMS = [
  'adaptive_pricing', 'after_expiration', 'allow_promotion_codes', 'allowed_payment_method_types',
  'automatic_tax', 'billing_address_collection', 'branding_settings', 'cancel_url', 'client_reference_id',
  'consent_collection', 'currency', 'custom_fields', 'custom_text', 'customer', 'customer_account',
  'customer_creation', 'customer_email', 'customer_update', 'discounts', 'excluded_payment_method_types',
  'expand', 'expires_at', 'integration_identifier', 'invoice_creation', 'line_items', 'locale',
  'managed_payments', 'metadata', 'mode', 'name_collection', 'optional_items', 'origin_context',
  'payment_intent_data', 'payment_method_collection', 'payment_method_configuration', 'payment_method_data',
  'payment_method_options', 'permissions', 'phone_number_collection', 'redirect_on_completion', 'return_url',
  'saved_payment_method_options', 'setup_intent_data', 'shipping_address_collection', 'shipping_options',
  'submit_type', 'subscription_data', 'success_url', 'tax_id_collection', 'ui_mode', 'wallet_options',
] as const satisfies readonly (keyof Stripe.Checkout.SessionCreateParams)[] // prettier-ignore

export const SESSION_INTENT_PARAMS = [
  'application_fee_amount', 'capture_method', 'description', 'metadata', 'on_behalf_of', 'receipt_email',
  'setup_future_usage', 'shipping', 'statement_descriptor', 'statement_descriptor_suffix', 'transfer_data',
  'transfer_group',
] as const satisfies readonly (keyof Stripe.Checkout.SessionCreateParams.PaymentIntentData)[] // prettier-ignore

export const PAYMENT_INTENT_PARAMS = [
  'amount', 'currency', 'allowed_payment_method_types', 'amount_details', 'application_fee_amount',
  'automatic_payment_methods', 'capture_method', 'confirm', 'confirmation_method', 'confirmation_token',
  'customer', 'customer_account', 'description', 'error_on_requires_action', 'excluded_payment_method_types',
  'expand', 'hooks', 'mandate', 'mandate_data', 'metadata', 'off_session', 'on_behalf_of', 'payment_details',
  'payment_method', 'payment_method_configuration', 'payment_method_data', 'payment_method_options',
  'radar_options', 'receipt_email', 'return_url', 'setup_future_usage', 'shipping', 'statement_descriptor',
  'statement_descriptor_suffix', 'transfer_data', 'transfer_group', 'use_stripe_sdk',
] as const satisfies readonly (keyof Stripe.PaymentIntentCreateParams)[] // prettier-ignore

export const TRANSFER_PARAMS = [
  'currency', 'destination', 'amount', 'description', 'expand', 'metadata', 'source_transaction',
  'source_type', 'transfer_group',
] as const satisfies readonly (keyof Stripe.TransferCreateParams)[] // prettier-ignore

export const REVERSAL_PARAMS = [
  'amount', 'description', 'expand', 'metadata', 'refund_application_fee',
] as const satisfies readonly (keyof Stripe.TransferCreateReversalParams)[] // prettier-ignore

export const REFUND_PARAMS = [
  'amount', 'charge', 'currency', 'customer', 'expand', 'instructions_email', 'metadata', 'origin',
  'payment_intent', 'reason', 'refund_application_fee', 'reverse_transfer',
] as const satisfies readonly (keyof Stripe.RefundCreateParams)[] // prettier-ignore

export const DISPUTE_PARAMS = [
  'evidence', 'expand', 'intended_submission_method', 'metadata', 'submit',
] as const satisfies readonly (keyof Stripe.DisputeUpdateParams)[] // prettier-ignore

export const PAYOUT_PARAMS = [
  'amount', 'currency', 'description', 'destination', 'expand', 'metadata', 'method', 'payout_method',
  'source_type', 'statement_descriptor',
] as const satisfies readonly (keyof Stripe.PayoutCreateParams)[] // prettier-ignore

export const TOPUP_PARAMS = [
  'amount', 'currency', 'description', 'expand', 'metadata', 'payment_method', 'payment_method_options',
  'source', 'statement_descriptor', 'transfer_group',
] as const satisfies readonly (keyof Stripe.TopupCreateParams)[] // prettier-ignore

export const ACCOUNT_PARAMS = [
  'account_token', 'configuration', 'contact_email', 'contact_phone', 'dashboard', 'defaults', 'display_name',
  'identity', 'include', 'metadata',
] as const satisfies readonly (keyof Stripe.V2.Core.AccountCreateParams)[] // prettier-ignore
