import { useTranslation } from '#app/i18n/use-translation.ts'
import type { DealView } from '../../domain/collaboration/deal-view.ts'
import type { StepName } from '../../domain/collaboration/steps.ts'
import { refundOf } from '../../domain/escrow/refund-stages.ts'
import { isolate } from '../isolate.ts'
import { LedgerTable } from '../ledger-table.tsx'
import { Section } from '../section.tsx'
import { useSentenceFormat } from './sentence-format.ts'
import { NoteForm } from './note-form.tsx'
import { StepDetails } from './step-form.tsx'

const cancellations = [
  'cancel-unaddressed',
  'cancel-lost',
  'cancel-late-draft',
  'cancel-late-revision',
  'cancel-late-post',
] as const

/** When the creator is late beyond the grace, the brand may cancel; what comes back depends on what was delivered. */
export function LateCancel({ deal, open }: { deal: DealView; open: ReadonlySet<StepName> }) {
  const { t } = useTranslation()
  const { money } = useSentenceFormat()
  const step = cancellations.find((name) => open.has(name))
  if (!step) return null
  const { toCreator, toBrand } = refundOf(deal.status, deal.book.held)
  const name = isolate(deal.creatorName)
  const label =
    step === 'cancel-unaddressed' || step === 'cancel-lost'
      ? t(`shipment.cancel.${step}`)
      : t(`dealpage.do.${step}`)
  const kept =
    toCreator.amount > 0 &&
    t(deal.status === 'approved' ? 'parts.cancel.kept_approved' : 'parts.cancel.kept_revising', { name })
  return (
    <Section title={t('dealpage.late.title')}>
      <p className="max-w-prose pb-3.5">{t('dealpage.late.text', { amount: money(toBrand) })}</p>
      {kept && (
        <div className="max-w-prose pb-4">
          <LedgerTable
            caption={t('parts.cancel.caption')}
            currency={toBrand.currency}
            undated
            rows={[{ key: 'kept', label: kept, amount: toCreator }]}
            total={{ label: t('parts.cancel.back'), amount: toBrand, tone: 'held' }}
          />
        </div>
      )}
      <StepDetails step={step} title={label} kind="danger">
        <NoteForm step={step} label={label}>
          {t('dealpage.sure.cancel-late', { amount: money(toBrand) })}
        </NoteForm>
      </StepDetails>
    </Section>
  )
}
