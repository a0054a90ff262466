import { commissionLines, type CommissionFacts, type CommissionLine } from './statement.ts'

/** What earlier runs did, all gross. */
export type Settled = {
  /** What each order was credited. */
  byOrder: ReadonlyMap<number, number>
  /** Released less taken back. */
  net: number
  /** What orders lost again after they had been credited with it. */
  clawedBack: number
}

export type Settlement = {
  lines: CommissionLine[]
  /** What changes for an order since the last run; negative after a refund. */
  changes: { order: number; amount: number }[]
  release: number
  /** Only at the close: what later orders no longer make good. */
  takeBack: number
}

/**
 * One run: what is due by now, less what was released already. A claw-back is first kept from what comes due later; only
 * at the close what is left of it is taken back. `pot` is what the books still hold for the deal's commission.
 */
export function settlementOf(
  facts: CommissionFacts,
  { byOrder, net }: Pick<Settled, 'byOrder' | 'net'>,
  { pot, now, isClosing }: { pot: number; now: Date; isClosing: boolean },
): Settlement {
  const lines = commissionLines(facts, now)
  const due = new Map(
    lines.filter(({ dueAt }) => dueAt <= now).map(({ order, commission }) => [order.id, commission.amount]),
  )
  const changes = [...new Set([...due.keys(), ...byOrder.keys()])]
    .map((order) => ({ order, amount: (due.get(order) ?? 0) - (byOrder.get(order) ?? 0) }))
    .filter(({ amount }) => amount !== 0)
  const owed = [...due.values()].reduce((sum, amount) => sum + amount, 0) - net
  return {
    lines,
    changes,
    release: Math.min(Math.max(0, owed), pot),
    takeBack: isClosing ? Math.max(0, -owed) : 0,
  }
}
