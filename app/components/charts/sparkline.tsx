import { scaleLinear } from 'd3-scale'
import { line } from 'd3-shape'

type SparklineProps = {
  /** Oldest first; null is a day without a number. */
  values: readonly (number | null)[]
  /** What the line shows, in words: it stands alone in a cell. */
  label: string
}

/** A line as large as a word, for lists. The point is the latest value. */
export function Sparkline({ values, label }: SparklineProps) {
  const known = values.filter((value) => value !== null)
  const x = scaleLinear([0, Math.max(1, values.length - 1)], [2, 94])
  const y = scaleLinear([Math.min(...known, 0), Math.max(...known, 1)], [21, 3])
  const path = line<number | null>()
    .defined((value) => value !== null)
    .x((_, at) => x(at))
    .y((value) => y(value ?? 0))
  const last = values.at(-1)
  return (
    <svg role="img" aria-label={label} width="96" height="24" className="inline-block align-middle">
      <path d={path(values) ?? ''} className="fill-none stroke-data-b" strokeWidth="1.5" />
      {typeof last === 'number' && (
        <circle cx={x(values.length - 1)} cy={y(last)} r="2" className="fill-data-b" />
      )}
    </svg>
  )
}
