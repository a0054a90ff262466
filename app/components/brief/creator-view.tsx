import { useTranslation } from '#app/i18n/use-translation.ts'
import type { Brief } from '../../domain/campaign/brief.ts'
import { amountOf } from '../../domain/campaign/brief-terms.ts'
import type { LintContext } from '../../domain/campaign/brief-lint.ts'
import { splitFee } from '../../domain/escrow/fees.ts'
import { BriefSheet } from '../brief-sheet.tsx'
import { useFormat } from '../format.tsx'
import { useFeeBps } from '../fee.ts'
import { isolate } from '../isolate.ts'
import { BriefWarnings } from './brief-warnings.tsx'

type CreatorViewProps = { brief: Brief; version: number; brandName: string; context?: LintContext }

/** A brief as a creator reads it before answering: what is odd about it, what they would get, and the whole of it. */
export function CreatorView({ brief, version, brandName, context }: CreatorViewProps) {
  const { t } = useTranslation()
  const { money, percent } = useFormat()
  const feeBps = useFeeBps()
  const [from, to] = [amountOf(brief.priceFrom, brief.currency), amountOf(brief.priceTo, brief.currency)]
  return (
    <>
      <BriefWarnings brief={brief} {...(context && { context })} />
      {from && to && (
        <p className="pt-2 text-soft">
          {t('briefing.page.gets', {
            from: isolate(money(splitFee(from, feeBps).rest)),
            to: isolate(money(splitFee(to, feeBps).rest)),
            share: isolate(percent(feeBps / 10_000, 2)),
          })}
        </p>
      )}
      <BriefSheet brief={brief} version={version} brandName={brandName} reader="creator" />
    </>
  )
}
