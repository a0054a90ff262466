import type Stripe from 'stripe'
import type { CashEntry } from '../../domain/escrow/cash.ts'
import { idOf, sound } from './objects.ts'

type Owner = Omit<CashEntry, 'id' | 'category' | 'amount' | 'fee' | 'currency'>
const nobody: Owner = {
  collaborationId: null,
  creatorId: null,
  disputeId: null,
  chargeId: null,
  checkoutId: null,
  requestId: null,
}

/** Other software may use the same account and the same names: only ids of our shape are taken for ours. */
const ours = (text: string | undefined) =>
  text && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text) ? text : null

const ownerIn = (metadata: Stripe.Metadata | null): Owner => ({
  ...nobody,
  collaborationId: ours(metadata?.collaboration_id),
  creatorId: ours(metadata?.creator_id),
  checkoutId: ours(metadata?.checkout_id),
  requestId: ours(metadata?.request_id),
})

/** A balance transaction in our words; whose it is stands in the metadata we gave the object behind it. */
export async function cashEntry(stripe: Stripe, id: string): Promise<CashEntry> {
  const transaction = sound(await stripe.balanceTransactions.retrieve(id, { expand: ['source'] }))
  return {
    id: transaction.id,
    category: transaction.reporting_category,
    amount: transaction.amount,
    fee: transaction.fee,
    currency: transaction.currency.toUpperCase(),
    ...(await ownerOf(stripe, transaction.source)),
  }
}

async function ownerOf(stripe: Stripe, source: Stripe.BalanceTransaction['source']): Promise<Owner> {
  if (!source || typeof source === 'string') return nobody
  switch (source.object) {
    case 'charge':
      return { ...ownerIn(source.metadata), chargeId: source.id }
    case 'transfer':
    case 'transfer_reversal':
    case 'payout':
      return ownerIn(source.metadata)
    case 'refund':
      return { ...ownerIn(source.metadata), chargeId: idOf(source.charge) }
    case 'dispute': {
      const chargeId = idOf(source.charge)
      const charge = chargeId ? sound(await stripe.charges.retrieve(chargeId)) : undefined
      return { ...ownerIn(charge?.metadata ?? null), chargeId, disputeId: source.id }
    }
    default:
      return nobody
  }
}

/**
 * The cash behind the object of an event, asked anew: events may be late, doubled or out of order.
 * @throws when the event says that there is some and the processor does not show it yet.
 */
export async function cashBehind(stripe: Stripe, type: string, objectId: string): Promise<CashEntry[]> {
  const entries: CashEntry[] = []
  for (const transaction of await transactionsBehind(stripe, type, objectId)) {
    const id = idOf(transaction)
    if (id) entries.push(await cashEntry(stripe, id))
  }
  return entries
}

type Link = string | Stripe.BalanceTransaction | null | undefined

async function transactionsBehind(stripe: Stripe, type: string, id: string): Promise<Link[]> {
  if (type.startsWith('charge.dispute.'))
    return sound(await stripe.disputes.retrieve(id)).balance_transactions
  if (type === 'charge.succeeded' || type === 'charge.updated') {
    const { balance_transaction: transaction, status } = sound(await stripe.charges.retrieve(id))
    // The first event may come before the money is booked, the second comes because it is.
    if (type === 'charge.updated' && status === 'succeeded' && !transaction)
      throw new Error(`charge ${id} has no balance transaction yet`)
    return [transaction]
  }
  if (type.startsWith('transfer.')) {
    const transactions: Link[] = [sound(await stripe.transfers.retrieve(id)).balance_transaction]
    for await (const reversal of stripe.transfers.listReversals(id, { limit: 100 }))
      transactions.push(reversal.balance_transaction)
    return transactions
  }
  if (type.startsWith('refund.')) {
    const refund = sound(await stripe.refunds.retrieve(id))
    return [refund.balance_transaction, refund.failure_balance_transaction]
  }
  if (type.startsWith('payout.')) {
    const payout = sound(await stripe.payouts.retrieve(id))
    return [payout.balance_transaction, payout.failure_balance_transaction]
  }
  if (type.startsWith('topup.')) return [sound(await stripe.topups.retrieve(id)).balance_transaction]
  return []
}

/** The processor's whole journal but for what is known, newest first: only the rest is asked for its owner. */
export async function* listCash(stripe: Stripe, isKnown: (id: string) => boolean): AsyncIterable<CashEntry> {
  for await (const { id } of stripe.balanceTransactions.list({ limit: 100 }))
    if (!isKnown(id)) yield cashEntry(stripe, id)
}

/** Available and pending together, per currency (upper case), in minor units. */
export async function balance(stripe: Stripe): Promise<Record<string, number>> {
  const { available, pending } = await stripe.balance.retrieve()
  const sums: Record<string, number> = {}
  for (const { currency, amount } of [...available, ...pending])
    sums[currency.toUpperCase()] = (sums[currency.toUpperCase()] ?? 0) + amount
  return sums
}
