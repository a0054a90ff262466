import type { ReactNode } from 'react'
import { useTranslation } from '#app/i18n/use-translation.ts'
import { useFormat } from '../format.tsx'
import { Bar } from './bar.tsx'

export type ScorePart = {
  key: string
  label: string
  /** Whole points from 0 to `most`. */
  points: number
  most: number
  /** Why: the reason in one sentence. */
  note?: ReactNode
}

type ScorePartsProps = {
  /** 0-100: the points of all parts together. */
  score: number
  parts: ScorePart[]
  title: string
  summary: string
}

/** How a score comes about: what each part has of what it could have, and the sum. */
export function ScoreParts({ score, parts, title, summary }: ScorePartsProps) {
  const { t } = useTranslation()
  return (
    <figure className="min-w-0">
      <table className="w-full border-collapse">
        <caption className="sr-only">{title}</caption>
        <thead>
          <tr className="border-b border-rule text-note text-soft">
            <th scope="col" className="py-2 pe-4">
              {t('chart.factor')}
            </th>
            <th scope="col" className="figures-head w-px py-2">
              {t('chart.points')}
            </th>
          </tr>
        </thead>
        <tbody>
          {parts.map(({ key, label, note, points, most }) => (
            <PartRow key={key} name={label} note={note} points={points} most={most} />
          ))}
        </tbody>
        <tfoot>
          <PartRow total name={t('chart.score')} points={score} most={100} />
        </tfoot>
      </table>
      <figcaption className="mt-2 max-w-prose text-note text-soft">{summary}</figcaption>
    </figure>
  )
}

type PartRowProps = { name: ReactNode; note?: ReactNode; points: number; most: number; total?: boolean }

function PartRow({ name, note, points, most, total = false }: PartRowProps) {
  return (
    <tr className={total ? 'rule-double font-semibold' : 'border-b border-rule align-baseline'}>
      <th scope="row" className="py-2 pe-4">
        <span className="grid items-center gap-x-4 gap-y-1 sm:grid-cols-2">
          <span>{name}</span>
          <PointsBar points={points} most={most} fill={total ? 'fill-ink' : 'fill-data-b'} />
        </span>
        {note && <span className="mt-0.5 block text-note text-soft">{note}</span>}
      </th>
      <td className="py-2">
        <div className="figures">
          <PointsOf points={points} most={most} />
        </div>
      </td>
    </tr>
  )
}

/** What was reached and, paler, what could have been: as long as the part weighs. */
function PointsBar({ points, most, fill }: { points: number; most: number; fill: string }) {
  return (
    <span className="relative block h-3.5">
      <span className="absolute inset-0">
        <Bar to={most / 100} fill="fill-rule" height={14} />
      </span>
      <span className="absolute inset-0">
        <Bar to={points / 100} fill={fill} height={14} />
      </span>
    </span>
  )
}

/** "38/45": the points of a part of what it weighs. */
export function PointsOf({ points, most }: { points: number; most: number }) {
  const { number } = useFormat()
  return (
    <bdi dir="ltr" className="whitespace-nowrap">
      {number(points)}
      <span className="font-normal text-soft">/{number(most)}</span>
    </bdi>
  )
}
