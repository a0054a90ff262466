import { useFormat } from '../format.tsx'

type BarProps = {
  /** Where the bar starts and ends: shares of the width, 0-1, counted from where reading starts. */
  from?: number
  to: number
  fill?: string
  height?: number
}

/** One bar in a row of words. It grows from the side where reading starts; the words beside it say the number. */
export function Bar({ from = 0, to, fill = 'fill-data-b', height = 18 }: BarProps) {
  const { direction } = useFormat()
  const [low, high] = from < to ? [from, to] : [to, from]
  const start = direction === 'rtl' ? 1 - high : low
  return (
    <svg aria-hidden="true" width="100%" height={height} className="chart block">
      <rect x={`${start * 100}%`} width={`${(high - low) * 100}%`} height={height} className={fill} />
    </svg>
  )
}
