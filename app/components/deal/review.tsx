import { useTranslation } from '#app/i18n/use-translation.ts'
import type { DealView } from '../../domain/collaboration/deal-view.ts'
import type { StepName } from '../../domain/collaboration/steps.ts'
import { failedPoints } from '../../domain/review/checklist.ts'
import { ButtonRow } from '../buttons.tsx'
import { isolate } from '../isolate.ts'
import { useSentenceFormat } from './sentence-format.ts'
import { NoteForm } from './note-form.tsx'
import { StepButton, StepDetails } from './step-form.tsx'

/** The brand's decision on a draft: what approving means is said above the button. */
export function Review({ deal, open }: { deal: DealView; open: ReadonlySet<StepName> }) {
  const { t } = useTranslation()
  const { money } = useSentenceFormat()
  const { changesAsked, brief, drafts } = deal
  const failed = failedPoints(drafts[0]?.checks ?? [])
  if (!open.has('approve-draft')) return null
  return (
    <>
      <p className="max-w-prose pt-4 text-note text-soft">
        {t('review.approval.means', {
          number: drafts[0]!.version,
          brief: deal.briefVersion,
          amount: money(deal.book.held),
          creator: isolate(deal.creatorName),
        })}
      </p>
      <ButtonRow>
        <StepButton step="approve-draft">{t('dealpage.do.approve-draft')}</StepButton>
        {open.has('request-changes') && (
          <StepDetails step="request-changes" title={t('dealpage.do.request-changes')}>
            <NoteForm
              key={failed.length}
              step="request-changes"
              note={failed.map((point) => `– ${point}`).join('\n')}
            >
              {t('dealpage.draft.changes_left', {
                number: changesAsked + 1,
                included: brief.includedRevisions,
              })}
            </NoteForm>
          </StepDetails>
        )}
      </ButtonRow>
    </>
  )
}
