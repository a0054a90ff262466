import { useTranslation } from 'react-i18next'
import { factors } from '../../domain/matching/additive-score.ts'
import type { Ranked } from '../../domain/matching/candidate.ts'
import { ScoreParts } from '../charts/score-parts.tsx'
import { Day } from '../format.tsx'
import { useReasons } from './reasons.ts'

/** A score by its parts, each with its reason; they add up. */
export function ScoreExplained({ ranked, name }: { ranked: Ranked; name: string }) {
  const { t } = useTranslation()
  const { reason } = useReasons()
  const { score, base, parts, reasons } = ranked
  return (
    <ScoreParts
      score={score}
      base={base}
      title={t('match.parts_title', { name })}
      summary={t('match.parts_summary', { base, score })}
      parts={parts.map(({ factor, points }) => ({
        key: factor,
        label: t(`match.factor.${factor}`),
        points,
        note: reason(reasons[factors.indexOf(factor)]!),
      }))}
    />
  )
}

/** Where each number of a ranking comes from and how old it is. */
export function NumberSources({ ranked }: { ranked: Ranked }) {
  const { t } = useTranslation()
  return (
    <ul className="flex flex-wrap gap-x-5 gap-y-1 text-fine text-soft">
      {ranked.sources.map(({ number, source, collectedOn }) => (
        <li key={number}>
          {t(`match.source.${number}`)}: {t(`shell.source.${source}`)}
          {collectedOn && (
            <>
              {', '}
              {t('shell.as_of')} <Day value={collectedOn} long />
            </>
          )}
        </li>
      ))}
    </ul>
  )
}
