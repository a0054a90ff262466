import { useTranslation } from '#app/i18n/use-translation.ts'
import type { DealView } from '../../domain/collaboration/deal-view.ts'
import type { StepName } from '../../domain/collaboration/steps.ts'
import { isolate } from '../isolate.ts'
import { Section } from '../section.tsx'
import { NoteForm } from './note-form.tsx'
import { useSentenceFormat } from './sentence-format.ts'
import { StepDetails } from './step-form.tsx'

/** What the creator may do when the product was not sent in time, or does not arrive. */
export function LateProduct({ deal, open }: { deal: DealView; open: ReadonlySet<StepName> }) {
  const { t } = useTranslation()
  const { money } = useSentenceFormat()
  const name = isolate(deal.brandName)
  if (open.has('cancel-unshipped'))
    return (
      <Section title={t('shipment.late.title')}>
        <p className="max-w-prose pb-3.5">{t('shipment.late.unshipped')}</p>
        <StepDetails step="cancel-unshipped" title={t('shipment.late.leave')} kind="danger">
          <NoteForm step="cancel-unshipped" label={t('shipment.late.leave')}>
            {t('shipment.late.leave_sure', { amount: money(deal.book.held), name })}
          </NoteForm>
        </StepDetails>
      </Section>
    )
  if (open.has('report-lost'))
    return (
      <Section title={t('shipment.late.title')}>
        <p className="max-w-prose pb-3.5">{t('shipment.late.lost', { name })}</p>
        <StepDetails step="report-lost" title={t('shipment.late.report')}>
          <NoteForm step="report-lost" label={t('shipment.late.report')}>
            {t('shipment.late.report_sure', { name })}
          </NoteForm>
        </StepDetails>
      </Section>
    )
  return null
}
