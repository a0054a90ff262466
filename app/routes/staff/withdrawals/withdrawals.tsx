import { useTranslation } from '#app/i18n/use-translation.ts'
import { MoneyPlaces } from '#app/components/books/places.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { Section } from '#app/components/section.tsx'
import type { FormAnswer } from '#app/domain/form-issue.ts'
import { RefusalNotice } from '#app/components/form.tsx'
import { WithdrawalHistory, type Withdrawn } from './history.tsx'
import { type LimitedSheet, Sheet } from './sheet.tsx'

type WithdrawalsProps = {
  sheets: LimitedSheet[]
  withdrawals: Withdrawn[]
  /** What was just done. */
  done: string | null
  answer: FormAnswer | null
}

/** What of the money at the processor is ours to take, line by line, and what was taken. */
export function Withdrawals({ sheets, withdrawals, done, answer }: WithdrawalsProps) {
  const { t } = useTranslation()
  const isOfForm = answer?.values?.do === 'withdraw'
  return (
    <>
      <PageTitle subtitle={t('operations.withdrawals.lead')}>{t('operations.withdrawals.title')}</PageTitle>
      <MoneyPlaces here="withdrawals" />
      {done === 'pending' && <Notice kind="success" title={t('operations.withdrawals.done')} />}
      {done === 'seconding' && <Notice title={t('operations.withdrawals.asked')} />}
      {!isOfForm && <RefusalNotice refusal={answer?.refusal} />}
      {sheets.length === 0 && <EmptyState>{t('operations.withdrawals.empty')}</EmptyState>}
      {sheets.map((sheet) => (
        <Sheet
          key={sheet.currency}
          sheet={sheet}
          answer={answer?.values?.currency === sheet.currency ? answer : null}
        />
      ))}
      <Section title={t('operations.withdrawals.history')} id="history">
        <WithdrawalHistory withdrawals={withdrawals} />
      </Section>
    </>
  )
}
