import { Form, useActionData } from '@remix-run/react'
import { useTranslation } from '#app/i18n/use-translation.ts'
import { Button, LinkButton } from '#app/components/buttons.tsx'
import { CampaignHead } from '#app/components/campaign/campaign-head.tsx'
import { BudgetFigures } from '#app/components/campaign/budget-figures.tsx'
import { StageList } from '#app/components/campaign/stage-list.tsx'
import { StrategySheet } from '#app/components/campaign/strategy-sheet.tsx'
import { EmptyState } from '#app/components/empty-state.tsx'
import { RefusalNotice } from '#app/components/form.tsx'
import { Columns, Section } from '#app/components/section.tsx'
import type { CurrencyBudget } from '#app/domain/campaign/budget.ts'
import type { CampaignStage } from '#app/domain/campaign/stages.ts'
import { type CampaignStatus as Word, kpiOf, type Strategy } from '#app/domain/campaign/strategy.ts'
import type { FormAnswer } from '#app/domain/form-issue.ts'
import { type Money } from '#app/domain/money.ts'

export type CampaignView = {
  id: string
  name: string
  status: Word
  strategy: Strategy
  budget: Money
  startsOn: string
  endsOn: string
  version: number
  archivedAt: Date | null
}
type Loaded = { campaign: CampaignView; main: CurrencyBudget; stages: CampaignStage[]; openDeals: number }

/** What the campaign is for and how it is judged: the first room of its workspace. */
export function CampaignPage({ campaign, main, stages, openDeals }: Loaded) {
  const { t } = useTranslation()
  const { id, status, strategy, version } = campaign
  const isClosed = status === 'closed'
  const { objective } = strategy
  const kpi = kpiOf[objective]
  return (
    <>
      <CampaignHead
        campaign={campaign}
        here="strategy"
        subtitle={t('campaign.page.subtitle', {
          objective: t(`campaign.objective.${objective}`),
          kpi: t(`campaign.kpi.${kpi}`),
        })}
        aside={
          <div className="flex flex-wrap gap-2.5">
            {!isClosed && (
              <LinkButton kind="primary" to={`/brand/campaigns/${id}/strategy`}>
                {t('workspace.edit')}
              </LinkButton>
            )}
            <LinkButton to={`/brand/campaigns/${id}/duplicate`}>{t('workspace.duplicate')}</LinkButton>
          </div>
        }
      />
      <Columns shape="wide-start">
        <Section
          title={t('campaign.page.strategy')}
          note={
            <LinkButton small to={`/brand/campaigns/${id}/versions`}>
              {t('workspace.version', { version })}
            </LinkButton>
          }
        >
          <StrategySheet stated={{ ...strategy, ...campaign }} />
        </Section>
        <div>
          <Section title={t('workspace.kpi_title')}>
            <p className="font-semibold">{t(`campaign.kpi.${kpi}`)}</p>
            <p className="max-w-prose pt-1 text-soft">{t(`workspace.kpi.${kpi}`)}</p>
          </Section>
          <Section
            title={t('campaign.page.money')}
            note={
              <LinkButton small to={`/brand/campaigns/${id}/budget`}>
                {t('workspace.tab.budget')}
              </LinkButton>
            }
          >
            <BudgetFigures main={main} short />
          </Section>
          <Section
            title={t('workspace.stages')}
            note={
              <LinkButton small to={`/brand/campaigns/${id}/calendar`}>
                {t('workspace.tab.calendar')}
              </LinkButton>
            }
          >
            {stages.length > 0 ? (
              <StageList stages={stages} />
            ) : (
              <EmptyState
                action={
                  <LinkButton to={`/brand/campaigns/${id}/stages`}>{t('workspace.plan_stages')}</LinkButton>
                }
              >
                {t('workspace.no_stages')}
              </EmptyState>
            )}
          </Section>
        </div>
      </Columns>
      <Ending campaign={campaign} openDeals={openDeals} />
    </>
  )
}

/** Closing ends invitations; putting away only takes the campaign out of the list. Deals go on in either case. */
function Ending({ campaign, openDeals }: { campaign: CampaignView; openDeals: number }) {
  const { t } = useTranslation()
  const isClosed = campaign.status === 'closed'
  const press = !isClosed ? 'close' : campaign.archivedAt ? 'restore' : 'archive'
  return (
    <Section title={t(`workspace.end.${press}`)}>
      <p className="max-w-prose text-soft">{t(`workspace.end_text.${press}`)}</p>
      {openDeals > 0 && press !== 'restore' && (
        <p className="max-w-prose pt-1">{t('workspace.open_deals', { count: openDeals })}</p>
      )}
      <RefusalNotice refusal={useActionData<FormAnswer>()?.refusal} />
      <Form method="post" className="pt-4">
        <Button kind={press === 'close' ? 'danger' : 'secondary'} name="press" value={press}>
          {t(`workspace.end.${press}`)}
        </Button>
      </Form>
    </Section>
  )
}
