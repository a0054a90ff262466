import { useTranslation } from '#app/i18n/use-translation.ts'
import { Button, ButtonRow, LinkButton } from '#app/components/buttons.tsx'
import { useFormat } from '#app/components/format.tsx'
import { isolate } from '#app/components/isolate.ts'
import { Notice } from '#app/components/notice.tsx'
import { payoutWithinHours } from '#app/domain/escrow/fees.ts'
import type { Rail, RailReason } from '#app/domain/escrow/payout-rail.ts'
import type { PayoutStatus } from '#app/domain/payments.ts'

export type PayoutWay = {
  route: { rail: Rail; reason: RailReason; country: string; account: PayoutStatus | null }
  /** Where bank transfers go, without the whole number; null before the creator has said so. */
  bank: { bankName: string; account: string; isRefused: boolean } | null
  /** Whether the creator has just come back from the processor's page: its answer may still be on the way. */
  isBack: boolean
}

/** What is left to do at the processor. */
const buttons = { none: 'open', pending: 'go_on', restricted: 'answer' } as const
const needed = (state: PayoutStatus | 'none') =>
  state in buttons ? buttons[state as keyof typeof buttons] : undefined

/** Whether the creator can be paid and how, why not, and what to do about it. */
export function PayoutAccount({ route, bank, isBack }: PayoutWay) {
  const state = route.account ?? 'none'
  if (isBack && (state === 'pending' || state === 'restricted')) return <Processing state={state} />
  if (route.rail === 'manual') return <ByBank route={route} bank={bank} />
  return <ByProcessor state={state} />
}

function Processing({ state }: { state: 'pending' | 'restricted' }) {
  const { t } = useTranslation()
  return (
    <Notice title={t('earnings.account.processing')}>
      <p>{t('earnings.account.processing_text')}</p>
      <form method="post">
        <ButtonRow>
          <LinkButton to="?onboarded=1" kind="primary" reload>
            {t('earnings.account.look_again')}
          </LinkButton>
          <Button kind="secondary">{t(`earnings.account.${buttons[state]}`)}</Button>
        </ButtonRow>
      </form>
    </Notice>
  )
}

function ByProcessor({ state }: { state: PayoutStatus | 'none' }) {
  const { t } = useTranslation()
  const format = useFormat()
  const button = needed(state)
  return (
    <Notice kind={state === 'active' ? 'success' : 'info'} title={t(`earnings.account.${state}`)}>
      <p>{t(`earnings.account.${state}_text`, { hours: format.number(payoutWithinHours) })}</p>
      {button && (
        <form method="post">
          <ButtonRow>
            <Button>{t(`earnings.account.${button}`)}</Button>
          </ButtonRow>
        </form>
      )}
    </Notice>
  )
}

function ByBank({ route: { reason, country, account }, bank }: Omit<PayoutWay, 'isBack'>) {
  const { t } = useTranslation()
  const format = useFormat()
  const hours = format.number(payoutWithinHours)
  const button = needed(account ?? 'none')
  const place = bank && { bank: isolate(bank.bankName), account: isolate(bank.account), hours }
  const why = reason === 'unsupported' ? 'unsupported' : 'unconfirmed'
  return (
    <>
      {!place && (
        <Notice title={t('earnings.bank.needed')}>
          <p>{t(`earnings.bank.${why}`, { country: format.country(country), hours })}</p>
          <ButtonRow>
            <LinkButton to="/creator/bank-account" kind="primary">
              {t('earnings.bank.give')}
            </LinkButton>
          </ButtonRow>
        </Notice>
      )}
      {place && (
        <Notice
          kind={bank.isRefused ? 'refusal' : 'success'}
          title={t(bank.isRefused ? 'earnings.bank.refused' : 'earnings.bank.ready')}
        >
          <p>{t(bank.isRefused ? 'earnings.bank.refused_text' : 'earnings.bank.ready_text', place)}</p>
          <ButtonRow>
            <LinkButton to="/creator/bank-account" kind={bank.isRefused ? 'primary' : 'secondary'}>
              {t(bank.isRefused ? 'earnings.bank.correct' : 'earnings.bank.change')}
            </LinkButton>
          </ButtonRow>
        </Notice>
      )}
      {button && (
        <form method="post" className="max-w-prose text-note text-soft">
          <p>{t('earnings.bank.or_processor')}</p>
          <ButtonRow>
            <Button kind="quiet" small>
              {t(`earnings.account.${button}`)}
            </Button>
          </ButtonRow>
        </form>
      )}
    </>
  )
}
