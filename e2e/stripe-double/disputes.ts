import type Stripe from 'stripe'
import { bookMovement } from './balances.ts'
import { invalid, refused } from './errors.ts'
import { DISPUTE_PARAMS } from './parameters.ts'
import type { Params } from './request.ts'
import { PLATFORM, type State } from './state.ts'

const WEEK = 7 * 86_400

const NO_EVIDENCE = {
  access_activity_log: null, billing_address: null, cancellation_policy: null,
  cancellation_policy_disclosure: null, cancellation_rebuttal: null, customer_communication: null,
  customer_email_address: null, customer_name: null, customer_purchase_ip: null, customer_signature: null,
  duplicate_charge_documentation: null, duplicate_charge_explanation: null, duplicate_charge_id: null,
  enhanced_evidence: {}, product_description: null, receipt: null, refund_policy: null,
  refund_policy_disclosure: null, refund_refusal_explanation: null, service_date: null,
  service_documentation: null, shipping_address: null, shipping_carrier: null, shipping_date: null,
  shipping_documentation: null, shipping_tracking_number: null, uncategorized_file: null,
  uncategorized_text: null,
} satisfies Stripe.Dispute.Evidence // prettier-ignore

const FINAL: readonly string[] = ['won', 'lost', 'warning_closed', 'prevented']

export type DisputeTerms = {
  /** Minor units; what is left of the charge when absent. */
  amount?: number
  reason?: string
  /** An inquiry: takes no money and may end without becoming a chargeback. */
  inquiry?: boolean
}

function withdraw(state: State, dispute: Stripe.Dispute): void {
  const transaction = bookMovement(state, PLATFORM, {
    type: 'adjustment',
    category: 'dispute',
    amount: -dispute.amount,
    currency: dispute.currency,
    source: dispute.id,
    fee: state.policy.disputeFee,
    feeDescription: 'Dispute fee',
  })
  dispute.balance_transactions.push(transaction)
  state.emit('charge.dispute.funds_withdrawn', dispute)
}

function reinstate(state: State, dispute: Stripe.Dispute): void {
  const transaction = bookMovement(state, PLATFORM, {
    type: 'adjustment',
    category: 'dispute_reversal',
    amount: dispute.amount,
    currency: dispute.currency,
    source: dispute.id,
  })
  dispute.balance_transactions.push(transaction)
  state.emit('charge.dispute.funds_reinstated', dispute)
}

/** The card holder's bank opens a chargeback: the amount and a fee leave the platform's balance at once. */
export function openDispute(state: State, chargeId: string, terms: DisputeTerms = {}): Stripe.Dispute {
  const charge = state.charges.get(chargeId, 'charge')
  if (charge.disputed) throw refused(`Charge ${charge.id} has already been disputed.`)
  if (charge.status !== 'succeeded') throw refused(`Charge ${charge.id} did not succeed.`)
  const amount = terms.amount ?? charge.amount - charge.amount_refunded
  if (amount <= 0 || amount > charge.amount) throw invalid('Invalid dispute amount', { param: 'amount' })
  const dispute = state.disputes.put<Stripe.Dispute>({
    id: state.newId('du'),
    object: 'dispute',
    amount,
    balance_transactions: [],
    charge: charge.id,
    created: state.now(),
    currency: charge.currency,
    enhanced_eligibility_types: [],
    evidence: structuredClone(NO_EVIDENCE),
    evidence_details: {
      due_by: state.now() + WEEK,
      enhanced_eligibility: {},
      has_evidence: false,
      past_due: false,
      submission_count: 0,
      submission_method: 'manual',
    },
    intended_submission_method: null,
    is_charge_refundable: terms.inquiry === true,
    livemode: false,
    metadata: {},
    payment_intent: charge.payment_intent,
    reason: terms.reason ?? 'fraudulent',
    status: terms.inquiry === true ? 'warning_needs_response' : 'needs_response',
  } satisfies Stripe.Dispute)
  charge.disputed = true
  state.emit('charge.dispute.created', dispute)
  if (terms.inquiry !== true) withdraw(state, dispute)
  return dispute
}

