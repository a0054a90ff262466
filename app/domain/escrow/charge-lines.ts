/** What one charge brought to a deal, and how much of it was sent on or given back since, in minor units. */
export type ChargeLine = {
  chargeId: string
  chargedAt: Date
  amount: number
  used: number
  /** A bank took it back, or may: the processor refuses refunds on it. */
  isContested: boolean
}

export type Draw = { chargeId: string; amount: number }

/**
 * From which charges an amount is taken: oldest first, contested ones last. Parts add up to the amount; what no charge
 * covers is asked of the last one, and the processor decides. Empty only when there is no charge.
 */
export function drawOn(lines: readonly ChargeLine[], amount: number): Draw[] {
  const ordered = [...lines].sort((a, b) => Number(a.isContested) - Number(b.isContested))
  const draws: Draw[] = []
  let rest = amount
  for (const { chargeId, amount: brought, used } of ordered) {
    const part = Math.min(rest, Math.max(0, brought - used))
    if (part > 0) draws.push({ chargeId, amount: part })
    rest -= part
  }
  const last = draws.at(-1) ?? (ordered.length > 0 && { chargeId: ordered.at(-1)!.chargeId, amount: 0 })
  if (rest === 0 || !last) return draws
  return [...draws.slice(0, -1), { ...last, amount: last.amount + rest }]
}
