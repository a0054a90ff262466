import { useTranslation } from '#app/i18n/use-translation.ts'
import type { CaseView } from '../../domain/dispute/case-view.ts'
import { disputeStepNames, disputeStepOf, disputeTurn, isDisputeRunning } from '../../domain/dispute/steps.ts'
import { DefinitionList } from '../definition-list.tsx'
import { useDynamicText } from '../dynamic-text.ts'
import { Amount, useFormat } from '../format.tsx'
import { isolate } from '../isolate.ts'
import { Status, YourTurn } from '../marks.tsx'
import { Notice } from '../notice.tsx'

/** Where the case stands: whose move it is, until when, what silence means, and how much is frozen. */
export function CaseHead({ view }: { view: CaseView }) {
  const { t } = useTranslation()
  const text = useDynamicText()
  const { dateTime } = useFormat()
  const { dispute, reader, deal, money } = view
  const { status, dueAt, reason, byRole, openedAt, dealStatus, toCreator } = dispute
  const isRunning = isDisputeRunning(status)
  const nameOf = (side: 'brand' | 'creator') => isolate(side === 'brand' ? deal.brandName : deal.creatorName)
  return (
    <>
      {view.isContested && isRunning && <Notice title={t('dispute.contested')} />}
      <div className="flex flex-wrap items-baseline gap-x-6 gap-y-2 border-b border-rule pb-4">
        <Status shape={isRunning ? 'disputed' : 'ended'}>{t(`dispute.status.${status}`)}</Status>
        <Turn view={view} />
      </div>
      {isRunning && dueAt && (
        <p className="max-w-prose pt-3 text-soft">
          <Silence status={status} />
        </p>
      )}
      <DefinitionList
        facts={[
          {
            key: 'frozen',
            term: isRunning || !toCreator ? t('dispute.frozen') : t('dispute.split.to_creator'),
            detail:
              isRunning || !toCreator ? (
                <Amount money={isRunning ? money.frozen : dispute.frozen} tone="disputed" />
              ) : (
                <Amount money={toCreator} tone="released" />
              ),
          },
          { key: 'reason', term: t('dispute.reason'), detail: t(`dealpage.dispute.reasons.${reason}`) },
          {
            key: 'opened',
            term: t('dispute.opened'),
            detail: t('dispute.opened_by', { name: nameOf(byRole), when: dateTime(openedAt) }),
          },
          ...(reader === 'staff'
            ? [{ key: 'stood', term: t('dispute.deal_stood'), detail: text(`deal.status.${dealStatus}`) }]
            : []),
        ]}
      />
    </>
  )
}

function Turn({ view: { dispute, reader } }: { view: CaseView }) {
  const { t } = useTranslation()
  const { dateTime } = useFormat()
  const turn = disputeTurn(dispute)
  if (!turn) return null
  const until = dispute.dueAt && t('dispute.until', { when: dateTime(dispute.dueAt) })
  const hasAccepted = reader !== 'staff' && dispute.accepted.includes(reader)
  if (turn === reader || (turn === 'both' && reader !== 'staff' && !hasAccepted))
    return <YourTurn>{until}</YourTurn>
  return (
    <span>
      {t(`dispute.waits.${turn}`)}
      {until && <span className="ps-2 text-soft">{until}</span>}
    </span>
  )
}

function Silence({ status }: { status: CaseView['dispute']['status'] }) {
  const { t } = useTranslation()
  const step = disputeStepNames.find((name) => {
    const { after, within, from } = disputeStepOf(name)
    return (after ?? within) && from.includes(status)
  })
  return step ? <>{t(`dispute.silence.${step as 'pass-answer'}`)}</> : null
}
