import { useTranslation } from '#app/i18n/use-translation.ts'
import type { SentFile } from '../../domain/content/upload.ts'
import type { CaseView } from '../../domain/dispute/case-view.ts'
import { type DisputeSide, isActOpen } from '../../domain/dispute/steps.ts'
import { Name } from '../format.tsx'
import { Columns, Section } from '../section.tsx'
import { EvidenceForm } from './evidence-form.tsx'
import { EvidencePiece } from './evidence-piece.tsx'

type CaseEvidenceProps = { view: CaseView; uploads: readonly SentFile[] }

/** What both sides have brought, side by side, and where a side adds to it. */
export function CaseEvidence({ view, uploads }: CaseEvidenceProps) {
  const { t } = useTranslation()
  const { reader, dispute } = view
  return (
    <Section id="evidence" title={t('dispute.evidence.title')}>
      <Columns shape="even">
        {(['brand', 'creator'] as const).map((side) => (
          <Side key={side} view={view} side={side} />
        ))}
      </Columns>
      {reader !== 'staff' && isActOpen('add-evidence', dispute.status) && (
        <div className="pt-4">
          {/* A new form for everything that was added: its fields are empty again. */}
          <EvidenceForm key={view.evidence.length} {...{ view, reader, uploads }} />
        </div>
      )}
    </Section>
  )
}

function Side({ view, side }: { view: CaseView; side: DisputeSide }) {
  const { t } = useTranslation()
  const { deal, evidence } = view
  const brought = evidence.filter(({ role }) => role === side)
  return (
    <div className="min-w-0 pb-4">
      <h3 className="font-semibold">
        <Name>{side === 'brand' ? deal.brandName : deal.creatorName}</Name>
      </h3>
      {brought.length === 0 && <p className="text-soft">{t('dispute.evidence.none')}</p>}
      <ol>
        {brought.map((piece) => (
          <EvidencePiece key={piece.id} piece={piece} />
        ))}
      </ol>
    </div>
  )
}
