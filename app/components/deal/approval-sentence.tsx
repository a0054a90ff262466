import { useTranslation } from '#app/i18n/use-translation.ts'
import type { Approval } from '../../domain/review/approval.ts'
import { isolate } from '../isolate.ts'
import { useSentenceFormat } from './sentence-format.ts'

type Parties = { brandName: string; creatorName: string; terms: { zone: string } }

/** Who approved which version of the draft, when, for which brief, what that releases and what may no longer be asked. */
export function ApprovalSentence({ approval, parties }: { approval: Approval; parties: Parties }) {
  const { t } = useTranslation()
  const { money, longDateTime } = useSentenceFormat()
  const { name, role, draftVersion, briefVersion, held, approvedAt } = approval
  return (
    <p className="max-w-prose">
      {t(`review.approval.${role}`, {
        name: isolate(name),
        brand: isolate(parties.brandName),
        creator: isolate(parties.creatorName),
        draft: draftVersion,
        brief: briefVersion,
        amount: money(held),
        time: longDateTime(approvedAt),
        zone: parties.terms.zone,
      })}
    </p>
  )
}
