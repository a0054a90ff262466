/**
 * What a check of the books may find: `drift`, a running balance is not the sum of its postings; `unbalanced`, the two
 * sides of a currency differ; `processor`, the processor's balance is another; `entries`, the processor does not know
 * cash that we booked; `suspense`, cash stays unexplained for over a day; `chargeback`, a closed one is still owed.
 */
export const differenceKinds = [
  'drift',
  'unbalanced',
  'processor',
  'entries',
  'suspense',
  'chargeback',
] as const
export type DifferenceKind = (typeof differenceKinds)[number]

/**
 * `where` is the address of an account, or the processor's name of an entry. `ours` and `theirs` are minor units of
 * `currency`; of `entries` they are counts, and there is no currency.
 */
export type Difference = {
  what: DifferenceKind
  where: string
  ours: number
  theirs: number
  currency: string
}

/** What both sides said when they were compared: balances in minor units, and how many lines each journal has. */
export type Tallies = {
  balances: { currency: string; ours: number; theirs: number }[]
  entries: { ours: number; theirs: number }
}

/** Cash that is not explained after so many hours is a difference. START VALUE. */
export const suspenseHours = 24