/** Ends a dispute. A won one gives the amount back (not the fee); an inquiry closes without moving money. */
export function closeDispute(state: State, id: string, outcome: 'won' | 'lost'): Stripe.Dispute {
  const dispute = state.disputes.get(id)
  if (FINAL.includes(dispute.status)) {
    throw refused('This dispute is already closed.', { code: 'dispute_already_closed' })
  }
  const inquiry = dispute.status.startsWith('warning_')
  dispute.status = inquiry ? 'warning_closed' : outcome
  if (!inquiry && outcome === 'won') reinstate(state, dispute)
  state.emit('charge.dispute.closed', dispute)
  return dispute
}

/** An inquiry becomes a real chargeback: the money leaves now. */
export function escalateDispute(state: State, id: string): Stripe.Dispute {
  const dispute = state.disputes.get(id)
  if (!dispute.status.startsWith('warning_')) throw refused('Only an inquiry can be escalated.')
  dispute.status = 'needs_response'
  dispute.is_charge_refundable = false
  state.emit('charge.dispute.updated', dispute)
  withdraw(state, dispute)
  return dispute
}

/** A lost dispute is won on appeal after all; the money comes back late. */
export function overturnDispute(state: State, id: string): Stripe.Dispute {
  const dispute = state.disputes.get(id)
  if (dispute.status !== 'lost') throw refused('Only a lost dispute can be overturned.')
  dispute.status = 'won'
  reinstate(state, dispute)
  state.emit('charge.dispute.updated', dispute)
  state.emit('charge.dispute.closed', dispute)
  return dispute
}

/**
 * POST /v1/disputes/:id. As in test mode, the submitted `uncategorized_text` decides the case:
 * `winning_evidence` wins it, `losing_evidence` loses it, anything else leaves it under review.
 */
export function updateDispute(state: State, id: string, params: Params): Stripe.Dispute {
  params.only(DISPUTE_PARAMS)
  const dispute = state.disputes.get(id)
  const evidence = params.child('evidence')
  evidence.only([...Object.keys(NO_EVIDENCE), 'appeal'])
  const given = Object.keys(evidence.values).filter(
    (name) => name !== 'enhanced_evidence' && name !== 'appeal',
  )
  const answered = Object.fromEntries(given.map((name) => [name, evidence.optionalText(name)]))
  if (FINAL.includes(dispute.status) && given.length > 0) {
    throw refused('This dispute is already closed and cannot take more evidence.')
  }
  dispute.metadata = params.metadata(dispute.metadata)
  Object.assign(dispute.evidence, answered)
  dispute.evidence_details.has_evidence ||= given.length > 0
  if (!params.flag('submit') || !dispute.evidence_details.has_evidence) {
    state.emit('charge.dispute.updated', dispute)
    return dispute
  }
  dispute.evidence_details.submission_count += 1
  dispute.status = dispute.status.startsWith('warning_') ? 'warning_under_review' : 'under_review'
  state.emit('charge.dispute.updated', dispute)
  const text = dispute.evidence.uncategorized_text
  if (text === 'winning_evidence') return closeDispute(state, id, 'won')
  if (text === 'losing_evidence') return closeDispute(state, id, 'lost')
  return dispute
}

export function listDisputes(state: State, params: Params): Stripe.Dispute[] {
  const charge = params.optionalText('charge')
  const intent = params.optionalText('payment_intent')
  return state.disputes
    .newestFirst()
    .filter(
      (dispute) =>
        (charge === null || dispute.charge === charge) &&
        (intent === null || dispute.payment_intent === intent),
    )
}

/** The card network warns of a fraudulent payment before any chargeback; no money moves. */
export function warnOfFraud(state: State, chargeId: string): Stripe.Radar.EarlyFraudWarning {
  const charge = state.charges.get(chargeId, 'charge')
  const warning = state.warnings.put<Stripe.Radar.EarlyFraudWarning>({
    id: state.newId('issfr'),
    object: 'radar.early_fraud_warning',
    actionable: true,
    charge: charge.id,
    created: state.now(),
    fraud_type: 'unauthorized_use_of_card',
    livemode: false,
    ...(typeof charge.payment_intent === 'string' ? { payment_intent: charge.payment_intent } : {}),
  } satisfies Stripe.Radar.EarlyFraudWarning)
  state.emit('radar.early_fraud_warning.created', warning)
  return warning
}
