/** Milliseconds at the middle and towards the slow end. */
export type Figures = { n: number; p50: number; p95: number; p99: number; mean: number }

export function figuresOf(ms: readonly number[]): Figures {
  const sorted = [...ms].sort((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0
  return {
    n: sorted.length,
    p50: at(0.5),
    p95: at(0.95),
    p99: at(0.99),
    mean: sorted.reduce((sum, one) => sum + one, 0) / Math.max(1, sorted.length),
  }
}

const short = (value: number) =>
  value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2)

/** One line: `p50 / p95 / p99`. */
export const told = ({ p50, p95, p99, n }: Figures): string =>
  `${[p50, p95, p99].map((value) => short(value).padStart(7)).join(' /')} ms  (${n})`

export const number = (value: number): string => value.toLocaleString('en-US')
