import { useTranslation } from '#app/i18n/use-translation.ts'
import { type Criterion, criteria } from '../../domain/dispute/reasons.ts'
import { useFormat } from '../format.tsx'
import { isolate } from '../isolate.ts'

/** What the creator usually receives under a criterion, in a sentence. */
export function useUsualShare() {
  const { t } = useTranslation()
  const { percent } = useFormat()
  return (criterion: Criterion) => {
    const [least, most]: readonly [number, number] = criteria[criterion].usual
    const words = { least: isolate(percent(least / 100)), most: isolate(percent(most / 100)) }
    if (criterion === 'unproven') return t('dispute.staff.any')
    return t(least === most ? 'dispute.staff.usual_one' : 'dispute.staff.usual', words)
  }
}
