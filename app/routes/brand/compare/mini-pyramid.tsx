import { useTranslation } from '#app/i18n/use-translation.ts'
import { useFormat } from '#app/components/format.tsx'
import { ageBuckets } from '#app/domain/campaign/strategy.ts'
import type { Audience } from '#app/domain/matching/audience.ts'
import { restOfWorld } from '#app/domain/matching/population.ts'

type Band = { age: string; female: number; male: number }

const bandsOf = ({ age, gender }: Audience): Band[] =>
  ageBuckets.map((bucket) => ({
    age: bucket,
    female: (age?.[bucket] ?? 0) * (gender?.female ?? 0),
    male: (age?.[bucket] ?? 0) * (gender?.male ?? 0),
  }))

/** The largest group of all: pyramids beside one another have one scale. */
export const pyramidMost = (audiences: readonly (Audience | null)[]): number =>
  Math.max(
    0.01,
    ...audiences.flatMap((audience) =>
      audience ? bandsOf(audience).flatMap(({ female, male }) => [female, male]) : [],
    ),
  )

const rowHeight = 18
/** Per cent of the width: the ages in the middle, and the longest bar on its side. */
const middle = 26
const longest = 37

/** Ages and genders as small as a cell; women stand where reading starts. Its words name every group. */
export function MiniPyramid({ audience, most }: { audience: Audience; most: number }) {
  const { t } = useTranslation()
  const { percent, direction } = useFormat()
  const bands = bandsOf(audience)
  const words = (['female', 'male'] as const).map((sex) => {
    const groups = bands.map((band) => `${band.age} ${percent(band[sex])}`).join(', ')
    return `${t(sex === 'female' ? 'compare.women' : 'compare.men')}: ${groups}`
  })
  const inner = { start: 50 - middle / 2, end: 50 + middle / 2 }
  const isFemaleFirst = direction === 'ltr'
  return (
    <>
      <svg
        role="img"
        aria-label={words.join('. ')}
        width="100%"
        height={bands.length * rowHeight}
        className="chart block max-w-56 min-w-36"
      >
        {bands.map((band, at) => {
          const first = ((isFemaleFirst ? band.female : band.male) / most) * longest
          const second = ((isFemaleFirst ? band.male : band.female) / most) * longest
          const [one, other] = isFemaleFirst ? ['fill-data-a', 'fill-data-b'] : ['fill-data-b', 'fill-data-a']
          const row = { y: at * rowHeight + 2, height: rowHeight - 4 }
          return (
            <g key={band.age}>
              <rect {...row} x={`${inner.start - first}%`} width={`${first}%`} className={one} />
              <rect {...row} x={`${inner.end}%`} width={`${second}%`} className={other} />
              <text x="50%" y={at * rowHeight + rowHeight - 5} textAnchor="middle" className="text-fine!">
                {band.age}
              </text>
            </g>
          )
        })}
      </svg>
      <span aria-hidden="true" className="flex max-w-56 min-w-36 justify-between text-fine text-soft">
        <span>{t('compare.women')}</span>
        <span>{t('compare.men')}</span>
      </span>
    </>
  )
}

/** The four largest countries that were reported. */
export const largestCountries = (audience: Audience | null): { code: string; share: number }[] =>
  Object.entries(audience?.countries ?? {})
    .filter(([code]) => /^[A-Z]{2}$/.test(code) && code !== restOfWorld)
    .map(([code, share]) => ({ code, share }))
    .sort((a, b) => b.share - a.share)
    .slice(0, 4)
