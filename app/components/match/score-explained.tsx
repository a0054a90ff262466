import { useTranslation } from '#app/i18n/use-translation.ts'
import { factors } from '../../domain/matching/additive-score.ts'
import type { Ranked } from '../../domain/matching/candidate.ts'
import { PointsOf, ScoreParts } from '../charts/score-parts.tsx'
import { useFormat } from '../format.tsx'
import { SourceBadge } from '../marks.tsx'
import { useReasons } from './reasons.ts'

/** A score by its parts, each with its reason; they add up. */
export function ScoreExplained({ ranked, name }: { ranked: Ranked; name: string }) {
  const { t } = useTranslation()
  const { reason } = useReasons()
  const { score, parts, reasons } = ranked
  return (
    <ScoreParts
      score={score}
      title={t('match.parts_title', { name })}
      summary={t('match.parts_summary', { score })}
      parts={parts
        .filter(({ most }) => most > 0)
        .map(({ factor, points, most }) => ({
          key: factor,
          label: t(`match.factor.${factor}`),
          points,
          most,
          note: reason(reasons[factors.indexOf(factor)]!),
        }))}
    />
  )
}

/** The same in one line: the points of each part. */
export function ScoreLine({ ranked: { parts } }: { ranked: Ranked }) {
  const { t } = useTranslation()
  return (
    <ul className="flex flex-wrap gap-x-5 gap-y-1 text-note text-soft">
      {parts
        .filter(({ most }) => most > 0)
        .map(({ factor, points, most }) => (
          <li key={factor}>
            {t(`match.factor.${factor}`)}{' '}
            <span className="font-semibold text-ink">
              <PointsOf points={points} most={most} />
            </span>
          </li>
        ))}
    </ul>
  )
}

/** The reason of each part, for those who want them all. */
export function ScoreReasons({ ranked: { parts, reasons, certainty } }: { ranked: Ranked }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { reason } = useReasons()
  return (
    <ul className="max-w-prose pt-1 text-note">
      {parts.map(({ factor, most }, at) => most > 0 && <li key={factor}>{reason(reasons[at]!)}</li>)}
      <li className="text-soft">{t('match.certainty_text', { percent: format.percent(certainty) })}</li>
    </ul>
  )
}

/** Where the numbers of a ranking come from and how old they are; numbers of one origin stand together. */
export function NumberSources({ ranked }: { ranked: Ranked }) {
  const { t } = useTranslation()
  const format = useFormat()
  const origins = new Map<string, Ranked['sources']>()
  for (const line of ranked.sources) {
    const key = `${line.source} ${line.collectedOn}`
    origins.set(key, [...(origins.get(key) ?? []), line])
  }
  return (
    <ul className="grid gap-y-0.5">
      {[...origins].map(([key, numbers]) => (
        <li key={key} className="text-fine text-soft">
          <SourceBadge source={numbers[0]!.source} at={numbers[0]!.collectedOn} />
          {': '}
          {format.list(
            numbers.map(({ number }) => t(`match.source.${number}`).toLocaleLowerCase(format.locale)),
          )}
        </li>
      ))}
    </ul>
  )
}
