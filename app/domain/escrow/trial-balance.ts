import { type Currency, money, type Money, plus, zero } from '../money.ts'
import { type AccountKind, accountKinds } from './accounts.ts'

/** The turnover of one kind of account in one currency, in minor units. */
export type Turnover = { kind: string; currency: Currency; debit: number; credit: number; accounts: number }

export type TrialLine = {
  kind: AccountKind
  /** How many accounts of the kind there are. */
  accounts: number
  debit: Money
  credit: Money
  /** On the side on which the account grows; negative when it stands on the other. */
  balance: Money
}

export type TrialBalance = {
  currency: Currency
  lines: TrialLine[]
  debit: Money
  credit: Money
}

const kinds = Object.keys(accountKinds) as AccountKind[]

/** Per currency every kind of account, moved or not, with both sides added up: the two sums are equal or books lie. */
export function trialBalances(turnovers: readonly Turnover[]): TrialBalance[] {
  const currencies = [...new Set(turnovers.map(({ currency }) => currency))].sort()
  return currencies.map((currency) => {
    const lines = kinds.map((kind) => {
      const moved = turnovers.find((row) => row.kind === kind && row.currency === currency)
      const { debit = 0, credit = 0, accounts = 0 } = moved ?? {}
      const grown = accountKinds[kind].normal === 'debit' ? debit - credit : credit - debit
      return {
        kind,
        accounts,
        debit: money(debit, currency),
        credit: money(credit, currency),
        balance: money(grown, currency),
      }
    })
    const sum = (side: 'debit' | 'credit') =>
      lines.reduce((total, line) => plus(total, line[side]), zero(currency))
    return { currency, lines, debit: sum('debit'), credit: sum('credit') }
  })
}
