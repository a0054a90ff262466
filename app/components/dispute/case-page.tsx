import { useActionData } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useTranslation } from '#app/i18n/use-translation.ts'
import type { SentFile } from '../../domain/content/upload.ts'
import type { CaseView } from '../../domain/dispute/case-view.ts'
import type { FormAnswer } from '../../domain/form-issue.ts'
import { useDynamicText } from '../dynamic-text.ts'
import { RefusalNotice } from '../form.tsx'
import { Amount, FormatProvider, Name, useFormat } from '../format.tsx'
import { isolate } from '../isolate.ts'
import { Link } from '../link.tsx'
import { Notice } from '../notice.tsx'
import { PageTitle } from '../page-title.tsx'
import { Columns } from '../section.tsx'
import { CaseEvidence } from './case-evidence.tsx'
import { CaseHead } from './case-head.tsx'
import { CaseRulings } from './case-rulings.tsx'
import { CaseSettlement } from './case-settlement.tsx'
import { CaseSides } from './case-sides.tsx'
import { CaseTimeline } from './case-timeline.tsx'

type CasePageProps = {
  view: CaseView
  /** Files that the reader has sent and not yet brought. */
  uploads?: readonly SentFile[]
  /** What was just done here. */
  done: string | null
  /** Where staff decides. */
  children?: ReactNode
}

/** A dispute from its claim to its end, the same document for both sides and for staff. */
export function CasePage({ view, uploads = [], done, children }: CasePageProps) {
  const { t } = useTranslation()
  const text = useDynamicText()
  const { locale } = useFormat()
  const { deal, reader, dispute } = view
  const answer = useActionData<FormAnswer>()
  // Said by a form whose place may be gone: somebody was quicker.
  const isRefused = answer?.refusal && (answer.refusal.code.startsWith('dispute.') || children)
  const news = done && !answer ? text(`dispute.done.${done}`) : null
  return (
    <FormatProvider locale={locale} zone={deal.zone}>
      <PageTitle
        subtitle={t('dispute.between', {
          creator: isolate(deal.creatorName),
          brand: isolate(deal.brandName),
        })}
        aside={<Amount size="title" money={dispute.frozen} />}
      >
        {t('dispute.title')}: <Name>{deal.title}</Name>
      </PageTitle>
      <p className="flex flex-wrap gap-x-6 gap-y-2 pb-5">
        <Link to={`/${reader}/collaborations/${deal.id}`}>{t('dispute.to_deal')}</Link>
        <Link to="/disputes">{t('dispute.to_rules')}</Link>
      </p>
      {news && <Notice kind="success" title={news} />}
      {isRefused && <RefusalNotice refusal={answer.refusal} />}
      <CaseHead view={view} />
      {children}
      <CaseRulings view={view} />
      <CaseSides view={view} />
      <Columns shape="wide-start">
        <CaseEvidence view={view} uploads={uploads} />
        <CaseSettlement view={view} />
      </Columns>
      <CaseTimeline view={view} />
    </FormatProvider>
  )
}
