import { useTranslation } from '#app/i18n/use-translation.ts'
import { Button, ButtonRow, LinkButton } from '#app/components/buttons.tsx'
import { useFormat } from '#app/components/format.tsx'
import { Notice } from '#app/components/notice.tsx'
import { payoutWithinHours } from '#app/domain/escrow/fees.ts'
import type { PayoutStatus } from '#app/domain/payments.ts'

/** `none` before anything was opened. */
export type AccountState = PayoutStatus | 'none'

const buttons = { none: 'open', pending: 'go_on', restricted: 'answer' } as const

type PayoutAccountProps = {
  state: AccountState
  /** Whether the creator has just come back from the processor's page: its answer may still be on the way. */
  isBack: boolean
}

/** Whether the creator can be paid, why not, and what to do about it. */
export function PayoutAccount({ state, isBack }: PayoutAccountProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const needed = state in buttons ? buttons[state as keyof typeof buttons] : undefined
  if (isBack && (state === 'pending' || state === 'restricted'))
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
  return (
    <Notice kind={state === 'active' ? 'success' : 'info'} title={t(`earnings.account.${state}`)}>
      <p>{t(`earnings.account.${state}_text`, { hours: format.number(payoutWithinHours) })}</p>
      {needed && (
        <form method="post">
          <ButtonRow>
            <Button>{t(`earnings.account.${needed}`)}</Button>
          </ButtonRow>
        </form>
      )}
    </Notice>
  )
}
