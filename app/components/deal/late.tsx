import { useTranslation } from '#app/i18n/use-translation.ts'
import type { DealView } from '../../domain/collaboration/deal-view.ts'
import type { StepName } from '../../domain/collaboration/steps.ts'
import { Section } from '../section.tsx'
import { useSentenceFormat } from './sentence-format.ts'
import { NoteForm } from './note-form.tsx'
import { StepDetails } from './step-form.tsx'

const cancellations = ['cancel-late-draft', 'cancel-late-revision', 'cancel-late-post'] as const

/** When the creator is late beyond the grace, the brand may cancel and have the held payment back. */
export function LateCancel({ deal, open }: { deal: DealView; open: ReadonlySet<StepName> }) {
  const { t } = useTranslation()
  const { money } = useSentenceFormat()
  const step = cancellations.find((name) => open.has(name))
  if (!step) return null
  return (
    <Section title={t('dealpage.late.title')}>
      <p className="max-w-prose pb-3.5">{t('dealpage.late.text', { amount: money(deal.book.held) })}</p>
      <StepDetails step={step} title={t(`dealpage.do.${step}`)} kind="danger">
        <NoteForm step={step}>{t('dealpage.sure.cancel-late', { amount: money(deal.book.held) })}</NoteForm>
      </StepDetails>
    </Section>
  )
}
