import { canStillBePaid, isUnderWay, type Status } from '../collaboration/steps.ts'
import { divide, minus, type Money, money, zero } from '../money.ts'
import { type AccountAddress, kindOf } from './accounts.ts'
import { type Deal, kept, least, type Movement, type Posting, post } from './movements.ts'

/**
 * Who bears a chargeback. The money that its deals still hold is the brand's and goes first; a creator whose work was
 * verified, or who won a ruling, never pays for a brand's chargeback, so the rest is Athar's loss. Only staff may charge
 * a creator, one deal at a time and for a reason (`chargeCreator`). A bank's word is not final: what was lost comes back
 * when the processor gives the money back, in the opposite order.
 */
export const chargebackStatuses = ['open', 'inquiry', 'lost', 'won'] as const
export type ChargebackStatus = (typeof chargebackStatuses)[number]

/** A deal that the charge paid for: what it brought, and how much of that was given back to the card since. */
export type ChargedDeal = { collaborationId: string; amount: number; refunded: number }

/** Whose part of a chargeback is how much: by what the charge brought to each deal and was not given back yet. */
export function sharesOf(amount: Money, deals: readonly ChargedDeal[]): Money[] {
  const left = deals.map((deal) => Math.max(0, deal.amount - deal.refunded))
  const isAnyLeft = left.some((weight) => weight > 0)
  return divide(amount, isAnyLeft ? left : deals.map((deal) => deal.amount))
}

type Share = { deal: Deal; amount: Money }

/** A bank has kept the money: each deal's share is taken from what it still holds, the rest is Athar's loss. */
export function chargebackLost(id: string, key: string, shares: readonly Share[]): Movement {
  return {
    kind: 'chargeback-lost',
    reference: `cb_lost:${key}`,
    collaborationId: onlyOne(shares.map(({ deal }) => deal.id)),
    postings: shares.flatMap(({ deal, amount }) => {
      const sources: [AccountAddress, Money][] = [
        [`escrow_frozen:${deal.id}`, deal.frozen],
        [`escrow:${deal.id}`, deal.held],
        [`commission_held:${deal.id}`, deal.commission],
        [`refund_due:${deal.id}`, deal.refundDue],
        ['chargeback_loss', amount],
      ]
      return drain(amount, sources, (address, part) => ({
        ...post(address, `chargeback_receivable:${id}`, part),
        collaborationId: deal.id,
      }))
    }),
  }
}

/** What one account gave for a chargeback so far, in minor units; negative when it was given more than it gave. */
export type Covered = { collaborationId: string | null; account: string; amount: number }

/** A deal that gave for a chargeback, and where it stands. */
type Giver = { id: string; creatorId: string; status: Status }

/**
 * The processor gives money back that was written off. What was taken last comes back first: to a creator who was
 * charged, to Athar, then to the deals; a deal that has ended owes it to the brand. What nobody gave is a gain for the
 * time being: the withdrawal that it answers has not been booked yet.
 */
export function chargebackReturned(
  id: string,
  key: string,
  amount: Money,
  { covered, givers }: { covered: readonly Covered[]; givers: readonly Giver[] },
): Movement {
  const receivable: AccountAddress = `chargeback_receivable:${id}`
  const owed = lastTakenFirst.flatMap((kind) =>
    givers.map((giver) => ({
      collaborationId: giver.id,
      address: homeOf(kind, giver),
      amount: givenBy(covered, giver.id, kind),
    })),
  )
  let rest = amount
  const postings = owed.map(({ collaborationId, address, amount: given }): Posting => {
    const part = least(rest, money(Math.max(0, given), amount.currency))
    rest = minus(rest, part)
    return { ...post(receivable, address, part), collaborationId }
  })
  return {
    kind: 'chargeback-returned',
    reference: `cb_returned:${key}`,
    collaborationId: null,
    postings: kept([...postings, post(receivable, 'chargeback_loss', rest)]),
  }
}

const lastTakenFirst = [
  'creator',
  'chargeback_loss',
  'refund_due',
  'commission_held',
  'escrow',
  'escrow_frozen',
] as const
type Source = (typeof lastTakenFirst)[number]

