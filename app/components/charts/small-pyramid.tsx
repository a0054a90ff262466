import { useFormat } from '../format.tsx'

type SmallPyramidProps = {
  /** Women's ages from the youngest, then men's: shares of the whole audience. */
  cohorts: readonly number[]
  /** What it shows, in one sentence: it stands for the picture. */
  label: string
}

const rowHeight = 8
const barHeight = 6
/** The longest bar, in per cent of the width; a narrow gap stays in the middle. */
const longest = 49.5

/** Age and gender of an audience in the corner of a list: the youngest on top, women where reading starts. */
export function SmallPyramid({ cohorts, label }: SmallPyramidProps) {
  const { direction } = useFormat()
  const ages = cohorts.length / 2
  const most = Math.max(0.01, ...cohorts)
  const bars = (shares: readonly number[], onLeft: boolean) =>
    shares
      .map((share, age) => {
        const wide = Math.round((10 * longest * share) / most) / 10
        const from = onLeft ? longest : 100 - longest
        return `M${from} ${age * rowHeight}h${onLeft ? -wide : wide}v${barHeight}H${from}z`
      })
      .join('')
  const isLtr = direction === 'ltr'
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 100 ${ages * rowHeight}`}
      preserveAspectRatio="none"
      width="100%"
      height={ages * rowHeight}
      className="chart block"
    >
      <path d={bars(cohorts.slice(0, ages), isLtr)} className="fill-data-a" />
      <path d={bars(cohorts.slice(ages), !isLtr)} className="fill-data-b" />
    </svg>
  )
}
