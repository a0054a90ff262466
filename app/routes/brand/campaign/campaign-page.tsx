import { Form, useActionData } from '@remix-run/react'
import { useTranslation } from '#app/i18n/use-translation.ts'
import { Button, LinkButton } from '#app/components/buttons.tsx'
import { CampaignStatus } from '#app/components/campaign-status.tsx'
import { DefinitionList } from '#app/components/definition-list.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { Amount, Name } from '#app/components/format.tsx'
import { RefusalNotice } from '#app/components/form.tsx'
import { Notice } from '#app/components/notice.tsx'
import { PageTitle } from '#app/components/page-title.tsx'
import { Columns, Section } from '#app/components/section.tsx'
import { budgetOf } from '#app/domain/campaign/budget.ts'
import { type CampaignStatus as Word, kpiOf, type Strategy } from '#app/domain/campaign/strategy.ts'
import type { FormAnswer } from '#app/domain/form-issue.ts'
import { type Money } from '#app/domain/money.ts'
import { type BriefLine, BriefTable } from './brief-table.tsx'
import { type DealLine, DealTable } from './deal-table.tsx'
import { StrategySheet } from './strategy-sheet.tsx'

export type CampaignView = {
  id: string
  name: string
  status: Word
  strategy: Strategy
  budget: Money
  startsOn: string
  endsOn: string
}
type Loaded = { campaign: CampaignView; briefs: BriefLine[]; deals: DealLine[]; held: Money }

export function CampaignPage({ campaign, briefs, deals, held }: Loaded) {
  const { t } = useTranslation()
  const { id, name, status, strategy } = campaign
  const isClosed = status === 'closed'
  const { objective } = strategy
  const subtitle = t('campaign.page.subtitle', {
    objective: t(`campaign.objective.${objective}`),
    kpi: t(`campaign.kpi.${kpiOf[objective]}`),
  })
  return (
    <>
      <PageTitle
        subtitle={
          <>
            <CampaignStatus status={status} /> <span className="ps-2">{subtitle}</span>
          </>
        }
        aside={
          <div className="flex flex-wrap gap-2.5">
            {!isClosed && (
              <LinkButton kind="primary" to={`/brand/campaigns/${id}/match`}>
                {t('campaign.page.find')}
              </LinkButton>
            )}
            <LinkButton to={`/brand/campaigns/${id}/outcome`}>{t('campaign.page.outcome')}</LinkButton>
          </div>
        }
      >
        <Name>{name}</Name>
      </PageTitle>
      {isClosed && <Notice title={t('campaign.page.closed')} />}
      <Budget campaign={campaign} deals={deals} held={held} />
      <People id={id} deals={deals} canInvite={briefs.length > 0 && !isClosed} />
      <Columns shape="wide-start">
        <Section
          title={t('campaign.page.briefs')}
          note={
            !isClosed &&
            briefs.length > 0 && (
              <LinkButton small to={`/brand/campaigns/${id}/briefs/new`}>
                {t('campaign.page.new_brief')}
              </LinkButton>
            )
          }
        >
          {briefs.length > 0 ? (
            <BriefTable briefs={briefs} />
          ) : (
            <EmptyState
              action={
                !isClosed && (
                  <LinkButton to={`/brand/campaigns/${id}/briefs/new`}>
                    {t('campaign.page.new_brief')}
                  </LinkButton>
                )
              }
            >
              {t('campaign.page.no_briefs')}
            </EmptyState>
          )}
        </Section>
        <StrategySheet campaign={campaign} />
      </Columns>
      {!isClosed && <Closing />}
    </>
  )
}

function Budget({ campaign: { budget }, deals, held }: Omit<Loaded, 'briefs'>) {
  const { t } = useTranslation()
  const { agreed, left } = budgetOf(budget, deals)
  const isOver = left.amount < 0
  return (
    <Section title={t('campaign.page.money')}>
      <DefinitionList
        shape="figures"
        facts={[
          { term: t('campaign.page.budget'), detail: <Amount money={budget} /> },
          { term: t('campaign.page.agreed'), detail: <Amount money={agreed} bare /> },
          {
            term: t('campaign.page.held'),
            detail: <Amount money={held} bare tone={held.amount > 0 ? 'held' : 'plain'} />,
          },
          {
            term: t(isOver ? 'campaign.page.over' : 'campaign.page.left'),
            detail: <Amount money={{ ...left, amount: Math.abs(left.amount) }} bare />,
          },
        ]}
      />
    </Section>
  )
}

function People({ id, deals, canInvite }: { id: string; deals: DealLine[]; canInvite: boolean }) {
  const { t } = useTranslation()
  return (
    <Section title={t('campaign.page.people')}>
      {deals.length > 0 ? (
        <DealTable deals={deals} />
      ) : (
        <EmptyState
          action={
            canInvite && (
              <LinkButton to={`/brand/campaigns/${id}/match`}>{t('campaign.page.find')}</LinkButton>
            )
          }
        >
          {t(canInvite ? 'campaign.page.no_people' : 'campaign.page.no_people_yet')}
        </EmptyState>
      )}
    </Section>
  )
}

function Closing() {
  const { t } = useTranslation()
  return (
    <Section title={t('campaign.page.close')}>
      <p className="max-w-prose text-soft">{t('campaign.page.close_text')}</p>
      <RefusalNotice refusal={useActionData<FormAnswer>()?.refusal} />
      <Form method="post" className="pt-4">
        <Button kind="danger">{t('campaign.page.close')}</Button>
      </Form>
    </Section>
  )
}
