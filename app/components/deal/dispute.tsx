import { useTranslation } from '#app/i18n/use-translation.ts'
import type { DealView } from '../../domain/collaboration/deal-view.ts'
import type { StepName } from '../../domain/collaboration/steps.ts'
import { disputeTurn, isDisputeRunning } from '../../domain/dispute/steps.ts'
import { LinkButton } from '../buttons.tsx'
import { DefinitionList } from '../definition-list.tsx'
import { Amount, useFormat } from '../format.tsx'
import { isolate } from '../isolate.ts'
import { Status, YourTurn } from '../marks.tsx'
import { Section } from '../section.tsx'

/** What is disputed and where it stands, with the way to its case. */
export function DisputeFacts({ deal }: { deal: DealView }) {
  const { t } = useTranslation()
  const { dateTime } = useFormat()
  const { dispute, reader } = deal
  if (!dispute) return null
  const { reason, byRole, openedAt, status, dueAt, toCreator } = dispute
  const name = isolate(byRole === 'brand' ? deal.brandName : deal.creatorName)
  const turn = disputeTurn(dispute)
  const until = dueAt && t('dispute.until', { when: dateTime(dueAt) })
  return (
    <Section id="dispute" title={t('dispute.title')}>
      <DefinitionList
        facts={[
          { key: 'reason', term: t('dispute.reason'), detail: t(`dealpage.dispute.reasons.${reason}`) },
          {
            key: 'opened',
            term: t('dispute.opened'),
            detail: t('dispute.opened_by', { name, when: dateTime(openedAt) }),
          },
          {
            key: 'status',
            term: t('dispute.status_term'),
            detail: (
              <>
                <Status shape={isDisputeRunning(status) ? 'disputed' : 'ended'}>
                  {t(`dispute.status.${status}`)}
                </Status>
                {turn && (
                  <span className="block pt-1">{turn === reader ? <YourTurn>{until}</YourTurn> : until}</span>
                )}
              </>
            ),
          },
          ...(toCreator
            ? [
                {
                  key: 'moved',
                  term: t('dispute.split.to_creator'),
                  detail: <Amount money={toCreator} />,
                },
              ]
            : []),
        ]}
      />
      <p className="pt-4">
        <LinkButton to={`/${reader}/collaborations/${deal.id}/dispute`}>{t('dispute.to_case')}</LinkButton>
      </p>
    </Section>
  )
}

/** The way to where a side says that something is wrong. */
export function DisputeOpening({ deal, open }: { deal: DealView; open: ReadonlySet<StepName> }) {
  const { t } = useTranslation()
  if (!open.has('open-dispute')) return null
  return (
    <p className="pt-8.5">
      <LinkButton kind="quiet" to={`/${deal.reader}/collaborations/${deal.id}/dispute`} className="-ms-4">
        {t('dispute.open.title')}
      </LinkButton>
    </p>
  )
}
