import { useTranslation } from '#app/i18n/use-translation.ts'
import { DefinitionList } from '#app/components/definition-list.tsx'
import { EventLine } from '#app/components/event-line.tsx'
import { Amount, Day, Name, When } from '#app/components/format.tsx'
import { isolate } from '#app/components/isolate.ts'
import { Link } from '#app/components/link.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { Columns, Section } from '#app/components/section.tsx'
import { type BankAccount } from '#app/domain/escrow/bank-account.ts'
import type { ManualPayoutStatus, ManualPayoutStep } from '#app/domain/escrow/manual-payout.ts'
import type { Money } from '#app/domain/money.ts'
import { PayoutState } from '../payouts/payout-state.tsx'
import { PayoutActions } from './payout-actions.tsx'
import { PayTo } from './pay-to.tsx'

export type PayoutView = {
  id: string
  collaborationId: string
  creatorName: string
  campaignName: string
  brandName: string
  amount: Money
  status: ManualPayoutStatus
  sentTo: BankAccount
  sentOn: string | null
  bankReference: string | null
  failure: string | null
  requestedAt: Date
  reference: string
  dueAt: Date
  isLate: boolean
  isRecordedByReader: boolean
  /** The creator has written other bank details since it was asked for. */
  isChanged: boolean
}
type Step = { id: number; step: ManualPayoutStep; note: string; takenAt: Date; by: string | null }
type Change = { id: number; account: string; changedAt: Date; by: string }

type PayoutProps = {
  payout: PayoutView
  steps: Step[]
  changes: Change[]
  isHalted: boolean
  today: string
  done: string | null
}

const acts = ['record', 'second', 'send-back', 'fail'] as const

/** One bank transfer: where it goes, what staff does with it, what was done. */
export function Payout({ payout, steps, changes, isHalted, today, done }: PayoutProps) {
  const { t } = useTranslation()
  const act = acts.find((name) => name === done)
  const isOpen = payout.status === 'queued' || payout.status === 'seconding'
  return (
    <>
      <PageTitle subtitle={<PayoutState {...payout} />} aside={<Amount size="title" money={payout.amount} />}>
        {t('payouts.payout_title', { name: isolate(payout.creatorName) })}
      </PageTitle>
      {act && <Notice kind="success" title={t(`payouts.done.${act}`)} />}
      {isHalted && isOpen && (
        <Notice kind="refusal" title={t('payouts.halted')}>
          {t('payouts.halted_text')}
        </Notice>
      )}
      {payout.isChanged && isOpen && (
        <Notice title={t('payouts.changed')}>{t('payouts.changed_text')}</Notice>
      )}
      <Columns shape="even">
        <div>
          <PayTo payout={payout} />
          <Facts payout={payout} />
        </div>
        <div>
          <PayoutActions payout={payout} today={today} />
          <Steps steps={steps} />
          <Changes changes={changes} />
        </div>
      </Columns>
    </>
  )
}

function Facts({ payout }: { payout: PayoutView }) {
  const { t } = useTranslation()
  const { collaborationId, campaignName, brandName, requestedAt, dueAt, sentOn, bankReference, failure } =
    payout
  return (
    <Section title={t('payouts.col.deal')}>
      <DefinitionList
        facts={[
          {
            term: t('payouts.fact.deal'),
            detail: (
              <Link to={`/staff/collaborations/${collaborationId}`}>
                <Name>{campaignName}</Name>
                {' · '}
                <Name>{brandName}</Name>
              </Link>
            ),
          },
          { term: t('payouts.fact.asked'), detail: <When value={requestedAt} /> },
          { term: t('payouts.fact.due'), detail: <When value={dueAt} /> },
          ...(sentOn ? [{ term: t('payouts.fact.sent_on'), detail: <Day value={sentOn} long /> }] : []),
          ...(bankReference
            ? [{ term: t('payouts.fact.bank_reference'), detail: <bdi dir="ltr">{bankReference}</bdi> }]
            : []),
          ...(failure ? [{ term: t('payouts.fact.failure'), detail: <Name>{failure}</Name> }] : []),
        ]}
      />
    </Section>
  )
}

function Steps({ steps }: { steps: Step[] }) {
  const { t } = useTranslation()
  return (
    <Section title={t('payouts.history')}>
      <ol>
        {steps.map(({ id, step, note, takenAt, by }) => (
          <EventLine key={id} what={t(`payouts.step.${step}`)} by={by && <Name>{by}</Name>} at={takenAt}>
            {note && (
              <p dir="auto" className="text-note text-soft">
                {note}
              </p>
            )}
          </EventLine>
        ))}
      </ol>
    </Section>
  )
}

function Changes({ changes }: { changes: Change[] }) {
  const { t } = useTranslation()
  return (
    <Section title={t('payouts.changes')}>
      <ol>
        {changes.map(({ id, account, changedAt, by }) => (
          <li key={id} className="flex flex-wrap justify-between gap-x-6 border-b border-rule py-2">
            <bdi dir="ltr">{account}</bdi>
            <span className="text-note text-soft">
              <Name>{by}</Name>
              {' · '}
              <When value={changedAt} />
            </span>
          </li>
        ))}
      </ol>
    </Section>
  )
}
