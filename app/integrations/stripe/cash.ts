import type Stripe from 'stripe'
import type { CashEntry } from '../../domain/escrow/movements.ts'

type Owner = Pick<CashEntry, 'collaborationId' | 'creatorId' | 'disputeId' | 'chargeId'>
const nobody: Owner = { collaborationId: null, creatorId: null, disputeId: null, chargeId: null }
/** Other software may use the same account and the same names: only ids of our shape are taken for ours. */
const idIn = (text: string | undefined) =>
  text && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text) ? text : null

const ownerIn = (metadata: Stripe.Metadata | null | undefined): Owner => ({
  ...nobody,
  collaborationId: idIn(metadata?.collaboration_id),
  creatorId: idIn(metadata?.creator_id),
})

/** A balance transaction in our words; whose it is stands in the metadata we gave the object behind it. */
export async function cashEntry(stripe: Stripe, transaction: Stripe.BalanceTransaction): Promise<CashEntry> {
  return {
    id: transaction.id,
    category: transaction.reporting_category,
    amount: transaction.amount,
    fee: transaction.fee,
    currency: transaction.currency.toUpperCase(),
    ...(await ownerOf(stripe, transaction)),
  }
}

async function ownerOf(
  stripe: Stripe,
  { source, reporting_category: category }: Stripe.BalanceTransaction,
): Promise<Owner> {
  const id = typeof source === 'string' ? source : source?.id
  if (!id) return nobody
  switch (category) {
    case 'charge':
      return { ...ownerIn((await stripe.charges.retrieve(id)).metadata), chargeId: id }
    case 'transfer':
      return ownerIn((await stripe.transfers.retrieve(id)).metadata)
    case 'refund':
    case 'refund_failure':
      return ownerIn((await stripe.refunds.retrieve(id)).metadata)
    case 'dispute':
    case 'dispute_reversal': {
      const dispute = await stripe.disputes.retrieve(id)
      const charge =
        typeof dispute.charge === 'string' ? await stripe.charges.retrieve(dispute.charge) : dispute.charge
      return { ...ownerIn(charge.metadata), disputeId: dispute.id }
    }
    default:
      return nobody
  }
}

const idsOf = (...found: (string | Stripe.BalanceTransaction | null | undefined)[]) =>
  found.flatMap((item) => (typeof item === 'string' ? [item] : item ? [item.id] : []))

/** The cash behind the object of an event, asked anew: events may be late, doubled or out of order. */
export async function cashBehind(stripe: Stripe, type: string, objectId: string): Promise<CashEntry[]> {
  const entries: CashEntry[] = []
  for (const id of await transactionsBehind(stripe, type, objectId))
    entries.push(await cashEntry(stripe, await stripe.balanceTransactions.retrieve(id)))
  return entries
}

async function transactionsBehind(stripe: Stripe, type: string, id: string): Promise<string[]> {
  if (type.startsWith('charge.dispute.'))
    return idsOf(...(await stripe.disputes.retrieve(id)).balance_transactions)
  if (type === 'charge.succeeded' || type === 'charge.updated')
    return idsOf((await stripe.charges.retrieve(id)).balance_transaction)
  if (type.startsWith('transfer.')) {
    const transfer = await stripe.transfers.retrieve(id)
    return idsOf(
      transfer.balance_transaction,
      ...transfer.reversals.data.map((reversal) => reversal.balance_transaction),
    )
  }
  if (type.startsWith('refund.')) {
    const refund = await stripe.refunds.retrieve(id)
    return idsOf(refund.balance_transaction, refund.failure_balance_transaction)
  }
  return []
}

/** The processor's whole journal but for what is known, newest first: only the rest is asked for its owner. */
export async function* listCash(stripe: Stripe, isKnown: (id: string) => boolean): AsyncIterable<CashEntry> {
  for await (const transaction of stripe.balanceTransactions.list({ limit: 100 }))
    if (!isKnown(transaction.id)) yield cashEntry(stripe, transaction)
}

export async function balance(stripe: Stripe): Promise<Record<string, number>> {
  const { available, pending } = await stripe.balance.retrieve()
  const sums: Record<string, number> = {}
  for (const { currency, amount } of [...available, ...pending])
    sums[currency.toUpperCase()] = (sums[currency.toUpperCase()] ?? 0) + amount
  return sums
}
