import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../format.tsx'
import { Bar } from './bar.tsx'

export type ScorePart = {
  key: string
  label: string
  /** Whole points, which may be less than 0. */
  points: number
  /** Why: the reason in one sentence, with the source of the number. */
  note?: ReactNode
}

type ScorePartsProps = {
  /** 0-100. `base` + the points of all parts = `score`. */
  score: number
  base: number
  parts: ScorePart[]
  title: string
  summary: string
}

/** How a score comes about: each part starts where the one before it ended, and the last line is the sum. */
export function ScoreParts({ score, base, parts, title, summary }: ScorePartsProps) {
  const { t } = useTranslation()
  const { number } = useFormat()
  const steps = stepsOf(base, parts)
  const ends = steps.flatMap(({ from, to }) => [from, to])
  const low = Math.min(0, ...ends)
  const along = (value: number) => (value - low) / (Math.max(100, ...ends) - low)
  const bars = 'w-2/5 py-2 pe-4 align-middle max-sm:hidden'
  return (
    <figure className="min-w-0">
      <table className="w-full border-collapse">
        <caption className="sr-only">{title}</caption>
        <thead>
          <tr className="border-b border-rule text-note text-soft">
            <th scope="col" className="py-2 pe-4">
              {t('chart.factor')}
            </th>
            <td className={bars} />
            <th scope="col" className="figures-head w-px py-2">
              {t('chart.points')}
            </th>
          </tr>
        </thead>
        <tbody>
          <tr className="border-b border-rule">
            <th scope="row" className="py-2 pe-4 text-soft">
              {t('chart.base')}
            </th>
            <td className={bars}>
              <Bar to={along(base)} from={along(0)} fill="fill-edge" height={14} />
            </td>
            <td className="py-2">
              <div className="figures">{number(base)}</div>
            </td>
          </tr>
          {steps.map(({ key, label, points, note, from, to }) => (
            <tr key={key} className="border-b border-rule align-baseline">
              <th scope="row" className="py-2 pe-4">
                {label}
                {note && <span className="block text-note text-soft">{note}</span>}
              </th>
              <td className={bars}>
                <Bar
                  from={along(from)}
                  to={along(to)}
                  fill={points < 0 ? 'fill-data-a' : 'fill-data-b'}
                  height={14}
                />
              </td>
              <td className="py-2">
                <div className="figures">{signed(points, number)}</div>
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr className="rule-double font-semibold">
            <th scope="row" className="py-2 pe-4">
              {t('chart.score')}, {t('chart.of_hundred')}
            </th>
            <td className={bars}>
              <Bar to={along(score)} from={along(0)} fill="fill-ink" height={14} />
            </td>
            <td className="py-2">
              <div className="figures">{number(score)}</div>
            </td>
          </tr>
        </tfoot>
      </table>
      <figcaption className="mt-2 max-w-prose text-note text-soft">{summary}</figcaption>
    </figure>
  )
}

function stepsOf(base: number, parts: ScorePart[]) {
  let reached = base
  return parts.map((part) => {
    const from = reached
    reached += part.points
    return { ...part, from, to: reached }
  })
}

const signed = (points: number, number: (value: number) => string) =>
  points > 0 ? `+${number(points)}` : points < 0 ? `−${number(-points)}` : number(0)
