import { useTranslation } from '#app/i18n/use-translation.ts'
import type { Point } from '../domain/content/point.ts'
import { useFormat } from './format.tsx'

export type PointMark = { key: string; number: number; point: Point; href: string }

const percent = (share: number) => `${share * 100}%`

/** Numbered points over a picture, each a link to what was said; `chosen` is the point about to be commented. */
export function PointMarks({ marks, chosen }: { marks: PointMark[]; chosen: Point | undefined }) {
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
        (['stroke-sheet', 'stroke-on-sheet'] as const).map((stroke, at) => (
          <circle
            key={stroke}
            cx={percent(chosen.x)}
            cy={percent(chosen.y)}
            r="13"
            strokeWidth={at === 0 ? 5 : 2}
            className={`fill-none ${stroke}`}
          />
        ))}
    </svg>
  )
}
