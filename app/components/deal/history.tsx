import { useTranslation } from '#app/i18n/use-translation.ts'
import type { DealView, StepTaken } from '../../domain/collaboration/deal-view.ts'
import { Name, When } from '../format.tsx'
import { Section } from '../section.tsx'
import { useSentenceFormat } from './sentence-format.ts'
import { Words } from './words.tsx'

/** Everything that happened to the deal, newest first: what, who, when, and the word that went with it. */
export function History({ deal }: { deal: DealView }) {
  const { t } = useTranslation()
  const isAboutRights = deal.terms.kind === 'rights'
  return (
    <Section id="history" title={t('dealpage.history')}>
      <ol className="text-note">
        {deal.history.toReversed().map((taken) => (
          <li key={taken.id} className="border-b border-rule py-2">
            <p className="flex flex-wrap justify-between gap-x-4">
              <span className="font-semibold">
                {t(`deal.step.${isAboutRights && taken.step === 'invite' ? 'make-offer' : taken.step}`)}
              </span>
              <span className="text-soft">
                <When value={taken.takenAt} />
              </span>
            </p>
            <p className="text-soft">
              {isOfProcessor(taken) ? t('dealpage.by_processor') : t(`deal.role.${taken.role}`)}
              {taken.author && (
                <>
                  {': '}
                  <Name>{taken.author}</Name>
                </>
              )}
            </p>
            <Word taken={taken} />
          </li>
        ))}
      </ol>
    </Section>
  )
}

/** What the system does by itself is the clock's, except what the processor tells it. */
const isOfProcessor = ({ role, step }: StepTaken) =>
  role === 'system' && (step === 'fund' || step === 'complete')

/** A dispute's word is the code of its reason, more time begins with its day; every other is what somebody wrote. */
function Word({ taken: { step, note } }: { taken: StepTaken }) {
  const { t } = useTranslation()
  const { day } = useSentenceFormat()
  if (!note) return null
  if (step === 'open-dispute') return <p>{t(`dealpage.dispute.reasons.${note as 'late'}`)}</p>
  if (step === 'ask-more-time' || step === 'agree-more-time' || step === 'refuse-more-time') {
    const [date, reason] = [note.slice(0, 10), note.slice(11)]
    return (
      <>
        <p>{t('deadlines.more_time.to', { date: day(date) })}</p>
        {reason && <Words>{reason}</Words>}
      </>
    )
  }
  return <Words>{note}</Words>
}