/** What a deal has given for a chargeback out of one kind of account, in minor units. */
export const givenBy = (covered: readonly Covered[], collaborationId: string, source: Source) =>
  covered
    .filter((line) => line.collaborationId === collaborationId && sourceOf(line.account) === source)
    .reduce((sum, line) => sum + line.amount, 0)

const sourceOf = (account: string) =>
  kindOf(account) === 'creator_payable' || kindOf(account) === 'creator_receivable'
    ? 'creator'
    : kindOf(account)

/** Where money that came out of a kind of account belongs now. */
function homeOf(source: Source, { id, creatorId, status }: Giver): AccountAddress {
  switch (source) {
    case 'creator':
      return `creator_payable:${creatorId}`
    case 'chargeback_loss':
      return 'chargeback_loss'
    case 'commission_held':
      return canStillBePaid(status, 'commission') ? `commission_held:${id}` : `refund_due:${id}`
    case 'escrow':
    case 'escrow_frozen':
      if (status === 'disputed') return `escrow_frozen:${id}`
      return isUnderWay(status) ? `escrow:${id}` : `refund_due:${id}`
    case 'refund_due':
      return `refund_due:${id}`
  }
}

/** A gain for the time being meets the withdrawal that it answered. */
export const chargebackMet = (id: string, key: string, amount: Money): Movement => ({
  kind: 'chargeback-met',
  reference: `cb_met:${key}`,
  collaborationId: null,
  postings: kept([post('chargeback_loss', `chargeback_receivable:${id}`, amount)]),
})

/** A creator is charged for a lost chargeback: what of this deal was not sent goes first, the rest is owed. */
export function chargeCreator(id: string, deal: Deal, key: string, amount: Money): Movement {
  const sources: [AccountAddress, Money][] = [
    [`creator_payable:${deal.creatorId}`, deal.payable],
    [`creator_receivable:${deal.creatorId}`, amount],
  ]
  const receivable: AccountAddress = `chargeback_receivable:${id}`
  return {
    kind: 'chargeback-recovered',
    reference: `cb_recovered:${key}`,
    collaborationId: deal.id,
    postings: [
      post(receivable, 'chargeback_loss', amount),
      ...drain(amount, sources, (address, part) => post(address, receivable, part)),
    ],
  }
}

/** A refund of a charge that the bank took back was refused: the brand has its money, and Athar's loss is smaller. */
export function keepRefused(id: string, deal: Pick<Deal, 'id'>, requestId: string, amount: Money): Movement {
  const receivable: AccountAddress = `chargeback_receivable:${id}`
  return {
    kind: 'refund-kept',
    reference: `cb_refund:${requestId}`,
    collaborationId: deal.id,
    postings: kept([
      post(receivable, 'chargeback_loss', amount),
      post(`refund_due:${deal.id}`, receivable, amount),
    ]),
  }
}

/** What a creator may be charged of a deal: at most what Athar lost on it, and what was released to them, less the fee. */
export function recoverable(
  covered: readonly Covered[],
  { id, released, feeTaken }: Pick<Deal, 'id' | 'released' | 'feeTaken'>,
): Money {
  const lost = givenBy(covered, id, 'chargeback_loss')
  const received = released.amount - feeTaken.amount - givenBy(covered, id, 'creator')
  return money(Math.max(0, Math.min(lost, received)), released.currency)
}

/** What a creator is owed of a deal pays what the creator owes Athar. */
export const repaid = (deal: Deal, key: string): Movement => ({
  kind: 'repaid',
  reference: `repaid:${key}`,
  collaborationId: deal.id,
  postings: kept([
    post(
      `creator_payable:${deal.creatorId}`,
      `creator_receivable:${deal.creatorId}`,
      least(deal.payable, deal.owed),
    ),
  ]),
})

/** Takes an amount from accounts in their order, each as far as it goes. */
function drain(
  amount: Money,
  sources: readonly [AccountAddress, Money][],
  posting: (address: AccountAddress, part: Money) => Posting,
): Posting[] {
  let rest = amount
  return kept(
    sources.map(([address, available]) => {
      const part = available.amount > 0 ? least(rest, available) : zero(rest.currency)
      rest = minus(rest, part)
      return posting(address, part)
    }),
  )
}

const onlyOne = (ids: readonly string[]) => (new Set(ids).size === 1 ? ids[0]! : null)
