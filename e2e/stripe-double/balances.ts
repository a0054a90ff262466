import type Stripe from 'stripe'
import { invalid } from './errors.ts'
import { currencyFrom } from './currencies.ts'
import type { Params } from './request.ts'
import { PLATFORM, type State } from './state.ts'

export type Movement = {
  type: Stripe.BalanceTransaction.Type
  category: string
  /** Signed minor units, before the fee. */
  amount: number
  currency: string
  source: string
  fee?: number
  feeDescription?: string
  /** Seconds since 1970; at once when absent. */
  availableOn?: number
}

/** Books one balance transaction of an account. Balances are the sums of these, nothing else. */
export function bookMovement(state: State, account: string, movement: Movement): Stripe.BalanceTransaction {
  const now = state.now()
  const fee = movement.fee ?? 0
  const availableOn = movement.availableOn ?? now
  const transaction = {
    id: state.newId('txn'),
    object: 'balance_transaction',
    amount: movement.amount,
    available_on: availableOn,
    balance_type: 'payments',
    created: now,
    currency: movement.currency,
    description: null,
    exchange_rate: null,
    fee,
    fee_details:
      fee === 0
        ? []
        : [
            {
              amount: fee,
              application: null,
              currency: movement.currency,
              description: movement.feeDescription ?? 'Stripe processing fees',
              type: 'stripe_fee',
            },
          ],
    net: movement.amount - fee,
    reporting_category: movement.category,
    source: movement.source,
    status: availableOn > now ? 'pending' : 'available',
    type: movement.type,
  } satisfies Stripe.BalanceTransaction
  if (account !== PLATFORM) state.owners.set(transaction.id, account)
  return state.transactions.put<Stripe.BalanceTransaction>(transaction)
}

export type Funds = { available: number; pending: number }

/** Balance of one account per currency, in minor units. */
export function fundsOf(state: State, account: string): Map<string, Funds> {
  const funds = new Map<string, Funds>()
  for (const transaction of state.transactions.rows.values()) {
    if (state.ownerOf(transaction.id) !== account) continue
    const held = funds.get(transaction.currency) ?? { available: 0, pending: 0 }
    held[transaction.status === 'pending' ? 'pending' : 'available'] += transaction.net
    funds.set(transaction.currency, held)
  }
  return funds
}

export function fundsIn(state: State, account: string, currency: string): Funds {
  return fundsOf(state, account).get(currency) ?? { available: 0, pending: 0 }
}

/** Turns pending money whose day has come into available money; tells the platform when there was some. */
export function releasePendingFunds(state: State): boolean {
  const now = state.now()
  const freed = new Set<string>()
  for (const transaction of state.transactions.rows.values()) {
    if (transaction.status !== 'pending' || transaction.available_on > now) continue
    transaction.status = 'available'
    freed.add(state.ownerOf(transaction.id))
  }
  for (const account of freed) state.emit('balance.available', retrieveBalance(state, account), { account })
  return freed.size > 0
}

export function retrieveBalance(state: State, account: string): Stripe.Balance {
  const funds = [...fundsOf(state, account)]
  return {
    object: 'balance',
    available: funds.map(([currency, { available }]) => ({
      amount: available,
      currency,
      source_types: { card: available },
    })),
    connect_reserved: [],
    livemode: false,
    pending: funds.map(([currency, { pending }]) => ({
      amount: pending,
      currency,
      source_types: { card: pending },
    })),
  }
}

export function retrieveTransaction(state: State, id: string): Stripe.BalanceTransaction {
  return state.transactions.get(id)
}

export function listTransactions(state: State, account: string, params: Params): Stripe.BalanceTransaction[] {
  const [currency, type, source, payout] = ['currency', 'type', 'source', 'payout'].map((name) =>
    params.optionalText(name),
  )
  return state.transactions
    .newestFirst()
    .filter(
      (transaction) =>
        state.ownerOf(transaction.id) === account &&
        (!currency || transaction.currency === currency) &&
        (!type || transaction.type === type) &&
        (!source || transaction.source === source) &&
        (!payout || transaction.source === payout),
    )
}

function settingsOf(state: State, account: string): Stripe.BalanceSettings {
  const known = state.settings.get(account)
  if (known !== undefined) return known
  const settings = {
    object: 'balance_settings',
    payments: {
      debit_negative_balances: true,
      payouts: {
        automatic_transfer_rules_by_currency: null,
        minimum_balance_by_currency: null,
        schedule: { interval: 'daily' },
        statement_descriptor: null,
        status: 'enabled',
      },
      settlement_timing: { delay_days: 2, start_of_day: null },
    },
  } satisfies Stripe.BalanceSettings
  state.settings.set(account, settings)
  return settings
}

export function retrieveSettings(state: State, account: string): Stripe.BalanceSettings {
  return settingsOf(state, account)
}

export function updateSettings(state: State, account: string, params: Params): Stripe.BalanceSettings {
  params.only(['payments', 'expand'])
  const payments = params.child('payments')
  payments.only(['debit_negative_balances', 'payouts', 'settlement_timing'])
  const asked = payments.child('payouts')
  asked.only([
    'automatic_transfer_rules_by_currency',
    'minimum_balance_by_currency',
    'schedule',
    'statement_descriptor',
  ])
  const settings = settingsOf(state, account)
  const payouts = settings.payments.payouts
  if (payouts === null) throw invalid('Payouts are not set up for this account.')
  if (asked.has('schedule')) {
    const schedule = asked.child('schedule')
    payouts.schedule = {
      interval: schedule.word('interval', ['manual', 'daily', 'weekly', 'monthly'], 'daily'),
    }
  }
  if (asked.has('minimum_balance_by_currency')) {
    const minimums = asked.child('minimum_balance_by_currency')
    const merged = new Map(Object.entries(payouts.minimum_balance_by_currency ?? {}))
    for (const code of Object.keys(minimums.values)) {
      const currency = currencyFrom(code, 'minimum_balance_by_currency')
      if (minimums.has(code)) merged.set(currency, minimums.integer(code))
      else merged.delete(currency)
    }
    payouts.minimum_balance_by_currency = Object.fromEntries(merged)
  }
  if (asked.has('statement_descriptor')) payouts.statement_descriptor = asked.text('statement_descriptor')
  if (payments.has('debit_negative_balances')) {
    settings.payments.debit_negative_balances = payments.flag('debit_negative_balances')
  }
  if (payments.has('settlement_timing')) {
    const days = payments.child('settlement_timing').optionalInteger('delay_days_override')
    if (days !== null) {
      settings.payments.settlement_timing.delay_days_override = days
      settings.payments.settlement_timing.delay_days = days
    }
  }
  state.emit('balance_settings.updated', settings, { account })
  return settings
}
