import { useTranslation } from '#app/i18n/use-translation.ts'
import { type VerdictCounts, verdicts } from '../../domain/contest/entry.ts'
import { DefinitionList } from '../definition-list.tsx'
import { Figure } from '../format.tsx'

/** How many entries count, and how many do not for which reason. Reasons that nobody gave are left out. */
export function VerdictList({ counts }: { counts: VerdictCounts }) {
  const { t } = useTranslation()
  return (
    <DefinitionList
      facts={verdicts
        .filter((verdict) => verdict === 'in' || counts[verdict] > 0)
        .map((verdict) => ({
          key: verdict,
          term: t(`contest.verdict.${verdict}`),
          detail: <Figure value={counts[verdict]} />,
        }))}
    />
  )
}
