/**
 * Chart of accounts. `normal` is the side on which the account grows; `floor` accounts may never go below zero and
 * carry a running balance; `owner` names whose account it is.
 */
export const accountKinds = {
  stripe_balance: { normal: 'debit', floor: false, owner: 'platform' },
  bank: { normal: 'debit', floor: false, owner: 'platform' },
  chargeback_receivable: { normal: 'debit', floor: true, owner: 'dispute' },
  creator_receivable: { normal: 'debit', floor: true, owner: 'creator' },
  escrow: { normal: 'credit', floor: true, owner: 'collaboration' },
  escrow_frozen: { normal: 'credit', floor: true, owner: 'collaboration' },
  commission_held: { normal: 'credit', floor: true, owner: 'collaboration' },
  refund_in_transit: { normal: 'credit', floor: true, owner: 'collaboration' },
  refund_due: { normal: 'credit', floor: true, owner: 'collaboration' },
  creator_payable: { normal: 'credit', floor: true, owner: 'creator' },
  transfer_in_transit: { normal: 'credit', floor: true, owner: 'creator' },
  payout_in_transit: { normal: 'credit', floor: true, owner: 'creator' },
  platform_fee: { normal: 'credit', floor: false, owner: 'platform' },
  stripe_fee: { normal: 'debit', floor: false, owner: 'platform' },
  dispute_fee: { normal: 'debit', floor: false, owner: 'platform' },
  chargeback_loss: { normal: 'debit', floor: false, owner: 'platform' },
  fx_clearing: { normal: 'credit', floor: false, owner: 'platform' },
  suspense: { normal: 'credit', floor: false, owner: 'platform' },
} as const satisfies Record<string, { normal: 'debit' | 'credit'; floor: boolean; owner: string }>

export type AccountKind = keyof typeof accountKinds

/** `escrow:<collaboration>`, `creator_payable:<creator>`, `platform_fee` … */
export type AccountAddress = `${AccountKind}` | `${AccountKind}:${string}`

export const kindOf = (address: string) => address.split(':')[0] as AccountKind
export const ownerOf = (address: string): string | null => address.split(':')[1] ?? null
