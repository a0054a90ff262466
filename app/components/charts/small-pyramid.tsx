import { scaleLinear } from 'd3-scale'
import { useFormat } from '../format.tsx'

type SmallPyramidProps = {
  /** Women's ages from the youngest, then men's: shares of the whole audience. */
  cohorts: readonly number[]
  /** What it shows, in one sentence: it stands for the picture. */
  label: string
}

const rowHeight = 8
const barHeight = 6

/** Age and gender of an audience in the corner of a list: the youngest on top, women where reading starts. */
export function SmallPyramid({ cohorts, label }: SmallPyramidProps) {
  const { direction } = useFormat()
  const ages = cohorts.length / 2
  const width = scaleLinear([0, Math.max(0.01, ...cohorts)], [0, 49.5])
  return (
    <svg role="img" aria-label={label} width="100%" height={ages * rowHeight} className="chart block">
      {cohorts.map((share, at) => {
        const isWoman = at < ages
        const onLeft = isWoman === (direction === 'ltr')
        const wide = width(share)
        return (
          <rect
            key={at}
            x={`${onLeft ? 49.5 - wide : 50.5}%`}
            y={(at % ages) * rowHeight}
            width={`${wide}%`}
            height={barHeight}
            className={isWoman ? 'fill-data-a' : 'fill-data-b'}
          />
        )
      })}
    </svg>
  )
}
