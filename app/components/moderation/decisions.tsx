import { useTranslation } from '#app/i18n/use-translation.ts'
import type { Breach, ModerationOutcome } from '../../domain/moderation/case.ts'
import { Words } from '../deal/words.tsx'
import { Name, When } from '../format.tsx'
import { Section } from '../section.tsx'

export type DecisionLine = {
  round: 'first' | 'appeal'
  outcome: ModerationOutcome
  reason: Breach | 'none'
  note: string
  by: string
  decidedAt: Date
}

/** What staff decided and why; staff is named only among themselves. */
export function Decisions({ decisions, named }: { decisions: DecisionLine[]; named: boolean }) {
  const { t } = useTranslation()
  return decisions.map(({ round, outcome, reason, note, by, decidedAt }) => (
    <Section
      key={round}
      title={t(`moderation.round.${round}`)}
      note={
        <>
          {named && (
            <>
              <Name>{by}</Name> ·{' '}
            </>
          )}
          <When value={decidedAt} />
        </>
      }
    >
      <p>
        <span className="font-semibold">{t(`moderation.outcome.${outcome}`)}</span> ·{' '}
        {reason === 'none' ? t('moderation.none') : t(`moderation.breach.${reason}`)}
      </p>
      <Words className="pt-1.5">{note}</Words>
    </Section>
  ))
}
