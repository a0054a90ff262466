import { useTranslation } from '#app/i18n/use-translation.ts'
import { type EvidencePoint, type ReasonName, reasonOf } from '../../domain/dispute/reasons.ts'
import { DefinitionList } from '../definition-list.tsx'

/** What belongs to a reason: its usual outcome, what Athar has, what each side brings. */
export function ReasonList({ reason }: { reason: ReasonName }) {
  const { t } = useTranslation()
  const points = usePoints()
  const { kept, brings, answers } = reasonOf(reason)
  return (
    <DefinitionList
      facts={[
        { key: 'usual', term: t('dispute.open.usual'), detail: t(`criteria.outcome.${reason}`) },
        { key: 'kept', term: t('dispute.open.kept'), detail: points(kept) },
        { key: 'brings', term: t('dispute.open.brings'), detail: points(brings) },
        { key: 'answers', term: t('dispute.open.answers'), detail: points(answers) },
      ]}
    />
  )
}

/** Points of an evidence list in one line. */
export function usePoints() {
  const { t } = useTranslation()
  return (points: readonly EvidencePoint[]) =>
    points.map((point) => t(`dispute.evidence.point_names.${point}`)).join(' · ')
}
