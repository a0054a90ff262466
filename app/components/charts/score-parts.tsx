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
          <PartRow
            name={<span className="text-soft">{t('chart.base')}</span>}
            bar={<Bar from={along(0)} to={along(base)} fill="fill-edge" height={14} />}
            points={number(base)}
          />
          {steps.map(({ key, label, points, note, from, to }) => (
            <PartRow
              key={key}
              name={label}
              note={note}
              bar={
                <Bar
                  from={along(from)}
                  to={along(to)}
                  fill={points < 0 ? 'fill-data-a' : 'fill-data-b'}
                  height={14}
                />
              }
              points={signed(points, number)}
            />
          ))}
        </tbody>
        <tfoot>
          <PartRow
            total
            name={t('chart.score')}
            bar={<Bar from={along(0)} to={along(score)} fill="fill-ink" height={14} />}
            points={number(score)}
          />
        </tfoot>
      </table>
      <figcaption className="mt-2 max-w-prose text-note text-soft">{summary}</figcaption>
    </figure>
  )
}

type PartRowProps = { name: ReactNode; note?: ReactNode; bar: ReactNode; points: string; total?: boolean }

function PartRow({ name, note, bar, points, total = false }: PartRowProps) {
  return (
    <tr className={total ? 'rule-double font-semibold' : 'border-b border-rule align-baseline'}>
      <th scope="row" className="py-2 pe-4">
        <span className="grid items-center gap-x-4 gap-y-1 sm:grid-cols-2">
          <span>{name}</span>
          {bar}
        </span>
        {note && <span className="mt-0.5 block text-note text-soft">{note}</span>}
      </th>
      <td className="py-2">
        <div className="figures">{points}</div>
      </td>
    </tr>
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
