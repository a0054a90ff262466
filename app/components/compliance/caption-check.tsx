import { useEffect, useState } from 'react'
import { useTranslation } from '#app/i18n/use-translation.ts'
import type { DealView } from '../../domain/collaboration/deal-view.ts'
import { labelFindings } from '../../domain/compliance/label-findings.ts'
import { Findings } from './findings.tsx'

/** What the label rules say of the caption in the field `id`, anew with every letter; nothing before one is written. */
export function CaptionCheck({ deal, id, typed }: { deal: DealView; id: string; typed: string }) {
  const [caption, setCaption] = useState(typed)
  const { t } = useTranslation()
  useEffect(() => {
    const field = document.getElementById(id) as HTMLTextAreaElement | null
    const read = () => setCaption(field?.value ?? '')
    read()
    field?.addEventListener('input', read)
    return () => field?.removeEventListener('input', read)
  }, [id])
  if (!caption.trim()) return null
  const findings = labelFindings(caption, deal.brief.jurisdictions, deal.channel.platform)
  if (findings.length === 0) return null
  return (
    <div role="status" aria-label={t('compliance.title')}>
      <Findings findings={findings} />
    </div>
  )
}
