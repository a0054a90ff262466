import { useTranslation } from '#app/i18n/use-translation.ts'
import { PayoutsPaused } from '#app/components/books/halt.tsx'
import { ButtonRow, LinkButton } from '#app/components/buttons.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import type { EarningLine, TakenBack } from '#app/domain/escrow/earnings.ts'
import type { Money } from '#app/domain/money.ts'
import { type Arrival, Arrivals } from './arrivals.tsx'
import { Book } from './book.tsx'
import { CommissionWaiting, type WaitingCommission } from './commission-waiting.tsx'
import type { DealNames } from './deal-name.tsx'
import { PayoutAccount, type PayoutWay } from './payout-account.tsx'
import { TakenBackTable } from './taken-back.tsx'
import { type Transfer, Transfers } from './transfers.tsx'

type EarningsProps = PayoutWay & {
  deals: DealNames[]
  lines: EarningLine[]
  arrivals: Arrival[]
  transfers: Transfer[]
  takenBack: TakenBack[]
  commissions: WaitingCommission[]
  debts: Money[]
  isSaved: boolean
  /** Nothing is paid out at this moment. */
  isHalted: boolean
}

/** A creator's account book, one per currency: what is held, what comes, what came, what was taken back. */
export function Earnings(props: EarningsProps) {
  const { deals, lines, arrivals, transfers, takenBack, debts, route, bank, isBack, isSaved } = props
  const { t } = useTranslation()
  const currencies = [...new Set(lines.map(({ gross }) => gross.currency))].sort()
  return (
    <>
      <PageTitle subtitle={t('earnings.lead')}>{t('earnings.title')}</PageTitle>
      {props.isHalted && <PayoutsPaused reader="creator" />}
      {isSaved && <Notice kind="success" title={t('earnings.bank.saved')} />}
      <PayoutAccount route={route} bank={bank} isBack={isBack} />
      {currencies.length === 0 && (
        <EmptyState example={t('earnings.example')}>{t('earnings.empty')}</EmptyState>
      )}
      {currencies.map((currency) => (
        <Book
          key={currency}
          currency={currency}
          deals={deals}
          lines={lines.filter(({ gross }) => gross.currency === currency)}
        />
      ))}
      <CommissionWaiting rows={props.commissions} />
      <TakenBackTable rows={takenBack} deals={deals} debts={debts} />
      <Transfers transfers={transfers} deals={deals} />
      <Arrivals arrivals={arrivals} />
      {lines.length > 0 && (
        <ButtonRow>
          <LinkButton to="/creator/statement" kind="secondary">
            {t('earnings.papers.statement')}
          </LinkButton>
          <LinkButton to="/creator/documents" kind="quiet">
            {t('earnings.papers.documents')}
          </LinkButton>
        </ButtonRow>
      )}
    </>
  )
}
