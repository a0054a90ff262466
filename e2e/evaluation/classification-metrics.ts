/** One judged case: `outcome` 1 where what was predicted is so, else 0; `probability` 0-1 as predicted. */
export type Judged = { outcome: number; probability: number }

/** Probabilities from here on say yes. */
const threshold = 0.5
const saysYes = ({ probability }: Judged) => probability >= threshold

/** The chance that a random positive stands above a random negative, ties half (Mann-Whitney); NaN without both. */
export function auc(cases: readonly Judged[]): number {
  const sorted = [...cases].sort((a, b) => a.probability - b.probability)
  let positives = 0
  let rankSum = 0
  for (let from = 0; from < sorted.length;) {
    let to = from
    let ofThem = 0
    for (; to < sorted.length && sorted[to]!.probability === sorted[from]!.probability; to++)
      ofThem += sorted[to]!.outcome
    positives += ofThem
    rankSum += (ofThem * (from + 1 + to)) / 2
    from = to
  }
  const negatives = sorted.length - positives
  if (positives === 0 || negatives === 0) return NaN
  return (rankSum - (positives * (positives + 1)) / 2) / (positives * negatives)
}

/** The mean squared distance of the probabilities from what is so. */
export const brier = (cases: readonly Judged[]): number =>
  cases.reduce((sum, { outcome, probability }) => sum + (probability - outcome) ** 2, 0) / cases.length

/** The share of cases said rightly at .5. */
export const accuracy = (cases: readonly Judged[]): number =>
  cases.filter((judged) => saysYes(judged) === (judged.outcome === 1)).length / cases.length

/** F1 of the positives at .5: 2·hits / (said + are); NaN where none are and none were said. */
export function f1(cases: readonly Judged[]): number {
  const hits = cases.filter((judged) => saysYes(judged) && judged.outcome === 1).length
  const said = cases.filter(saysYes).length
  const are = cases.filter(({ outcome }) => outcome === 1).length
  return (2 * hits) / (said + are)
}
