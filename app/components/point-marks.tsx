import { useTranslation } from '#app/i18n/use-translation.ts'
import type { Place } from '../domain/content/point.ts'
import { useFormat } from './format.tsx'

export type PointMark = { key: string; number: number; point: Place; href: string }

const percent = (share: number) => `${share * 100}%`

/** Numbered points and rectangles over a picture, each a link to what was said; `chosen` is the one about to be commented. */
export function PointMarks({ marks, chosen }: { marks: PointMark[]; chosen: Place | undefined }) {
  const { t } = useTranslation()
  const { number: shown } = useFormat()
  return (
    <svg className="chart pointer-events-none absolute inset-0 size-full overflow-visible">
      {marks.map(({ key, number, point, href }) => (
        <a
          key={key}
          href={href}
          aria-label={t('field.where_comment', { number: shown(number) })}
          className="pointer-events-auto"
        >
          <Region place={point} stroke="stroke-on-sheet" />
          <circle
            cx={percent(point.x)}
            cy={percent(point.y)}
            r="13"
            strokeWidth="2"
            className="fill-sheet stroke-on-sheet"
          />
          <text
            x={percent(point.x)}
            y={percent(point.y)}
            dy="0.35em"
            textAnchor="middle"
            className="fill-on-sheet! text-note! font-semibold"
          >
            {shown(number)}
          </text>
        </a>
      ))}
      {chosen &&
        (['stroke-sheet', 'stroke-on-sheet'] as const).map((stroke, at) =>
          chosen.width ? (
            <Region key={stroke} place={chosen} stroke={stroke} strokeWidth={at === 0 ? 5 : 2} />
          ) : (
            <circle
              key={stroke}
              cx={percent(chosen.x)}
              cy={percent(chosen.y)}
              r="13"
              strokeWidth={at === 0 ? 5 : 2}
              className={`fill-none ${stroke}`}
            />
          ),
        )}
    </svg>
  )
}

/** The rectangle of a place; nothing where it is a point. */
function Region({ place, stroke, strokeWidth = 2 }: { place: Place; stroke: string; strokeWidth?: number }) {
  const { x, y, width, height } = place
  if (!width || !height) return null
  return (
    <rect
      x={percent(x)}
      y={percent(y)}
      width={percent(width)}
      height={percent(height)}
      strokeWidth={strokeWidth}
      className={`fill-none ${stroke}`}
    />
  )
}
